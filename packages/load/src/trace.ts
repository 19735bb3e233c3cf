import type { LoadVm } from "./load-vm.ts";
import { createRandom } from "./random.ts";
import { seededUuid } from "./uuid.ts";
import { vmplacesDirtyIntensities, vmplacesMemoryMiB } from "./vmplaces.ts";

/** One VM of a trace file, in our units. */
export interface TraceRow {
  readonly name: string;
  readonly stepS: number;
  /** In percent of a core. */
  readonly cpu: readonly number[];
  /** In MiB; null where the trace has no memory. */
  readonly usedMiB: readonly number[] | null;
}

/** A trace that cannot be used; its message is one sentence for people that names the file, the line and the remedy. */
export class TraceError extends Error {
  override readonly name = "TraceError";
}

export interface TraceLoadOptions {
  readonly hosts: number;
  /** VMs at most; the rows after that are left out. */
  readonly vmsMax: number;
}

/**
 * Row i is a VM of 1 GiB that starts on host i mod `hosts`. Traces say nothing about dirty rates: they are drawn like those
 * of the vmplaces law, always the same for the same row.
 */
export function traceLoad(rows: readonly TraceRow[], { hosts, vmsMax }: TraceLoadOptions): LoadVm[] {
  return rows.slice(0, vmsMax).map(({ name, stepS, cpu, usedMiB }, index) => ({
    id: seededUuid(0, "trace", index, name),
    name,
    hostIndex: index % hosts,
    memoryMiB: vmplacesMemoryMiB,
    dirtyIntensity: createRandom(0, "trace-dirty", index).pick(vmplacesDirtyIntensities),
    profile: { kind: "steps", stepS, cpu, usedMiB },
  }));
}
