import { describe, expect, it } from "vitest";
import { checkPlan, decide, type HostSnapshot, type SolveRequest } from "../src/index.ts";
import { randomRequest } from "./random-instance.ts";

const vm = (id: string, cpu: number, more: Partial<HostSnapshot["vms"][number]> = {}) => ({
  id,
  demand: { cpu, memory: 1024 },
  memoryMiB: 1024,
  dirtyRateMiBPerS: 0,
  movable: true,
  ...more,
});
const host = (hostId: string, vms: ReturnType<typeof vm>[], more: Partial<HostSnapshot> = {}): HostSnapshot => ({
  hostId,
  capacity: { cpu: 200, memory: 32_768 },
  vms,
  reserved: {},
  migrationMiBPerS: 125,
  ...more,
});
const ask = (snapshots: HostSnapshot[], more: Partial<SolveRequest> = {}) =>
  decide({ snapshots, overloadRatio: 1, targetRatio: 1, stepsMax: 10_000, ...more });

describe("a decision", () => {
  it("leaves hosts alone that are not overloaded", () => {
    const answer = ask([host("a", [vm("x", 200)]), host("b", [])]);
    expect(answer).toMatchObject({ status: "satisfied", cost: 0, proven: true, plan: { moves: [], makespanS: 0 } });
    expect(answer.reason).toBe("No host is overloaded, so nothing has to move.");
  });

  it("moves the one VM that cures an overload, and says why", () => {
    const answer = ask([host("a", [vm("x", 150), vm("y", 60)]), host("b", [vm("z", 130)])]);
    expect(answer).toMatchObject({ status: "solved", cost: 1024, lowerBound: 1024, proven: true });
    expect(answer.plan.moves).toEqual([
      { id: 0, vmId: "y", sourceId: "a", targetId: "b", after: [], estimateS: 8.192 },
    ]);
    expect(answer.reason).toBe("host a is at 210 of 200 cpu; moving y to b (about 8.2 s) cures it at the least cost.");
  });

  it("lets two VMs trade places only if asked to, and only if no move cures", () => {
    const tight = [host("a", [vm("x", 120), vm("y", 90)]), host("b", [vm("z", 110), vm("w", 80)])];
    expect(ask(tight).status).not.toBe("solved");
    const answer = ask(tight, { mayExchange: true });
    expect(answer).toMatchObject({ status: "solved", cost: 2048, proven: false });
    expect(answer.plan.moves.map((move) => `${move.vmId} to ${move.targetId}`)).toEqual(["x to b", "z to a"]);
    expect(answer.reason).toBe("host a is at 210 of 200 cpu; moving x to b, z to a (about 8.2 s) cures it.");
    const roomy = ask([host("a", [vm("x", 120), vm("y", 90)]), host("b", [vm("z", 80)])], { mayExchange: true });
    expect(roomy.plan.moves).toHaveLength(1);
  });

  it("cures only those that are to be cured, at no cost of the others", () => {
    const snapshots = [host("a", [vm("x", 120), vm("y", 90)]), host("b", [vm("z", 210)]), host("c", [vm("w", 100)])];
    const answer = ask(snapshots, { cureIds: ["a"] });
    expect(answer).toMatchObject({ status: "solved", proven: true });
    expect(answer.plan.moves).toMatchObject([{ vmId: "y", targetId: "c" }]);
    expect(ask(snapshots, { cureIds: ["c"] }).status).toBe("satisfied");
  });

  it("prefers the VM that is quick to migrate where that is the only difference", () => {
    const slow = { dirtyRateMiBPerS: 60 };
    const answer = ask([
      host("a", [vm("x", 60, slow), vm("y", 60), vm("w", 60, slow), vm("v", 60, slow)]),
      host("b", []),
    ]);
    expect(answer.plan.moves.map((move) => move.vmId)).toEqual(["y"]);
  });

  it("prefers the target with the most room where that is the only difference", () => {
    const answer = ask([
      host("a", [vm("x", 110), vm("y", 110)]),
      host("b", [vm("z", 80)]),
      host("c", [vm("w", 50)]),
      host("d", [vm("v", 70)]),
    ]);
    expect(answer.plan.moves.map((move) => move.targetId)).toEqual(["c"]);
  });

  it("keeps the headroom, says that it cannot be done with it, and can be asked again without", () => {
    const snapshots = [host("a", [vm("x", 150), vm("y", 60)]), host("b", [vm("z", 130)])];
    const answer = ask(snapshots, { targetRatio: 0.9 });
    expect(answer).toMatchObject({ status: "infeasible", plan: { moves: [] }, cost: 0 });
    expect(answer.reason).toContain("no placement on these 2 hosts cures it");
    expect(ask(snapshots, { targetRatio: 1 }).status).toBe("solved");
  });

  it("moves what can be moved where the whole overload cannot be cured", () => {
    const answer = ask([host("a", [vm("x", 150), vm("y", 60), vm("w", 40)]), host("b", [vm("z", 150)])]);
    expect(answer).toMatchObject({ status: "improved", cost: 1024 });
    expect(answer.plan.moves.map((move) => move.vmId)).toEqual(["w"]);
    expect(answer.reason).toBe(
      "host a is at 250 of 200 cpu; no full cure was found, moving w to b (about 8.2 s) leaves host a is at 210 of 200 cpu.",
    );
  });

  it("makes room on the target first where that is the only way", () => {
    const answer = ask(
      [
        host("a", [vm("x", 150), vm("y", 140)]),
        host("b", [vm("z", 100)]),
        host("c", [vm("w", 60), vm("u", 100)], { capacity: { cpu: 200, memory: 2560 } }),
        host("d", [vm("t", 150)]),
      ],
      { overloadRatio: 0.8, targetRatio: 0.8 },
    );
    expect(answer.status).toBe("infeasible");
    const chain = ask([
      host("a", [vm("x", 100), vm("y", 120)]),
      host("b", [vm("z", 100), vm("w", 60)]),
      host("c", [vm("t", 110)]),
    ]);
    expect(chain).toMatchObject({ status: "solved", cost: 2048, proven: true });
  });

  it("never moves a pinned VM", () => {
    const answer = ask([host("a", [vm("x", 150, { movable: false }), vm("y", 60, { movable: false })]), host("b", [])]);
    expect(answer).toMatchObject({ status: "infeasible", plan: { moves: [] } });
  });

  it.each([
    ["no host", []],
    ["a host alone", [host("a", [vm("x", 300)])]],
    ["hosts without VMs", [host("a", []), host("b", [])]],
    ["a capacity of zero", [host("a", [vm("x", 10)], { capacity: { cpu: 0, memory: 0 } }), host("b", [])]],
    ["only a target of capacity zero", [host("a", [vm("x", 300)]), host("b", [], { capacity: { cpu: 0, memory: 0 } })]],
    ["no capacity at all", [host("a", [vm("x", 10)], { capacity: {} }), host("b", [], { capacity: {} })]],
    [
      "a VM that asks for nothing",
      [host("a", [vm("x", 0, { demand: {}, memoryMiB: 0 }), vm("y", 300)]), host("b", [])],
    ],
    [
      "links without bandwidth",
      [host("a", [vm("x", 300)], { migrationMiBPerS: 0 }), host("b", [], { migrationMiBPerS: 0 })],
    ],
    ["more reserved than there is", [host("a", [vm("x", 10)], { reserved: { cpu: 500 } }), host("b", [])]],
    ["no budget", [host("a", [vm("x", 150), vm("y", 60)]), host("b", [])]],
  ])("answers odd but well-formed snapshots: %s", (name, snapshots) => {
    const answer = ask(snapshots, name === "no budget" ? { stepsMax: 0 } : {});
    expect(answer.reason).toMatch(/^.{10,400}\.$/);
    expect(Number.isFinite(answer.cost) && Number.isFinite(answer.lowerBound)).toBe(true);
    for (const move of answer.plan.moves) expect(Number.isFinite(move.estimateS)).toBe(true);
  });

  it("is the same for the same request, and its plans pass the checker, on random partitions", () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 1_500; seed += 1) {
      const request = randomRequest(seed, { hostsMin: 2, hostsMax: 5, vmsMax: 30, pinned: 0.1 }, 1_000);
      const answer = decide(request);
      expect(decide(request)).toEqual(answer);
      expect(answer.steps).toBeLessThan(3_000);
      seen.add(answer.status);
      for (let run = 0; run < 3; run += 1) {
        const { snapshots, overloadRatio } = request;
        expect([seed, checkPlan({ snapshots, plan: answer.plan, overloadRatio, seed: run })]).toEqual([seed, null]);
      }
    }
    expect(seen).toEqual(new Set(["satisfied", "solved", "improved", "infeasible", "unknown"]));
  });
});
