import type { ModelResult } from "@dvms/sim-driver";
import { type Colors, column } from "../terminal.ts";

/** What came of a model scenario, as tables for people; times in seconds. */
export function modelText({ tasks, migrations }: ModelResult, colors: Colors): string {
  const ends = tasks.map(({ id, end }) => [id, end === null ? "never" : seconds(end)]);
  const moves = migrations.map(({ vm, start, end, downtime, rounds, forced }) => [
    vm,
    seconds(start),
    seconds(end),
    seconds(downtime),
    String(rounds),
    forced ? "yes" : "no",
  ]);
  const tables = [
    table(["task", "end s"], ends, colors),
    table(["migration of", "start s", "end s", "downtime s", "rounds", "forced"], moves, colors),
  ].filter((text) => text !== "");
  return tables.length === 0 ? "Nothing was to be done: no task, no migration." : tables.join("\n\n");
}

/** The first column to the left, numbers to the right; empty without rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[], colors: Colors): string {
  if (rows.length === 0) return "";
  const widths = head.map((title, at) => rows.reduce((most, row) => Math.max(most, row[at]!.length), title.length));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => column(cell, widths[at]!, at === 0 ? "left" : "right")).join("  ");
  return [colors.bold(line(head)), ...rows.map(line)].join("\n");
}

/** To the microsecond. */
function seconds(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
