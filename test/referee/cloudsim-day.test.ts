import { expect, test } from "vitest";
import { cloudSimDay, idleOfEmptyJ } from "./cloudsim-day.ts";

const busy = [50, 50, 50, 50];

test("a quarter of the VMs is of each kind, and each goes to the first host with a core, MIPS and memory for it", () => {
  const { hosts, vms } = cloudSimDay([busy, busy, busy, [0, 20, 0, 10]]);
  expect(hosts.map(({ mips }) => mips)).toEqual([3720, 5320]);
  expect(vms.map(({ host, memoryMiB }) => [host, memoryMiB])).toEqual([
    [1, 870],
    [1, 1740],
    [0, 1740],
    [0, 613],
  ]);
  expect(vms[3]).toMatchObject({ mips: [0, 100, 0, 50], goneTick: Number.POSITIVE_INFINITY });
});

test("a VM is gone at the first look at which it asks for nothing, and its host takes idle power for nobody from then on", () => {
  const day = cloudSimDay([[50, 50, 0, 0, 50]]);
  expect(day.vms[0]?.goneTick).toBe(2);
  expect(idleOfEmptyJ(day, 4)).toBe(93.7 * 2 * 300);
});

test("a day of more VMs than there is room for is refused", () => {
  expect(() => cloudSimDay(Array(4000).fill(busy))).toThrow(
    /^VM \d+ of the day has no host: take a day of fewer VMs\.$/,
  );
});
