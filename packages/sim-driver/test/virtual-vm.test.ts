import { VirtualVm } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm } from "./support/worlds.ts";

test("a VM asks for what its profile says at each instant and tells when that changes", () => {
  const virtual = new VirtualVm(vm("a", 0, 10, 10, 40));
  expect(virtual.cpu).toBe(10);
  expect([virtual.advance(1), virtual.nextChangeS(1)]).toEqual([false, 10]);
  expect([virtual.advance(10), virtual.nextChangeS(10)]).toEqual([true, Number.POSITIVE_INFINITY]);
  expect(virtual.cpu).toBe(40);
});

test("its dirty rate follows its share of a core, up to one", () => {
  const rateAt = (cpu: number) =>
    new VirtualVm({ ...vm("a", 0, cpu), dirtyIntensity: 0.4 }).snapshot(125).dirtyRateMiBPerS;
  expect([0, 50, 100, 200].map(rateAt)).toEqual([0, 25, 50, 50]);
});

test("it is the same snapshot until its demand, its bandwidth or its freedom to move changes", () => {
  const virtual = new VirtualVm(vm("a", 0, 10, 10, 40));
  const first = virtual.snapshot(125);
  virtual.advance(5);
  expect(virtual.snapshot(125)).toBe(first);
  virtual.advance(10);
  expect(virtual.snapshot(125)).toMatchObject({ demand: { cpu: 40 }, movable: true });
  virtual.pinned = true;
  expect(virtual.snapshot(125).movable).toBe(false);
  expect(virtual.snapshot(250)).not.toBe(virtual.snapshot(125));
});

test("memory in use counts where the load knows it, all of it where it does not", () => {
  const unknown = vm("a", 0, 10);
  const known = { ...unknown, profile: { kind: "steps", stepS: 5, cpu: [10], usedMiB: [300] } } as const;
  expect(new VirtualVm(unknown).snapshot(125)).toMatchObject({ memoryMiB: 1024, demand: { memory: 1024 } });
  expect(new VirtualVm(known).snapshot(125)).toMatchObject({ memoryMiB: 1024, demand: { memory: 300 } });
});
