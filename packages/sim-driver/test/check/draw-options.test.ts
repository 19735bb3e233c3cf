import { drawOptions } from "@dvms/sim-driver";
import { expect, test } from "vitest";

const bounds = { hostsMin: 1, hostsMax: 60, ringOnly: false };
const drawn = Array.from({ length: 300 }, (_, seed) => drawOptions(seed, bounds));

test("the same seed draws the same", () => {
  expect(drawOptions(7, bounds)).toEqual(drawOptions(7, bounds));
  expect(drawOptions(7, bounds)).not.toEqual(drawOptions(8, bounds));
});

test("sizes keep within their bounds and reach both", () => {
  const sizes = drawn.map(({ hosts }) => hosts);
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 60]);
  expect(drawOptions(3, { ...bounds, hostsMin: 5, hostsMax: 5 }).hosts).toBe(5);
});

test("the VMs of every host fit into its memory", () => {
  for (const { hosts, memoryMiB, vms } of drawn) {
    const used = new Array<number>(hosts).fill(0);
    for (const vm of vms) used[vm.hostIndex]! += vm.memoryMiB;
    expect(Math.max(...used)).toBeLessThanOrEqual(memoryMiB);
  }
});

test("a ring alone has no VMs", () => {
  expect(drawOptions(1, { ...bounds, ringOnly: true }).vms).toEqual([]);
});
