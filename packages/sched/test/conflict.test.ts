import { expect, test } from "vitest";
import { conflictOf } from "../src/conflict.ts";
import { instanceOf } from "./instance-of.ts";

const full = instanceOf(
  [
    [10, 100],
    [10, 100],
  ],
  [
    { host: 0, demand: [8, 10] },
    { host: 1, demand: [8, 10] },
  ],
);

test("one rule alone can be too much for the capacities", () => {
  const rules = [
    { kind: "root", vms: [1] },
    { kind: "gather", vms: [0, 1] },
  ] as const;
  expect(conflictOf({ ...full, rules })).toEqual([1]);
});

test("where nothing helps no rule is to blame", () => {
  const crowded = instanceOf([[10, 100]], [{ host: 0, demand: [12, 10] }]);
  expect(conflictOf({ ...crowded, rules: [{ kind: "root", vms: [0] }] })).toEqual([]);
});
