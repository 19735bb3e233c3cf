import { describe, expect, it } from "vitest";
import { partitionInstance, solve } from "../src/index.ts";
import { bruteForce, costOf, excessOf, hasOrder, isLawful } from "./brute-force.ts";
import { randomRequest, tiny } from "./random-instance.ts";

describe("the solver against brute force on 3,000 tiny partitions", () => {
  const cases = Array.from({ length: 3_000 }, (_, seed) => {
    const request = randomRequest(seed, tiny);
    const instance = partitionInstance(request.snapshots, request);
    return { seed, instance, solution: solve(instance, request), truth: bruteForce(instance) };
  });

  it("cures exactly what can be cured, at the least cost, and says that it is proven", () => {
    for (const { seed, solution, truth } of cases) {
      const isCured = solution.status === "solved" || solution.status === "satisfied";
      expect({ seed, isCured, cost: isCured ? solution.cost : null }).toEqual({
        seed,
        isCured: truth.cost !== null,
        cost: truth.cost,
      });
      if (isCured) expect(solution).toMatchObject({ proven: true, lowerBound: truth.cost });
    }
  });

  it("answers placements that are lawful, can be ordered, and cost and leave what it says", () => {
    for (const { seed, instance, solution } of cases) {
      const { placement, status, cost } = solution;
      expect([seed, isLawful(instance, placement), hasOrder(instance, placement)]).toEqual([seed, true, true]);
      expect([seed, costOf(instance, placement)]).toEqual([seed, cost]);
      expect(instance.vms.filter((vm, v) => !vm.movable && placement[v] !== vm.host)).toEqual([]);
      if (status === "solved") expect([seed, excessOf(instance, placement)]).toEqual([seed, 0]);
    }
  });

  it("takes away some overload whenever something can be taken away, and nearly always the most", () => {
    const partial = cases.filter(({ truth }) => truth.cost === null);
    let best = 0;
    for (const { seed, instance, solution, truth } of partial) {
      const before = excessOf(
        instance,
        instance.vms.map((vm) => vm.host),
      );
      const after = excessOf(instance, solution.placement);
      expect(after).toBeGreaterThan(truth.excess - 1e-6);
      if (solution.status === "improved") expect(after).toBeLessThan(before);
      else expect([seed, solution.status]).toEqual([seed, "infeasible"]);
      if (after < truth.excess + 1e-6) best += 1;
    }
    expect(best / partial.length).toBeGreaterThan(0.95);
  });

  it("meets every kind of answer in these partitions", () => {
    expect(new Set(cases.map(({ solution }) => solution.status))).toEqual(
      new Set(["satisfied", "solved", "improved", "infeasible"]),
    );
  });
});
