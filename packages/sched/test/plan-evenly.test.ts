import { expect, test } from "vitest";
import { optimise, planEvenly } from "../src/index.ts";
import { instanceOf } from "./instance-of.ts";

const never = (): boolean => false;
const options = { objective: "memory", shouldStop: never, onCure: () => undefined, seed: 1 } as const;

test("among cures of the same cost the one is planned that leaves most headroom", () => {
  const instance = instanceOf(
    Array.from({ length: 4 }, () => [10, 100]),
    [
      { host: 0, demand: [8, 60] },
      { host: 0, demand: [4, 10] },
      { host: 1, demand: [5, 10] },
      { host: 2, demand: [2, 10] },
      { host: 3, demand: [6, 10] },
    ],
  );
  const { solution, plan } = planEvenly(instance, "memory", optimise(instance, options), never, never);
  expect([solution.placement, solution.cost, plan?.legs.length]).toEqual([[0, 2, 1, 2, 3], 10, 1]);
});

test("what is not a cure is planned as it is", () => {
  const calm = instanceOf([[10, 100]], [{ host: 0, demand: [1, 1] }]);
  const { solution, plan } = planEvenly(calm, "memory", optimise(calm, options), never, never);
  expect([solution.status, plan?.legs]).toEqual(["satisfied", []]);
});

test("a plan with fewer pivots comes before a load that is spread better", () => {
  // On host 2 VM 0 finds most headroom, but only host 1 has room in memory before anything else has left.
  const instance = {
    ...instanceOf(
      [
        [10, 100],
        [10, 100],
        [10, 100],
      ],
      [
        { host: 0, demand: [5, 50] },
        { host: 0, demand: [6, 50] },
        { host: 1, demand: [2, 20] },
        { host: 2, demand: [1, 60] },
      ],
    ),
    rules: [{ kind: "root", vms: [1, 2, 3] }] as const,
  };
  const { solution, plan } = planEvenly(instance, "memory", optimise(instance, options), never, never);
  expect([solution.placement, plan?.pivots]).toEqual([[1, 0, 1, 2], 0]);
});
