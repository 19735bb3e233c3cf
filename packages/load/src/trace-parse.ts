import { isNumber, linesOf, percentMax, refuseLine as refuse } from "./csv.ts";
import type { TraceRow } from "./trace.ts";
import { vmplacesMemoryMiB } from "./vmplaces.ts";

/** Both formats sample every five minutes. */
const stepS = 300;
/** Values of one row at most: ten days of samples. Protects against a file that is no trace at all. */
const valuesMax = 2_880;

/**
 * Reads the text of one trace; `file` is its name for messages. The format is told by the first row:
 * - PlanetLab: `name,s0,s1,..`, CPU in percent of a core;
 * - Google: pairs of rows `C,name,..` and `M,name,..`, in hundredths of a percent; CPU of a core, memory of the VM's own
 *   1 GiB. The trace has VMs that use more memory than they have asked for: they count with all they have.
 *
 * Every row of a file has as many values as its first. Throws a TraceError for anything else.
 */
export function parseTrace(text: string, file: string): TraceRow[] {
  const lines = linesOf(text, file);
  const rows = lines.map((line, index) =>
    line.split(",").map((field) => field.trim() || refuseHole(file, index + 1, line)),
  );
  return isGoogle(rows) ? parseGoogle(rows, file) : parsePlanetlab(rows, file);
}

function isGoogle(rows: readonly string[][]): boolean {
  const [kind, name] = rows[0] ?? [];
  return (kind === "C" || kind === "M") && !isNumber(name ?? "0");
}

function parsePlanetlab(rows: readonly string[][], file: string): TraceRow[] {
  return rows.map((fields, index) => {
    const [name = "", ...values] = fields;
    checkCount(values.length, rows[0]!.length - 1, file, index + 1);
    return { name, stepS, cpu: values.map((value) => parsePercent(value, 1, file, index + 1)), usedMiB: null };
  });
}

function parseGoogle(rows: readonly string[][], file: string): TraceRow[] {
  const parsed: TraceRow[] = [];
  for (let index = 0; index < rows.length; index += 2) {
    const [kind, name = "", ...cpu] = rows[index]!;
    const [memoryKind, memoryName, ...memory] = rows[index + 1] ?? [];
    if (kind !== "C") {
      refuse(
        file,
        index + 1,
        `is a "${kind}" row without a "C" row before it`,
        "put the CPU row of each VM before its memory row",
      );
    }
    if (memoryKind !== "M" || memoryName !== name) {
      refuse(file, index + 1, `has no "M" row for ${name} after it`, "put the memory row of each VM after its CPU row");
    }
    checkCount(cpu.length, rows[0]!.length - 2, file, index + 1);
    checkCount(memory.length, rows[0]!.length - 2, file, index + 2);
    parsed.push({
      name,
      stepS,
      cpu: cpu.map((value) => parsePercent(value, 100, file, index + 1)),
      usedMiB: memory.map((value) => usedMiBOf(parsePercent(value, 100, file, index + 2))),
    });
  }
  return parsed;
}

function usedMiBOf(percent: number): number {
  return (Math.min(100, percent) / 100) * vmplacesMemoryMiB;
}

function checkCount(count: number, expected: number, file: string, line: number): void {
  if (count === 0) refuse(file, line, "has no values", "write a name and then one value for every five minutes");
  if (count > valuesMax)
    refuse(file, line, `has ${count} values, more than ${valuesMax}`, "cut it into shorter traces");
  if (count !== expected)
    refuse(file, line, `has ${count} values where line 1 has ${expected}`, "complete the row or remove it");
}

function parsePercent(value: string, unitsPerPercent: number, file: string, line: number): number {
  if (!isNumber(value))
    refuse(file, line, `has "${value.slice(0, 40)}" where a number belongs`, "correct the value or remove the row");
  const percent = Number(value) / unitsPerPercent;
  if (percent < 0) refuse(file, line, `has the negative value ${value}`, "correct the value or remove the row");
  if (percent > percentMax)
    refuse(file, line, `has ${value}, above ${percentMax} percent`, "check the unit of the file");
  return percent;
}

function refuseHole(file: string, line: number, text: string): never {
  const problem = text.trim() === "" ? "is empty" : "has an empty field";
  return refuse(file, line, problem, "complete the row or remove it");
}
