import type { SolveAnswer } from "@dvms/sched";
import { Ordered } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

/** Host 0 leads e1 with a plan of two moves from x to y, the second after the first. */
function given() {
  const story = new Story(world(2, []), new Ordered(2));
  const move = (id: number, after: readonly number[]) => ({
    ...{ id, vmId: `v${id}`, sourceId: "x", targetId: "y", after, estimateS: 1 },
  });
  const plan = { moves: [move(0, []), move(1, [0])], makespanS: 2 };
  const answer: SolveAnswer = { status: "solved", plan, cost: 0, lowerBound: 0, proven: true, steps: 1, reason: "" };
  story.input(0, { kind: "solved", eventId: "e1", solveId: 1, answer });
  const prepared = (planVersion: number) =>
    story.traces(0, { kind: "prepared", eventId: "e1", planVersion, hostIds: ["x", "y"] });
  const ready = (hostId: string) => story.hears(0, hostId, { kind: "ready", eventId: "e1", epoch: 1, planVersion: 1 });
  const order = (moveId: number) =>
    story.says(0, "x", {
      ...{ kind: "order", eventId: "e1", epoch: 1, planVersion: 1, migrationId: `e1/1.${moveId}`, vmId: `v${moveId}` },
      ...{ target: { id: "y", site: "s", rack: "r", address: "y" }, targetEpoch: 1 },
    });
  return { story, prepared, ready, order };
}

test("orders that follow Ready and the plan's dependencies are fine", () => {
  const { story, prepared, ready, order } = given();
  prepared(1);
  ready("x");
  ready("y");
  order(0);
  const moved = { kind: "moved", eventId: "e1", epoch: 1, migrationId: "e1/1.0", result: "done", reason: "" } as const;
  story.hears(0, "x", moved);
  order(1);
});

test("an order before both have said Ready to this plan is caught", () => {
  const { prepared, ready, order } = given();
  prepared(1);
  ready("x");
  expect(() => order(0)).toThrow(/migration e1\/1.0 is ordered and host y has not confirmed its plan/);
});

test("to its own host a leader may give the only move of a plan before the target is ready, and no other", () => {
  const asked = (moveCount: number) => {
    const simulation = world(2, [vm("a", 0, 10), vm("b", 0, 10)]);
    const story = new Story(simulation, new Ordered(2));
    const moves = Array.from({ length: moveCount }, (_, id) => {
      return { id, vmId: simulation.vms[id]!.id, sourceId: story.ref(0).id, targetId: "y", after: [], estimateS: 1 };
    });
    const plan = { moves, makespanS: 1 };
    const answer: SolveAnswer = { status: "solved", plan, cost: 0, lowerBound: 0, proven: true, steps: 1, reason: "" };
    story.input(0, { kind: "solved", eventId: "e1", solveId: 1, answer });
    story.traces(0, { kind: "prepared", eventId: "e1", planVersion: 1, hostIds: [story.ref(0).id, "y"] });
    const target = { id: "y", site: "s", rack: "r", address: "y" };
    const migration = { migrationId: "e1/1.0", eventId: "e1", vm: simulation.vms[0]!.snapshot(125), target };
    story.effect(0, { kind: "persist", record: { ...migration, role: "source", state: "asked" } });
  };
  asked(1);
  expect(() => asked(2)).toThrow(/migration e1\/1.0 is ordered and host y has not confirmed its plan/);
});

test("an order before what it depends on is caught", () => {
  const { prepared, ready, order } = given();
  prepared(1);
  ready("x");
  ready("y");
  expect(() => order(1)).toThrow(/migration e1\/1.1 is ordered before move 0/);
});

test("one plan too many, and a plan from nowhere, are caught", () => {
  expect(() => given().prepared(3)).toThrow(/makes its plan 3, and may make 2/);
  const story = new Story(world(1, []), new Ordered(2));
  const prepared = { kind: "prepared", eventId: "e9", planVersion: 1, hostIds: [] } as const;
  expect(() => story.traces(0, prepared)).toThrow(/prepares a plan that no solver made/);
});
