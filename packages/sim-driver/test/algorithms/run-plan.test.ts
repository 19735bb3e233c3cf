import type { Move } from "@dvms/sched";
import { expect, test } from "vitest";
import { runPlan } from "../../src/algorithms/run-plan.ts";
import { peerWorld } from "../support/peers.ts";
import { residents, vm } from "../support/worlds.ts";

const vms = [vm("a", 0, 10), vm("b", 1, 10)];

test("a move starts when those that it waits for are over", () => {
  const { simulation, world } = peerWorld(3, vms);
  const [first, second, third] = simulation.hosts.map((host) => host.ref.id) as [string, string, string];
  const moves: Move[] = [
    { id: 0, vmId: "vm-a", sourceId: first, targetId: second, after: [1], estimateS: 8 },
    { id: 1, vmId: "vm-b", sourceId: second, targetId: third, after: [], estimateS: 8 },
  ];
  const ends: number[] = [];
  runPlan(world, 0, moves, (moved) => ends.push(moved));
  simulation.runFor(9_000);
  expect(residents(simulation)).toEqual([["a"], [], ["b"]]);
  simulation.runFor(9_000);
  expect(residents(simulation)).toEqual([[], ["a"], ["b"]]);
  expect(ends).toEqual([2]);
});

test("a move that failed takes with it what waits for it", () => {
  const { simulation, world } = peerWorld(3, vms);
  const [first, second, third] = simulation.hosts.map((host) => host.ref.id) as [string, string, string];
  const moves: Move[] = [
    { id: 0, vmId: "vm-nobody", sourceId: second, targetId: third, after: [], estimateS: 8 },
    { id: 1, vmId: "vm-a", sourceId: first, targetId: second, after: [0], estimateS: 8 },
  ];
  const ends: number[] = [];
  runPlan(world, 0, moves, (moved) => ends.push(moved));
  simulation.runFor(20_000);
  expect(residents(simulation)).toEqual([["a"], ["b"], []]);
  expect(ends).toEqual([0]);
});

test("a plan without moves is over at once", () => {
  const ends: number[] = [];
  runPlan(peerWorld(1, []).world, 0, [], (moved) => ends.push(moved));
  expect(ends).toEqual([0]);
});
