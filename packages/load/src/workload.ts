import { azureColumns, parseAzure } from "./azure-trace.ts";
import { isChangeTrace, parseChanges } from "./change-trace.ts";
import { fieldsOf, linesOf } from "./csv.ts";
import { openbHostColumns, openbPodColumns, parseOpenbHosts, parseOpenbPods } from "./openb-trace.ts";
import { TraceError, type TraceRow } from "./trace.ts";
import { readTraceText } from "./trace-file.ts";
import { parseTrace } from "./trace-parse.ts";
import type { HostSize, TraceVm } from "./trace-vm.ts";
import { vmplacesMemoryMiB } from "./vmplaces.ts";

/** What some trace files say together. */
export interface Workload {
  /** Null where they list no hosts. */
  readonly hosts: readonly HostSize[] | null;
  readonly vms: readonly TraceVm[];
  /** True if every VM is a row of samples, of a VM that is always there. */
  readonly sampledOnly: boolean;
}

/** Reads trace files of any known format, one after the other. @throws TraceError in one sentence with file, line and remedy */
export async function readWorkload(paths: readonly string[]): Promise<Workload> {
  const parts: Workload[] = [];
  for (const path of paths) parts.push(parseWorkload(await readTraceText(path), path));
  const hosts = parts.flatMap((part) => part.hosts ?? []);
  const withVms = parts.filter(({ vms }) => vms.length > 0);
  return {
    hosts: hosts.length === 0 ? null : hosts,
    vms: parts.flatMap(({ vms }) => vms),
    sampledOnly: withVms.every((part) => part.sampledOnly),
  };
}

/** One file. Its first line tells the format: a header, or a row of samples. @throws TraceError */
export function parseWorkload(text: string, file: string): Workload {
  const lines = linesOf(text, file);
  const header = lines[0]!;
  const columns = new Set(fieldsOf(header));
  const has = (names: readonly string[]): boolean => names.every((name) => columns.has(name));
  if (has(openbHostColumns)) return { hosts: parseOpenbHosts(lines, file), vms: [], sampledOnly: false };
  if (has(azureColumns)) return requests(parseAzure(lines, file));
  if (has(openbPodColumns)) return requests(parseOpenbPods(lines, file));
  if (isChangeTrace(header)) return requests(parseChanges(lines, file));
  if (has(["bin", "lo_s"]))
    throw new TraceError(`Trace ${file} is Azure's table of lifetimes, which is built in: leave it out.`);
  const vms = parseTrace(text, file).map((row, index) => sampled(row, `Trace ${file}, line ${index + 1}`));
  return { hosts: null, vms, sampledOnly: true };
}

function requests(vms: TraceVm[]): Workload {
  return { hosts: null, vms, sampledOnly: false };
}

/** A VM of 1 GiB that is always there, as in the traces of PlanetLab and Google. */
function sampled({ name, stepS, cpu, usedMiB }: TraceRow, place: string): TraceVm {
  return {
    name,
    place,
    cores: 1,
    memoryMiB: vmplacesMemoryMiB,
    hostIndex: null,
    arrivesS: 0,
    departsS: Number.POSITIVE_INFINITY,
    profile: { kind: "steps", stepS, cpu, usedMiB },
  };
}
