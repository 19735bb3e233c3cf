import { describe, expect, it } from "vitest";
import { brokenRule } from "../../src/index.ts";
import { buildModel } from "../../src/model.ts";
import { broken, isLawfulNow, lawful, RuleWatch } from "../../src/rules/rule-watch.ts";
import { instanceOf } from "../instance-of.ts";
import { randomRuled } from "../random-ruled.ts";

const pair = {
  ...instanceOf(
    [
      [9, 9],
      [9, 9],
    ],
    [0, 0].map((host) => ({ host, demand: [1, 1] })),
  ),
  rules: [{ kind: "spread" as const, vms: [0, 1], continuous: true }],
};

function watch(undecided: readonly number[], pooled: readonly number[]): RuleWatch {
  const model = buildModel(pair);
  return new RuleWatch(model.rules!, {
    vmCount: 2,
    place: model.home,
    isPooled: (v) => pooled.includes(v),
    mayLeave: (v) => undecided.includes(v),
  });
}

describe("the rules during a search", () => {
  it("asks about a VM that may leave, gives up where none may, and is content once one has left", () => {
    expect(watch([0, 1], []).next()).toBe(0);
    expect(watch([1], []).next()).toBe(1);
    expect(watch([], []).next()).toBe(broken);
    expect(watch([1], [0]).next()).toBe(lawful);
  });

  it("bars a host while a VM stays there that may not be met", () => {
    expect([watch([], [1]).bars(1, 0), watch([0], [1]).bars(1, 0), watch([], [1]).bars(1, 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("agrees with the checker on what is lawful now", () => {
    for (let seed = 0; seed < 1_000; seed += 1) {
      const instance = randomRuled(seed);
      // The number of VMs is a capacity for the solver.
      if (instance.vms.some((vm) => vm.host < 0) || instance.rules.some((rule) => rule.kind === "maxVms")) continue;
      const truth =
        brokenRule(
          instance,
          instance.vms.map((vm) => vm.host),
        ) === null;
      expect([seed, isLawfulNow(buildModel(instance))]).toEqual([seed, truth]);
    }
  });
});
