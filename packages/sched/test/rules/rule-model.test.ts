import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/index.ts";
import { buildRuleModel, type RuleModel } from "../../src/rules/rule-model.ts";
import { instanceOf } from "../instance-of.ts";

const instance = instanceOf(
  [
    [9, 9],
    [9, 9],
  ],
  [0, 0, 1].map((host) => ({ host, demand: [1, 1] })),
);

function compiled(...rules: Rule[]): RuleModel {
  return buildRuleModel({ ...instance, rules })!;
}

/** By VM, then host. */
function allowedBy(rule: Rule): number[] {
  const { allowed } = compiled(rule);
  return [0, 1, 2].flatMap((v) => [0, 1].map((h) => Number(allowed.allows(v, h))));
}

describe("the solver's view of the rules", () => {
  it("is nothing where there are none", () => {
    expect(buildRuleModel(instance)).toBeNull();
  });

  it("turns spread, lonely and split into pairs that may not meet", () => {
    expect(compiled({ kind: "spread", vms: [0, 2], continuous: false }).conflicts).toEqual([[2], [], [0]]);
    expect(compiled({ kind: "lonely", vms: [1] }).conflicts).toEqual([[1], [0, 2], [1]]);
    expect(compiled({ kind: "split", groups: [[0], [1, 2]] }).conflicts).toEqual([[1, 2], [0], [0]]);
  });

  it("holds only a continuous spread at every instant", () => {
    expect(compiled({ kind: "spread", vms: [0, 2], continuous: false }).conflictsAlways).toEqual([[], [], []]);
    expect(compiled({ kind: "spread", vms: [0, 2], continuous: true }).conflictsAlways).toEqual([[2], [], [0]]);
  });

  it("turns ban, fence, offline and quarantine into places where a VM may not be", () => {
    expect(allowedBy({ kind: "ban", vms: [0], hosts: [1] })).toEqual([1, 0, 1, 1, 1, 1]);
    expect(allowedBy({ kind: "fence", vms: [0], hosts: [1] })).toEqual([0, 1, 1, 1, 1, 1]);
    expect(allowedBy({ kind: "offline", hosts: [0] })).toEqual([0, 1, 0, 1, 0, 1]);
    const quarantine: Rule = { kind: "quarantine", hosts: [0] };
    expect([allowedBy(quarantine), [...compiled(quarantine).pinned]]).toEqual([
      [1, 1, 1, 1, 0, 1],
      [1, 1, 0],
    ]);
  });

  it("turns gather into a union with a group for each host", () => {
    expect([...compiled({ kind: "gather", vms: [0, 1] }).unions[0]!.groupOf]).toEqual([0, 1]);
  });

  it("keeps the numbers of preserve and maxVms", () => {
    const { least, vmsMax } = compiled(
      { kind: "preserve", vms: [1], dimension: 0, amount: 5 },
      { kind: "maxVms", hosts: [0], count: 2 },
      { kind: "maxVms", hosts: [0, 1], count: 3 },
    );
    expect([least.get(1)?.get(0), [...vmsMax!]]).toEqual([5, [2, 3]]);
  });
});
