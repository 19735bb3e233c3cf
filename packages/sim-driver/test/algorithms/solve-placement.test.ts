import { createRandom } from "@dvms/load";
import { expect, test } from "vitest";
import { solveMs, solvePlacement } from "../../src/algorithms/solve-placement.ts";
import { peerWorld } from "../support/peers.ts";
import { vm } from "../support/worlds.ts";

const random = createRandom(1);
const snapshotsOf = (hosts: number, vms: readonly ReturnType<typeof vm>[]) =>
  Array.from({ length: hosts }, (_, host) => peerWorld(hosts, vms).world.snapshot(host));

test("targets are filled to the brim", () => {
  const moves = solvePlacement(snapshotsOf(2, [vm("a", 0, 60), vm("b", 0, 50), vm("c", 1, 50)]), random);
  expect(moves).toMatchObject([{ vmId: "vm-b" }]);
});

test("half a cure is none", () => {
  expect(solvePlacement(snapshotsOf(2, [vm("a", 0, 60), vm("b", 0, 60), vm("c", 1, 60)]), random)).toBeNull();
});

test("the time of a solve grows with the square of the hosts, up to the limits", () => {
  expect([32, 64, 1000].map(solveMs)).toEqual([270.336, 1081.344, 30_000]);
});

test("which of equal cures it is depends on the shuffle alone", () => {
  const vms = [vm("a", 0, 60), vm("b", 0, 50), vm("c", 1, 10), vm("d", 2, 10), vm("e", 3, 10)];
  const targets = Array.from({ length: 20 }, (_, seed) => {
    const moves = solvePlacement(snapshotsOf(4, vms), createRandom(seed));
    return moves?.map(({ targetId }) => targetId).join();
  });
  expect(new Set(targets).size).toBeGreaterThan(1);
});
