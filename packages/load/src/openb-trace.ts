import { coresMax, csvRows, memoryMiBMax, timeMaxS } from "./csv.ts";
import type { HostSize, TraceVm } from "./trace-vm.ts";

/** Those that are read; the others are left out. */
export const openbHostColumns: readonly string[] = ["sn", "cpu_milli", "memory_mib"];
export const openbPodColumns: readonly string[] = ["name", "cpu_milli", "memory_mib", "creation_time", "deletion_time"];

const millisMax = coresMax * 1000;

/** The hosts of Alibaba's openb trace, 2023: thousandths of a core and MiB; GPUs are left out. @throws TraceError */
export function parseOpenbHosts(lines: readonly string[], file: string): HostSize[] {
  return csvRows(lines, file).map((row) => ({
    name: row.text("sn") || row.refuse("has no sn", "complete the row or remove it"),
    cpu: row.number("cpu_milli", 1, millisMax) / 10,
    memoryMiB: row.number("memory_mib", 1, memoryMiBMax),
  }));
}

/**
 * The pods of that trace as VMs, there from their creation until their deletion, whatever became of them in the original
 * cluster. The trace tells sizes and no use. @throws TraceError
 */
export function parseOpenbPods(lines: readonly string[], file: string): TraceVm[] {
  return csvRows(lines, file).map((row) => {
    const arrivesS = row.number("creation_time", 0, timeMaxS);
    const departsS = row.number("deletion_time", 0, timeMaxS);
    if (departsS < arrivesS) row.refuse(`is deleted at ${departsS}, before its creation`, "correct the times");
    return {
      name: row.text("name") || row.refuse("has no name", "complete the row or remove it"),
      place: `Trace ${file}, line ${row.line}`,
      cores: row.number("cpu_milli", 1, millisMax) / 1000,
      memoryMiB: row.number("memory_mib", 0, memoryMiBMax),
      hostIndex: null,
      arrivesS,
      departsS,
      profile: null,
    };
  });
}
