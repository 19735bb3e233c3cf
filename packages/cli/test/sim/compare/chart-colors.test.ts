import { algorithmNames } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { algorithmColors, colorOf, colorVariables } from "../../../src/sim/compare/chart-colors.ts";

test("every algorithm has a colour of its own on each theme", () => {
  for (const side of [0, 1] as const)
    expect(new Set(algorithmNames.map((name) => algorithmColors[name][side])).size).toBe(algorithmNames.length);
});

test("the page names variables that both themes declare, paper has the colours themselves", () => {
  expect(colorOf("page", "dvms")).toBe("var(--dvms)");
  expect(colorOf("paper", "dvms")).toBe(algorithmColors.dvms[0]);
  for (const theme of ["light", "dark"] as const)
    for (const name of [...algorithmNames, "overload", "quiet", "partition-0"])
      expect(colorVariables(theme)).toMatch(new RegExp(`--${name}:#[0-9a-f]{6}`));
});
