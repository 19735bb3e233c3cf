import { describe, expect, test } from "vitest";
import { atMost, shown } from "./group.ts";
import { figuresTable, markdownTable } from "./report.ts";

describe("the tables of a bench", () => {
  test("line up, and every row has a cell for each column of the head", () => {
    const table = { head: ["seed", "p50"], rows: [["1", "9.5 ms"], ["2"]] };
    expect(markdownTable(table).split("\n")).toEqual([
      "| seed | p50    |",
      "|------|--------|",
      "| 1    | 9.5 ms |",
      "| 2    |        |",
    ]);
  });

  test("say what was asked, what was measured, and whether it was reached", () => {
    const figures = [
      atMost("RSS", 150, 150, "MB"),
      atMost("CPU", 1, 1.01, "% of a core", 2),
      shown("solved", "3 of 4"),
    ];
    expect(figuresTable(figures).rows).toEqual([
      ["RSS", "at most 150 MB", "150 MB", "yes"],
      ["CPU", "at most 1 % of a core", "1.01 % of a core", "no"],
      ["solved", "-", "3 of 4", "-"],
    ]);
  });
});
