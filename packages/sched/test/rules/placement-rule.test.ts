import { describe, expect, it } from "vitest";
import { decide, type HostSnapshot, type PlacementRule, ruleAgainst, type VmSnapshot } from "../../src/index.ts";
import { rulesOfPartition } from "../../src/rules/placement-rule.ts";

const spread: PlacementRule = { kind: "spread", vmIds: ["a", "b", "c"] };
const ban: PlacementRule = { kind: "ban", vmIds: ["a"], hostIds: ["h1"] };
const fence: PlacementRule = { kind: "fence", vmIds: ["a"], hostIds: ["h1"] };

describe("an arrival", () => {
  it.each([
    ["a VM that it must not meet is there", [spread], "h1", ["b"], ["a"], "VM a may not be on one host with VM b"],
    ["two that must not meet arrive", [spread], "h1", [], ["a", "c"], "VM a may not be on one host with VM c"],
    ["it is banned there", [ban], "h1", [], ["a"], "VM a may not be on host h1"],
    ["it is outside of its fence", [fence], "h2", [], ["x", "a"], "VM a may not be on host h2"],
    ["it is alone of its kind", [spread], "h1", ["x"], ["a"], null],
    ["it is where it may be", [ban, fence], "h1", [], ["b"], null],
    ["what is there is against the rule already and it has no part in it", [spread], "h1", ["a", "b"], ["x"], null],
  ] as const)("where %s", (_, rules, hostId, present, arriving, fault) => {
    expect(ruleAgainst(rules, hostId, present, arriving)).toBe(fault);
  });
});

describe("the rules of a partition", () => {
  const hosts = [{ id: "h1" }, { id: "h2" }];

  it("are those that name its VMs, in its indexes", () => {
    const vms = [
      { id: "a", host: 1 },
      { id: "b", host: 0 },
    ];
    expect(rulesOfPartition([spread, ban, { ...fence, vmIds: ["z"] }], hosts, vms)).toEqual([
      { kind: "spread", vms: [0, 1], continuous: true },
      { kind: "fence", vms: [0], hosts: [1] },
    ]);
  });

  it("leave what is against them already where it is", () => {
    const vms = [
      { id: "a", host: 0 },
      { id: "b", host: 0 },
    ];
    expect(rulesOfPartition([spread, ban], hosts, vms)).toEqual([
      { kind: "root", vms: [1] },
      { kind: "fence", vms: [0], hosts: [1, 0] },
    ]);
  });
});

describe("a plan under rules", () => {
  const vm = (id: string, cpu: number): VmSnapshot => ({
    ...{ id, demand: { cpu, memory: 64 }, memoryMiB: 64, dirtyRateMiBPerS: 0, movable: true },
  });
  const host = (hostId: string, ...vms: VmSnapshot[]): HostSnapshot => ({
    ...{ hostId, vms, capacity: { cpu: 100, memory: 1_000 }, reserved: {}, migrationMiBPerS: 100 },
  });
  const request = { overloadRatio: 1, targetRatio: 1, stepsMax: 400 };
  const moves = (rules: readonly PlacementRule[], ...snapshots: HostSnapshot[]) =>
    decide({ ...request, snapshots, rules }).plan.moves.map(({ vmId, targetId, after }) => ({ vmId, targetId, after }));

  it("goes where they allow it", () => {
    const snapshots = [host("h1", vm("a", 60), vm("x", 60)), host("h2", vm("b", 10)), host("h3", vm("y", 35))];
    expect(moves([], ...snapshots)).toHaveLength(1);
    const apart = { kind: "spread", vmIds: ["a", "b"] } as const;
    const inside = { kind: "fence", vmIds: ["x"], hostIds: ["h1"] } as const;
    expect(moves([apart, inside], ...snapshots)).toEqual([{ vmId: "a", targetId: "h3", after: [] }]);
  });

  it("is a cure or nothing: partial relief is looked for without rules only", () => {
    const snapshots = [host("h1", vm("a", 90), vm("x", 60), vm("y", 60)), host("h2", vm("b", 30))];
    expect(moves([], ...snapshots)).toHaveLength(1);
    expect(moves([{ kind: "spread", vmIds: ["x", "b"] }], ...snapshots)).toEqual([]);
  });

  it("lets a VM come only when the one that it must not meet is gone", () => {
    const snapshots = [host("h1", vm("a", 60), vm("x", 60)), host("h2", vm("b", 30)), host("h3", vm("y", 65))];
    const rules = [
      { kind: "spread", vmIds: ["a", "b"] },
      { kind: "fence", vmIds: ["x"], hostIds: ["h1"] },
      { kind: "fence", vmIds: ["a"], hostIds: ["h1", "h2"] },
    ] as const;
    expect(moves(rules, ...snapshots)).toEqual([
      { vmId: "b", targetId: "h3", after: [] },
      { vmId: "a", targetId: "h2", after: [0] },
    ]);
  });
});
