import type { CrashOptions, ExperimentOptions } from "@dvms/sim-driver";
import type { SimRunFlags } from "../commands/sim-run.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { optionName } from "../option-values.ts";
import { experiments } from "./experiments.ts";
import { type LoadSources, loadSources } from "./load-sources.ts";
import { loadWorkload } from "./load-workload.ts";
import { loadScenario } from "./scenario/load-scenario.ts";

/** The run that the command line asks for. @throws CliError for a file or options that cannot be used. */
export async function runOptionsOf(
  flags: SimRunFlags,
  sources: LoadSources = loadSources(),
): Promise<ExperimentOptions> {
  const { scenario } = flags;
  const options =
    scenario === undefined ? await experimentOf(flags, sources) : await scenarioOf(scenario, flags, sources);
  if (flags.check && options.algorithm !== "dvms")
    throw refusal(`--check watches the invariants of DVMS, which ${options.algorithm} does not have: leave it out.`);
  return { ...options, check: flags.check ?? false };
}

async function experimentOf(flags: SimRunFlags, sources: LoadSources): Promise<ExperimentOptions> {
  const { experiment = "vmplaces", algorithm = "dvms", trace, from, migration } = flags;
  if (trace === undefined && from !== undefined)
    throw refusal("--from is a time of a trace: give --trace as well, or leave it out.");
  const options = { ...experiments[experiment], ...given(flags) };
  const { hosts } = flags;
  const load = trace === undefined ? { vms: null } : await loadWorkload(trace, options, { hosts, from }, sources);
  const kind = migration === undefined ? {} : { migration };
  return { ...options, ...load, ...crashesOf(flags), ...kind, algorithm, check: false, agent: {} };
}

/** What a scenario says itself. */
const scenarioSays: readonly (keyof SimRunFlags)[] = [
  "experiment",
  "hosts",
  "vmsPerHost",
  "mean",
  "sd",
  "capacity",
  "trace",
  "from",
  "crashPeriod",
  "crashDuration",
];

async function scenarioOf(path: string, flags: SimRunFlags, sources: LoadSources): Promise<ExperimentOptions> {
  const twice = scenarioSays.find((name) => flags[name] !== undefined);
  if (twice !== undefined) throw refusal(`${optionName(twice)} does not go with --scenario: say it in the file.`);
  const { algorithm, migration, seconds, seed } = flags;
  const changes = {
    ...(algorithm && { algorithm }),
    ...(migration && { migration }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(seed === undefined ? {} : { seed }),
  };
  return loadScenario(path, changes, sources);
}

function crashesOf({ crashPeriod, crashDuration }: SimRunFlags): { crashes?: CrashOptions } {
  if (crashPeriod === undefined && crashDuration === undefined) return {};
  if (crashPeriod === undefined || crashDuration === undefined) {
    const missing = crashPeriod === undefined ? "--crash-period" : "--crash-duration";
    throw refusal(`Crashes need a period and a duration: give ${missing} as well.`);
  }
  return { crashes: { periodS: crashPeriod, durationS: crashDuration } };
}

/** The options of the experiment that were given on the command line. */
function given({ hosts, vmsPerHost, mean, sd, capacity, seconds, seed }: SimRunFlags) {
  return {
    ...(hosts === undefined ? {} : { hosts }),
    ...(vmsPerHost === undefined ? {} : { vmsPerHost }),
    ...(mean === undefined ? {} : { mean }),
    ...(sd === undefined ? {} : { sd }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(seed === undefined ? {} : { seed }),
  };
}

function refusal(sentence: string): CliError {
  return new CliError(exitCodes.usage, sentence);
}
