import { describe, expect, it } from "vitest";
import { checkPlan, type HostSnapshot, type Move, type Plan } from "../src/index.ts";

const vm = (id: string, cpu: number, memory: number) => ({
  id,
  demand: { cpu, memory },
  memoryMiB: memory,
  dirtyRateMiBPerS: 0,
  movable: true,
});
const host = (hostId: string, vms: ReturnType<typeof vm>[]): HostSnapshot => ({
  hostId,
  capacity: { cpu: 100, memory: 1000 },
  vms,
  reserved: {},
  migrationMiBPerS: 100,
});
const move = (id: number, vmId: string, sourceId: string, targetId: string, after: number[] = []): Move => ({
  id,
  vmId,
  sourceId,
  targetId,
  after,
  estimateS: 10,
});
const planOf = (...moves: Move[]): Plan => ({ moves, makespanS: 10 });
const snapshots = [host("a", [vm("x", 60, 600), vm("y", 60, 300)]), host("b", [vm("z", 50, 500)]), host("c", [])];
const check = (plan: Plan, overloadRatio = 1, seed = 1) => checkPlan({ snapshots, plan, overloadRatio, seed });

describe("the plan checker", () => {
  it("passes a plan that always has room", () => {
    expect(check(planOf(move(0, "x", "a", "c")))).toBeNull();
  });

  it("finds memory that is short at the target when the move starts", () => {
    expect(check(planOf(move(0, "x", "a", "b")))).toMatchObject({ kind: "capacity", hostId: "b", dimension: "memory" });
  });

  it("finds memory that is short because the departing VM still holds it", () => {
    expect(check(planOf(move(0, "z", "b", "c"), move(1, "x", "a", "b")))).toMatchObject({
      kind: "capacity",
      hostId: "b",
      dimension: "memory",
    });
    expect(check(planOf(move(0, "z", "b", "c"), move(1, "x", "a", "b", [0])))).toBeNull();
  });

  it("finds CPU that is short once the VM runs at the target, against the overload ratio", () => {
    expect(check(planOf(move(0, "y", "a", "b")))).toMatchObject({ kind: "capacity", hostId: "b", dimension: "cpu" });
    expect(check(planOf(move(0, "x", "a", "c")), 0.5)).toMatchObject({
      kind: "capacity",
      hostId: "c",
      dimension: "cpu",
    });
  });

  it("finds a race that only some durations show", () => {
    const racing = planOf(move(0, "z", "b", "c"), move(1, "y", "a", "b"));
    const seeds = Array.from({ length: 40 }, (_, seed) => check(racing, 1, seed) === null);
    expect(new Set(seeds)).toEqual(new Set([true, false]));
  });

  it.each([
    ["a VM that is not on the source", planOf(move(0, "z", "a", "c"))],
    ["an unknown target", planOf(move(0, "x", "a", "d"))],
    ["a VM that moves twice", planOf(move(0, "x", "a", "c"), move(1, "x", "a", "b"))],
    ["a move onto its own host", planOf(move(0, "x", "a", "a"))],
    ["a wrong id", planOf(move(3, "x", "a", "c"))],
    ["a wait for nothing", planOf(move(0, "x", "a", "c", [7]))],
    ["moves that wait for each other", planOf(move(0, "x", "a", "c", [1]), move(1, "z", "b", "c", [0]))],
  ])("refuses %s", (_, plan) => {
    expect(check(plan)).toMatchObject({ kind: "malformed" });
  });
});
