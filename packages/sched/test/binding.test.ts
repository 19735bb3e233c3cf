import { expect, test } from "vitest";
import { bindingOf } from "../src/binding.ts";
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

test("a rule without which a cheaper cure exists binds, and so does the dimension that is over", () => {
  const rules = [
    { kind: "spread", vms: [1, 2], continuous: false },
    { kind: "ban", vms: [2], hosts: [0] },
  ] as const;
  expect(bindingOf({ ...instance, rules }, "memory", 60)).toEqual([
    { kind: "rule", index: 0, cost: 10 },
    { kind: "rule", index: 1, cost: 20 },
    { kind: "dimension", index: 0, cost: 0 },
  ]);
});

test("nothing binds a cure that costs nothing", () => {
  expect(bindingOf(instance, "memory", 0)).toEqual([]);
});
