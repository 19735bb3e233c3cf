import { describe, expect, it } from "vitest";
import { type Instance, type ReplayMove, type Rule, replayPlan } from "../src/index.ts";
import { instanceOf } from "./instance-of.ts";

const instance: Instance = instanceOf(
  [
    [10, 100],
    [10, 100],
    [10, 100],
  ],
  [
    { host: 0, demand: [6, 60] },
    { host: 0, demand: [6, 40] },
    { host: 1, demand: [5, 50] },
  ],
);
const move = (v: number, source: number, target: number, after: number[] = []): ReplayMove => ({
  v,
  source,
  target,
  after,
  estimateS: 2,
});
const cure = [move(1, 0, 2)];

function told(rules: readonly Rule[], moves: readonly ReplayMove[], seed = 0): string {
  return replayPlan({ ...instance, rules }, moves, seed)?.reason ?? "holds";
}

describe("the replay of a plan", () => {
  it.each<[string, readonly ReplayMove[], string]>([
    ["holds", cure, "holds"],
    ["leaves an overload", [], "After 0.000 s at the end host host0 is at 12 of 10 soft0."],
    ["overfills", [move(0, 0, 1)], "After 0.000 s move 0: host host1 is at 110 of 100 memory."],
    ["lets CPU arrive too early", [...cure, move(2, 1, 2)], "After 2.000 s move 1: host host2 is at 11 of 10 soft0."],
    ["starts at the wrong host", [move(1, 1, 2)], "After 0.000 s move 0: VM vm1 is not on its source."],
    ["goes nowhere", [move(1, 0, 0)], "After 0.000 s move 0: source and target are the same."],
    ["waits for itself", [move(1, 0, 2, [0])], "After 0.000 s moves 0 wait for each other."],
    ["moves a VM twice at once", [...cure, move(1, 0, 1)], "After 0.000 s move 1: VM vm1 is on its way already."],
  ])("says of a plan that %s: %#", (_, moves, reason) => {
    expect(told([], moves)).toBe(reason);
  });

  it.each<[Rule, string]>([
    [{ kind: "spread", vms: [1, 2], continuous: true }, "holds"],
    [{ kind: "root", vms: [1] }, "After 0.000 s move 0: VM vm1 is rooted."],
    [{ kind: "ban", vms: [1], hosts: [2] }, "After 0.000 s move 0: VM vm1 is banned from host host2."],
    [{ kind: "fence", vms: [1], hosts: [0] }, "After 0.000 s move 0: VM vm1 leaves its fence to host host2."],
    [{ kind: "offline", hosts: [2] }, "After 0.000 s move 0: host host2 is to be empty."],
    [{ kind: "quarantine", hosts: [0] }, "After 0.000 s move 0: VM vm1 crosses the border of a quarantine."],
    [{ kind: "maxVms", hosts: [2], count: 0 }, "After 0.000 s move 0: host host2 gets more than 0 VMs."],
    [{ kind: "gather", vms: [0, 1] }, "After 2.000 s at the end rule 0 (gather): VMs vm0 and vm1 are not on one host."],
    [
      { kind: "preserve", vms: [1], dimension: 0, amount: 11 },
      "After 2.000 s move 0: host host2 is at 11 of 10 soft0.",
    ],
  ])("judges rule %j", (rule, reason) => {
    expect(told([rule], cure)).toBe(reason);
  });

  it("sees VMs meet that must never meet", () => {
    const rules: Rule[] = [{ kind: "spread", vms: [1, 2], continuous: true }];
    const moves = [move(2, 1, 2), move(1, 0, 1)];
    expect(told(rules, moves)).toBe("After 0.000 s move 1: VMs vm1 and vm2 meet on host host1.");
    expect(told(rules, [moves[0]!, move(1, 0, 1, [0])], 5)).toBe("holds");
  });

  it("demands that VMs to start are started", () => {
    const waiting = { ...instance, vms: instance.vms.map((vm, v) => (v === 1 ? { ...vm, host: -1 } : vm)) };
    expect(replayPlan(waiting, [], 0)?.reason).toBe("After 0.000 s VM vm1 is started nowhere.");
    expect(replayPlan(waiting, [{ ...move(1, -1, 2), estimateS: 0 }], 0)).toBeNull();
  });
});
