import { dirname, resolve } from "node:path";
import { type Stay, staysOf, TraceError } from "@dvms/load";
import type { CentrePlan, ExperimentOptions } from "@dvms/sim-driver";
import { CliError, exitCodes } from "../../exit-codes.ts";
import { readText } from "../../solver/load-instance.ts";
import { type LoadSources, loadSources } from "../load-sources.ts";
import { refuseTooMany } from "../memory-estimate.ts";
import { readScenario } from "./read-scenario.ts";
import { apartFault, scenarioPlan } from "./scenario-plan.ts";
import type { ScenarioFile } from "./scenario-schema.ts";
import { lawOf, scenarioStays, scenarioVmCount } from "./scenario-stays.ts";

/** What the command line says instead of the scenario. */
export type ScenarioChanges = Partial<Pick<ScenarioFile, "algorithm" | "migration" | "seconds" | "seed">>;

/** A scenario file as one run. @throws CliError in one sentence with the place in the file. */
export async function loadScenario(
  path: string,
  changes: ScenarioChanges = {},
  sources: LoadSources = loadSources(),
): Promise<ExperimentOptions> {
  const scenario = { ...readScenario(await readText(path), path), ...changes };
  const plan = scenarioPlan(scenario);
  const apart = apartFault(plan);
  if (apart !== null) throw new CliError(exitCodes.usage, `${path}: ${apart}.`);
  refuseTooMany(plan.hosts.length, scenarioVmCount(scenario, plan.hosts));
  const stays = [...scenarioStays(scenario, plan.hosts), ...(await tracedStays(scenario, plan, path, sources))];
  const { crashes } = scenario;
  return {
    algorithm: scenario.algorithm as ExperimentOptions["algorithm"],
    hosts: plan.hosts.length,
    seconds: scenario.seconds,
    plan,
    vms: [],
    stays,
    migration: scenario.migration,
    check: false,
    agent: {},
    ...(crashes && { crashes }),
    // The plan and the VMs say these.
    vmsPerHost: 0,
    ...lawOf(scenario),
    capacity: 0,
  };
}

async function tracedStays(
  scenario: ScenarioFile,
  plan: CentrePlan,
  path: string,
  sources: LoadSources,
): Promise<Stay[]> {
  const { trace, seconds } = scenario;
  if (trace === undefined) return [];
  try {
    const workload = await sources.read(trace.files.map((file) => resolve(dirname(path), file)));
    if (workload.hosts !== null)
      throw new TraceError(`${path}: trace.files has a list of hosts, which the scenario names itself.`);
    const firstS = workload.vms.reduce((least, { arrivesS }) => Math.min(least, arrivesS), Number.POSITIVE_INFINITY);
    const options = { hosts: plan.hosts.length, seconds, law: lawOf(scenario) };
    return staysOf(workload.vms, { ...options, fromS: trace.fromS ?? firstS });
  } catch (error) {
    throw error instanceof TraceError ? new CliError(exitCodes.usage, error.message) : error;
  }
}
