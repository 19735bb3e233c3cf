import { describe, expect, it } from "vitest";
import { conflictOf } from "../src/conflict.ts";
import { instanceOf } from "./instance-of.ts";
import { bruteCost, randomRuled } from "./random-ruled.ts";

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

describe("a conflict of rules", () => {
  it("can be one rule alone that is too much for the capacities", () => {
    const rules = [
      { kind: "root", vms: [1] },
      { kind: "gather", vms: [0, 1] },
    ] as const;
    expect(conflictOf({ ...full, rules })).toEqual({ rules: [1], smallest: true });
  });

  it("is empty where no rule is to blame", () => {
    const crowded = instanceOf([[10, 100]], [{ host: 0, demand: [12, 10] }]);
    const rules = [{ kind: "root", vms: [0] }] as const;
    expect(conflictOf({ ...crowded, rules })).toEqual({ rules: [], smallest: false });
  });

  it("is the smallest, though leaving out rules one by one ends at a larger one", () => {
    const four = instanceOf(
      Array.from({ length: 3 }, () => [10, 100]),
      Array.from({ length: 4 }, () => ({ host: 0, demand: [1, 10] })),
    );
    const rules = [
      { kind: "fence", vms: [2], hosts: [1] },
      { kind: "ban", vms: [2], hosts: [1] },
      { kind: "fence", vms: [0, 1], hosts: [0, 1] },
      { kind: "spread", vms: [0, 1, 3], continuous: false },
      { kind: "fence", vms: [3], hosts: [0, 1] },
    ] as const;
    expect(conflictOf({ ...four, rules })).toEqual({ rules: [0, 1], smallest: true });
  });

  it("is never larger than trying all sets of rules finds", () => {
    let conflicts = 0;
    for (let seed = 1; seed <= 600; seed += 1) {
      const instance = randomRuled(seed);
      const withRules = (indexes: readonly number[]) => ({
        ...instance,
        rules: indexes.map((index) => instance.rules[index]!),
      });
      if (bruteCost(instance) !== null || bruteCost(withRules([])) === null) continue;
      const sets = Array.from({ length: 2 ** instance.rules.length }, (_, bits) =>
        [...instance.rules.keys()].filter((index) => (bits >> index) % 2 === 1),
      );
      const least = Math.min(...sets.filter((set) => bruteCost(withRules(set)) === null).map((set) => set.length));
      const { rules, smallest } = conflictOf(instance);
      expect([seed, rules.length, smallest, bruteCost(withRules(rules))]).toEqual([seed, least, true, null]);
      conflicts += 1;
    }
    expect(conflicts).toBeGreaterThan(10);
  });
});

it("is not told where the looks are ended before they know", () => {
  const rules = [
    { kind: "root", vms: [1] },
    { kind: "gather", vms: [0, 1] },
  ] as const;
  expect(conflictOf({ ...full, rules }, () => true)).toEqual({ rules: [], smallest: false });
});
