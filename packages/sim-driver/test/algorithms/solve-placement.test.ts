import { expect, test } from "vitest";
import { solveMs, solvePlacement } from "../../src/algorithms/solve-placement.ts";
import { peerWorld } from "../support/peers.ts";
import { vm } from "../support/worlds.ts";

const snapshotsOf = (hosts: number, vms: readonly ReturnType<typeof vm>[]) =>
  Array.from({ length: hosts }, (_, host) => peerWorld(hosts, vms).world.snapshot(host));

test("targets are filled to the brim", () => {
  const moves = solvePlacement(snapshotsOf(2, [vm("a", 0, 60), vm("b", 0, 50), vm("c", 1, 50)]));
  expect(moves).toMatchObject([{ vmId: "vm-b" }]);
});

test("half a cure is none", () => {
  expect(solvePlacement(snapshotsOf(2, [vm("a", 0, 60), vm("b", 0, 60), vm("c", 1, 60)]))).toBeNull();
});

test("the time of a solve grows with the square of the hosts, up to the limits", () => {
  expect([32, 64, 1000].map(solveMs)).toEqual([270.336, 1081.344, 30_000]);
});
