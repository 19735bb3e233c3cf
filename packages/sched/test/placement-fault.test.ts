import { expect, test } from "vitest";
import { type Goal, type Instance, placementFault, type Rule } from "../src/index.ts";
import { instanceOf } from "./instance-of.ts";

const instance: Instance = instanceOf(
  [
    [10, 100],
    [10, 100],
    [3, 100],
  ],
  [
    { host: 0, demand: [8, 60] },
    { host: 0, demand: [8, 40] },
    { host: 1, demand: [1, 50] },
    { host: 0, demand: [2, 10] },
  ],
);

test.each<[string, number[], Goal, Rule[], string | null]>([
  ["a cure", [0, 1, 1, 0], "cure", [], null],
  ["an overload that stays", [0, 0, 1, 1], "cure", [], "host host0 is at 16 of 10 soft0"],
  ["less of it, where that is asked", [0, 0, 1, 1], "relief", [], null],
  ["no less of it", [0, 0, 1, 0], "relief", [], "the hosts together are as overloaded as before"],
  ["an overload that only moved", [2, 0, 1, 1], "relief", [], "host host2 is at 8 of 3 soft0"],
  ["a VM that runs nowhere", [0, 1, -1, 0], "cure", [], "VM vm2 is started nowhere"],
  ["a broken rule", [0, 1, 1, 0], "cure", [{ kind: "root", vms: [1] }], "rule 0 (root): VM vm1 has left host host0"],
  [
    "a demand that a rule raises",
    [0, 1, 1, 0],
    "cure",
    [{ kind: "preserve", vms: [2], dimension: 0, amount: 3 }],
    "host host1 is at 11 of 10 soft0",
  ],
])("of %s", (_, placement, goal, rules, reason) => {
  expect(placementFault({ ...instance, rules }, placement, goal)?.reason ?? null).toBe(reason);
});
