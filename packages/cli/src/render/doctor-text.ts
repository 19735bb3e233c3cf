import type { Examination } from "@dvms/node";

/** One line per finding, its remedy below it. */
export function doctorText({ ok, findings }: Examination): string {
  const lines = findings.flatMap(({ check, level, message, remedy }) => [
    `${level.padEnd(8)}${check.padEnd(10)}${message}`,
    ...(remedy === "" ? [] : [`${" ".repeat(18)}${remedy}`]),
  ]);
  return [...lines, ok ? "This host may join." : "This host must not join like this."].join("\n");
}
