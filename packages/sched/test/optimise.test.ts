import { describe, expect, it } from "vitest";
import { brokenRule, type Instance, optimise, planWithPivots, replayPlan, startOptimise } from "../src/index.ts";
import { instanceOf } from "./instance-of.ts";
import { bruteCost, randomRuled } from "./random-ruled.ts";

const never = (): boolean => false;
const options = { objective: "memory", shouldStop: never, onCure: () => undefined, seed: 1 } as const;

describe("the optimiser", () => {
  it("agrees with trying everything on small instances with rules", () => {
    for (let seed = 0; seed < 3_000; seed += 1) {
      const instance = randomRuled(seed);
      const truth = bruteCost(instance);
      const { status, cost, proven } = optimise(instance, options);
      expect([seed, proven, status === "infeasible" ? null : cost]).toEqual([seed, true, truth]);
    }
  }, 60_000);

  it("answers placements whose plans hold when they are replayed", () => {
    let plans = 0;
    for (let seed = 3_000; seed < 5_000; seed += 1) {
      const instance = randomRuled(seed);
      const { status, placement } = optimise(instance, options);
      if (status !== "solved") continue;
      expect([seed, brokenRule(instance, placement)]).toEqual([seed, null]);
      const plan = planWithPivots(instance, placement);
      if (plan === null) continue;
      plans += 1;
      for (const replay of [0, 1, 2]) expect([seed, replayPlan(instance, plan.legs, replay)]).toEqual([seed, null]);
    }
    expect(plans).toBeGreaterThan(300);
  }, 60_000);

  it("gives the same answer to the same question", () => {
    expect(optimise(tight(), options)).toEqual(optimise(tight(), options));
  });

  it("stops when it is told to and says how far it got", () => {
    const { status, lowerBound } = optimise(tight(), { ...options, shouldStop: () => true });
    expect([["solved", "improved", "unknown"].includes(status), lowerBound >= 0]).toEqual([true, true]);
  });

  it("goes on where it was told to stop", () => {
    let stops = true;
    const goOn = startOptimise(tight(), { ...options, shouldStop: () => stops });
    const first = goOn();
    stops = false;
    const { status, cost } = optimise(tight(), options);
    expect([first.proven, goOn()]).toMatchObject([false, { status, cost, proven: true }]);
  });

  it("counts moves or seconds where that is the objective", () => {
    const instance = instanceOf(
      [
        [10, 100],
        [20, 100],
      ],
      [
        { host: 0, demand: [6, 50] },
        { host: 0, demand: [3, 10] },
        { host: 0, demand: [3, 10] },
        { host: 0, demand: [3, 10] },
      ],
    );
    expect(optimise(instance, options).cost).toBe(20);
    expect(optimise(instance, { ...options, objective: "migrations" }).cost).toBe(1);
    expect(optimise(instance, { ...options, objective: "cost" }).cost).toBeCloseTo(0.2);
  });

  it("proves that there is no way where no host may take what has to leave", () => {
    const instance: Instance = {
      ...instanceOf([[10, 10]], [{ host: 0, demand: [1, 1] }]),
      rules: [{ kind: "offline", hosts: [0] }],
    };
    expect(optimise(instance, options)).toMatchObject({ status: "infeasible", proven: true });
  });
});

/** Two hosts and their VMs at nearly full load. */
function tight(): Instance {
  return instanceOf(
    [
      [30, 30],
      [30, 30],
      [30, 30],
    ],
    [
      ...[9, 8, 7, 8].map((size) => ({ host: 0, demand: [size, size] })),
      ...[10, 10, 6].map((size) => ({ host: 1, demand: [size, 9] })),
      ...[10, 9, 8].map((size) => ({ host: 2, demand: [size, 9] })),
    ],
  );
}
