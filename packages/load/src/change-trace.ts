import { type CsvRow, csvRows, fieldsOf, isNumber, memoryMiBMax, percentMax, refuseLine, timeMaxS } from "./csv.ts";
import type { TraceVm } from "./trace-vm.ts";
import { vmplacesMemoryMiB } from "./vmplaces.ts";

const required = ["vm", "at_s", "cpu_percent"];
const optional = ["used_mib", "memory_mib", "host"];

/** In the column of the CPU: the VM leaves. */
const gone = "gone";
/** No data centre has so many hosts. */
const hostsMax = 1_000_000;

/** True if a file that begins with this line is one of changes. */
export function isChangeTrace(header: string): boolean {
  const [first, second = ""] = fieldsOf(header);
  return first === "vm" && !isNumber(second);
}

/**
 * Our own format, for whoever has measurements: a header, then a row for each change, `vm,at_s,cpu_percent` and, if wanted,
 * `used_mib`, `memory_mib` and `host`. A VM arrives with its first row, asks for what a row says until its next one, and
 * leaves where the row says `gone`. Its rows are in order of time, whatever lies between them. @throws TraceError
 */
export function parseChanges(lines: readonly string[], file: string): TraceVm[] {
  checkHeader(fieldsOf(lines[0]!), file);
  const byName = new Map<string, CsvRow[]>();
  for (const row of csvRows(lines, file)) {
    const name = row.text("vm") || row.refuse("has no vm", "name the VM or remove the row");
    const rows = byName.get(name);
    if (rows === undefined) byName.set(name, [row]);
    else rows.push(row);
  }
  return Array.from(byName, ([name, rows]) => vmOf(name, rows, file));
}

function checkHeader(columns: readonly string[], file: string): void {
  const missing = required.find((name) => !columns.includes(name));
  const known = [...required, ...optional];
  if (missing !== undefined) refuseLine(file, 1, `has no column ${missing}`, `the columns are ${known.join(", ")}`);
  const strange = columns.find((name, index) => !known.includes(name) || columns.indexOf(name) !== index);
  if (strange === undefined) return;
  const problem = known.includes(strange) ? " twice" : ", which is not known";
  refuseLine(file, 1, `has the column "${strange}"${problem}`, `the columns are ${known.join(", ")}`);
}

function vmOf(name: string, rows: readonly CsvRow[], file: string): TraceVm {
  const first = rows[0]!;
  const times = rows.map((row) => row.number("at_s", 0, timeMaxS));
  for (const [index, row] of rows.entries()) {
    if (index > 0 && times[index]! <= times[index - 1]!)
      row.refuse(`is not later than the row of ${name} before it`, "put the rows of a VM in order of time");
    if (row.text("cpu_percent") === gone && index < rows.length - 1)
      rows[index + 1]!.refuse(`is of ${name}, which is gone`, "give a VM that comes again another name");
  }
  const leaves = rows.at(-1)!.text("cpu_percent") === gone;
  const there = leaves ? rows.slice(0, -1) : rows;
  if (there.length === 0) first.refuse(`says that ${name} is gone, and it never came`, "remove the row");
  const memoryMiB = has(first, "memory_mib") ? first.number("memory_mib", 1, memoryMiBMax) : vmplacesMemoryMiB;
  const used = has(first, "used_mib") ? there.map((row) => row.number("used_mib", 0, memoryMiB)) : null;
  return {
    name,
    place: `Trace ${file}, line ${first.line}`,
    cores: 1,
    memoryMiB,
    hostIndex: has(first, "host") ? wholeHost(first) : null,
    arrivesS: times[0]!,
    departsS: leaves ? times.at(-1)! : Number.POSITIVE_INFINITY,
    profile: {
      kind: "changes",
      atS: times.slice(0, there.length),
      cpu: there.map((row) => row.number("cpu_percent", 0, percentMax)),
      usedMiB: used,
    },
  };
}

/** What follows from a VM's first row: its size, where it starts, whether its rows tell the memory that it uses. */
function has(row: CsvRow, column: string): boolean {
  return row.text(column) !== "";
}

function wholeHost(row: CsvRow): number {
  const host = row.number("host", 0, hostsMax);
  if (!Number.isInteger(host)) row.refuse(`has the host ${host}, which is no whole number`, "number hosts from 0");
  return host;
}
