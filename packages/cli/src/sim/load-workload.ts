import {
  type HostSize,
  type LoadVm,
  type Stay,
  staysOf,
  TraceError,
  vmplacesCount,
  vmplacesOnHosts,
  type Workload,
} from "@dvms/load";
import { type CentrePlan, defaultPowerW, type ExperimentOptions, hostRefs } from "@dvms/sim-driver";
import { CliError, exitCodes } from "../exit-codes.ts";
import { count } from "../render/quantities.ts";
import type { ExperimentDefaults } from "./experiments.ts";
import { type LoadSources, loadSources } from "./load-sources.ts";
import { refuseTooMany } from "./memory-estimate.ts";

export interface WorkloadFlags {
  /** As given; undefined: as many as the trace lists, or the experiment has. */
  readonly hosts: number | undefined;
  /** Where the load begins on the trace's clock; undefined: with its first VM. */
  readonly from: number | undefined;
}

type Loaded = Pick<ExperimentOptions, "hosts" | "vms"> & Partial<Pick<ExperimentOptions, "stays" | "plan">>;

/**
 * What trace files say: the VMs and when they are there, and maybe the hosts; tells if rows are left out. @throws
 * CliError for a file that cannot be read or used.
 */
export async function loadWorkload(
  files: readonly string[],
  options: ExperimentDefaults,
  { hosts, from }: WorkloadFlags,
  sources: LoadSources = loadSources(),
): Promise<Loaded> {
  try {
    const workload = await sources.read(files);
    if (workload.hosts === null) return { hosts: options.hosts, ...vmsOf(workload, options, from, sources) };
    const plan = planOf(workload.hosts, hosts);
    const own = { ...options, hosts: plan.hosts.length };
    if (workload.vms.length === 0) return { hosts: own.hosts, vms: lawOn(plan, own), plan };
    return { hosts: own.hosts, ...vmsOf(workload, own, from, sources), plan };
  } catch (error) {
    throw error instanceof TraceError ? new CliError(exitCodes.usage, error.message) : error;
  }
}

function lawOn({ hosts }: CentrePlan, options: ExperimentDefaults): readonly LoadVm[] {
  const vms = hosts.reduce((sum, { cpu }) => sum + vmplacesCount(cpu, options.vmsPerHost), 0);
  refuseTooMany(hosts.length, vms);
  return vmplacesOnHosts(
    hosts.map(({ cpu }) => cpu),
    options,
  );
}

function vmsOf(
  workload: Workload,
  options: ExperimentDefaults,
  givenFromS: number | undefined,
  { tell }: LoadSources,
): Omit<Loaded, "hosts"> {
  const { hosts, vmsPerHost, seconds, mean, sd, seed } = options;
  const vmsMax = workload.sampledOnly ? hosts * vmsPerHost : workload.vms.length;
  if (workload.vms.length > vmsMax) {
    const rows = count(workload.vms.length, "row");
    tell(
      `the trace has ${rows}, ${count(hosts, "host")} of ${count(vmsPerHost, "VM")} take ${vmsMax}: the rest is left out.`,
    );
  }
  const fromS = givenFromS ?? firstArrivalS(workload);
  const stays = staysOf(workload.vms.slice(0, vmsMax), { hosts, fromS, seconds, law: { mean, sd, seed } });
  if (stays.length === 0) {
    const sentence = `No VM of the trace is there from ${fromS} s on for ${seconds} s: begin elsewhere with --from.`;
    throw new CliError(exitCodes.usage, sentence);
  }
  // Rows of samples are VMs that are always there, as many on each host as the options say.
  return workload.sampledOnly ? { vms: stays.map(({ vm }: Stay) => vm) } : { vms: [], stays };
}

/** By hand: a trace has more VMs than a call has arguments. */
function firstArrivalS({ vms }: Workload): number {
  let firstS = Number.POSITIVE_INFINITY;
  for (const { arrivesS } of vms) firstS = Math.min(firstS, arrivesS);
  return firstS;
}

/** Racks and sites are filled by number, as in the experiments. */
function planOf(sizes: readonly HostSize[], asked: number | undefined): CentrePlan {
  if (asked !== undefined && asked > sizes.length) {
    const sentence = `The trace lists ${count(sizes.length, "host")} and --hosts asks for ${asked}: ask for fewer.`;
    throw new CliError(exitCodes.usage, sentence);
  }
  const places = hostRefs({ hosts: asked ?? sizes.length, hostsPerRack: 32, racksPerSite: 32, seed: 0 });
  const hosts = places.map(({ site, rack }, index) => ({
    ...sizes[index]!,
    site,
    rack,
    migrationMiBPerS,
    powerW: defaultPowerW,
  }));
  return { hosts, links: [], faults: [] };
}

/** That of the experiments, a link of 1 Gbit/s. */
const migrationMiBPerS = 125;
