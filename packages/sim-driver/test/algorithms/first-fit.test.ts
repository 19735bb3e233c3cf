import { expect, test } from "vitest";
import { firstFit } from "../../src/algorithms/first-fit.ts";
import { peerWorld } from "../support/peers.ts";
import { vm } from "../support/worlds.ts";

function plan(taken: "enough" | "all", hosts: number, ...vms: readonly ReturnType<typeof vm>[]): string[] {
  const { simulation, world } = peerWorld(hosts, vms);
  const names = new Map(simulation.hosts.map((host) => [host.ref.id, host.index]));
  const moves = firstFit(
    simulation.hosts.map((host) => world.snapshot(host.index)),
    taken,
  );
  return moves.map(({ vmId, sourceId, targetId }) => `${vmId}: ${names.get(sourceId)} to ${names.get(targetId)}`);
}

test("the lazy one takes VMs off until the host is cured", () => {
  expect(plan("enough", 3, vm("a", 1, 40), vm("b", 1, 50), vm("c", 1, 30), vm("d", 0, 50))).toEqual(["vm-a: 1 to 0"]);
});

test("the optimistic one places all of them anew, the greatest first", () => {
  expect(plan("all", 3, vm("a", 1, 40), vm("b", 1, 50), vm("c", 1, 30), vm("d", 0, 50))).toEqual(["vm-b: 1 to 0"]);
  expect(plan("all", 2, vm("a", 1, 60), vm("b", 1, 50))).toEqual(["vm-a: 1 to 0"]);
});

test("a VM without room anywhere stays; without overload nothing moves", () => {
  expect(plan("enough", 2, vm("a", 0, 60), vm("b", 0, 50), vm("c", 1, 60))).toEqual([]);
  expect(plan("all", 2, vm("a", 0, 60), vm("b", 1, 40))).toEqual([]);
});
