import { createDemand } from "@dvms/load";
import { expect, test } from "vitest";

const demand = createDemand({ kind: "changes", atS: [0, 10, 25.5], cpu: [40, 80, 20], usedMiB: [100, 200, 300] });

test("a value holds from its time until the next one, in any order of asking", () => {
  expect([30, 25.5, 25.4, 10, 9.99, 0].map((timeS) => demand.at(timeS).cpu)).toEqual([20, 20, 80, 80, 40, 40]);
  expect(demand.at(12).usedMiB).toBe(200);
});

test("the first value holds before, the last one for ever", () => {
  expect([-5, 1e9].map((timeS) => demand.at(timeS).cpu)).toEqual([40, 20]);
});

test("the next change is strictly later", () => {
  expect([-1, 0, 10, 25.5].map((timeS) => demand.nextChangeS(timeS))).toEqual([0, 10, 25.5, Number.POSITIVE_INFINITY]);
});
