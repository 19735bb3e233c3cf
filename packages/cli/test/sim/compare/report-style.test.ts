import { expect, test } from "vitest";
import { reportStyle } from "../../../src/sim/compare/report-style.ts";

test("every colour that is used is declared, in both themes", () => {
  const [light, dark] = reportStyle.split("prefers-color-scheme:dark");
  const used = new Set([...reportStyle.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name!));
  expect(used.size).toBeGreaterThan(4);
  for (const name of used) for (const theme of [light, dark]) expect(theme).toContain(`${name}:#`);
});
