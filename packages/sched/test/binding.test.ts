import { expect, test } from "vitest";
import { bindingsOf } from "../src/binding.ts";
import { instanceOf } from "./instance-of.ts";

const two = [
  [10, 100],
  [10, 100],
];
const instance = instanceOf(two, [
  { host: 0, demand: [8, 60] },
  { host: 0, demand: [4, 10] },
  { host: 1, demand: [1, 10] },
]);

const rules = [
  { kind: "spread", vms: [1, 2], continuous: false },
  { kind: "ban", vms: [2], hosts: [0] },
] as const;
const [cpu, spread, ban] = [
  { kind: "dimension", index: 0, cost: 0 },
  { kind: "rule", index: 0, cost: 10 },
  { kind: "rule", index: 1, cost: 20 },
];

test("a rule without which a cheaper cure exists binds, and so does the dimension that is over", () => {
  expect(bindingsOf({ ...instance, rules }, "memory", 60)).toEqual({ found: [cpu, spread, ban], undecided: 0 });
});

test("nothing binds a cure that costs nothing", () => {
  expect(bindingsOf(instance, "memory", 0)).toEqual({ found: [], undecided: 0 });
});

test("what the budget did not reach is told as undecided, the same for the same budget in steps", () => {
  const within = (asksMax: number) => {
    let asked = 0;
    return bindingsOf({ ...instance, rules }, "memory", 60, () => ++asked > asksMax);
  };
  expect(within(0)).toEqual({ found: [], undecided: 4 });
  const some = within(3);
  expect([some.found.length, some.undecided]).toEqual([1, expect.toSatisfy((left: number) => left > 0 && left < 4)]);
  expect(within(3)).toEqual(some);
  expect(within(1_000)).toEqual({ found: [cpu, spread, ban], undecided: 0 });
});

test("nothing is looked at where that would take longer than the answer, and that is told", () => {
  const many = instanceOf(
    Array.from({ length: 1_000 }, () => [10, 100]),
    Array.from({ length: 3 }, () => ({ host: 0, demand: [5, 10] })),
  );
  expect(bindingsOf({ ...many, rules }, "memory", 10)).toEqual({ found: [], undecided: 4 });
});
