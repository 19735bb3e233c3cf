import type { Figure, Table } from "./group.ts";

/** A table in Markdown whose columns line up also as plain text. */
export function markdownTable({ head, rows }: Table): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rows.map(line)].join("\n");
}

export function figuresTable(figures: readonly Figure[]): Table {
  const verdict = ({ reached }: Figure): string => (reached === null ? "-" : reached ? "yes" : "no");
  return {
    head: ["figure", "asked", "measured", "reached"],
    rows: figures.map((figure) => [figure.name, figure.asked, figure.measured, verdict(figure)]),
  };
}
