import { type CsvRow, coresMax, csvRows, memoryMiBMax, timeMaxS } from "./csv.ts";
import { createRandom } from "./random.ts";
import type { TraceVm } from "./trace-vm.ts";

/** Those that tell the format; the others are left out. */
export const azureColumns: readonly string[] = ["arrival_s", "vcpu", "mem_GB", "lifetime_bin", "censored"];

/**
 * The VM requests of Azure, 2017 (Cortez et al., SOSP 2017), as `arrival_s,batch,vcpu,mem_GB,lifetime_bin,censored`. The
 * lifetime is known as a bin only: it is drawn uniformly from the bin, always the same for the same row. A censored VM
 * outlives the trace: it stays. The trace tells sizes and no use. @throws TraceError
 */
export function parseAzure(lines: readonly string[], file: string): TraceVm[] {
  return csvRows(lines, file).map((row, index) => requestOf(row, index, file));
}

function requestOf(row: CsvRow, index: number, file: string): TraceVm {
  const arrivesS = row.number("arrival_s", 0, timeMaxS);
  const cores = row.number("vcpu", 1, coresMax);
  const memoryMiB = row.number("mem_GB", 0.001, memoryMiBMax / 1024) * 1024;
  const bin = row.number("lifetime_bin", 0, binsS.length - 2);
  if (!Number.isInteger(bin)) row.refuse(`has the lifetime_bin ${bin}, which is no whole number`, "correct the value");
  const censored = row.number("censored", 0, 1) === 1;
  const [fromS, untilS] = [binsS[bin]!, binsS[bin + 1]!];
  const lifetimeS = fromS + createRandom(0, "azure-lifetime", index).uniform() * (untilS - fromS);
  return {
    name: `azure-${index}`,
    place: `Trace ${file}, line ${row.line}`,
    cores,
    memoryMiB,
    hostIndex: null,
    arrivesS,
    departsS: censored ? Number.POSITIVE_INFINITY : arrivesS + lifetimeS,
    profile: null,
  };
}

/** Where the bins of lifetimes begin: 13 of five minutes, 23 of an hour, 9 of a day, one of ten days; and the last end. */
const binsS: readonly number[] = [
  ...Array.from({ length: 13 }, (_, index) => index * 300),
  ...Array.from({ length: 23 }, (_, index) => 3_900 + index * 3_600),
  ...Array.from({ length: 9 }, (_, index) => 86_700 + index * 86_400),
  864_300,
  1_728_300,
];
