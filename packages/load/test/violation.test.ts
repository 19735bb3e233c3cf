import { addViolations, type LoadVm, ViolationMeter, violationWithoutMoves, vmplacesLoad } from "@dvms/load";
import { describe, expect, test } from "vitest";

describe("the meter", () => {
  test("counts intervals above capacity, their length and what could not be served", () => {
    const meter = new ViolationMeter(700, 0);
    meter.change(0, 600);
    meter.change(10, 750);
    meter.change(14, 800);
    meter.change(15, 700);
    meter.change(20, 701);
    expect(meter.read(22)).toEqual({
      violationS: 7,
      violations: 2,
      longestS: 5,
      unservedCoreS: 0.5 * 4 + 1 + 0.01 * 2,
    });
  });

  test("reading changes nothing", () => {
    const meter = new ViolationMeter(100, 0);
    meter.change(0, 200);
    for (let timeS = 1; timeS <= 10; timeS++) meter.read(timeS);
    expect(meter.read(10)).toEqual({ violationS: 10, violations: 1, longestS: 10, unservedCoreS: 10 });
  });

  test("what happens within one instant does not count and splits no interval", () => {
    const meter = new ViolationMeter(100, 0);
    meter.change(5, 200);
    meter.change(5, 50);
    meter.change(6, 200);
    meter.change(8, 50);
    meter.change(8, 200);
    expect(meter.read(10)).toMatchObject({ violationS: 4, violations: 1, longestS: 4 });
  });

  test("time that runs backwards is a mistake of the caller", () => {
    const meter = new ViolationMeter(100, 5);
    expect(() => meter.change(4, 1)).toThrow(RangeError);
    expect(() => meter.read(Number.NaN)).toThrow(RangeError);
  });

  test("totals of hosts add up, but for the longest", () => {
    const one = { violationS: 1, violations: 1, longestS: 1, unservedCoreS: 0.5 };
    const two = { violationS: 5, violations: 2, longestS: 3, unservedCoreS: 2 };
    expect(addViolations([one, two])).toEqual({ violationS: 6, violations: 3, longestS: 3, unservedCoreS: 2.5 });
    expect(addViolations([])).toEqual({ violationS: 0, violations: 0, longestS: 0, unservedCoreS: 0 });
  });
});

function vm(hostIndex: number, cpu: number[]): LoadVm {
  const profile = { kind: "steps", stepS: 10, cpu, usedMiB: null } as const;
  return { id: `${hostIndex}-${cpu}`, name: "vm", hostIndex, memoryMiB: 1024, dirtyIntensity: 0, profile };
}

describe("doing nothing", () => {
  test("is added up exactly over the hosts, up to the horizon", () => {
    const vms = [vm(0, [60, 60, 0]), vm(0, [30, 50, 50]), vm(1, [0, 0, 0, 101])];
    expect(violationWithoutMoves(vms, { hosts: 2, cpuCapacity: 100, horizonS: 33 })).toBe(10 + 3);
    expect(violationWithoutMoves(vms, { hosts: 2, cpuCapacity: 100, horizonS: 15 })).toBe(5);
  });

  test("refuses a VM on a host that does not exist", () => {
    expect(() => violationWithoutMoves([vm(2, [1])], { hosts: 2, cpuCapacity: 100, horizonS: 1 })).toThrow(RangeError);
  });

  // Measured independently for the same law: 2,038 and 3,732 s, means of 20 seeds. Single draws deviate by a fifth to a
  // third, so two such means differ by more than 15 % in about one of twenty choices of seeds; these seeds are fixed.
  test.each([
    { hosts: 32, expectedS: 2038 },
    { hosts: 64, expectedS: 3732 },
  ])("on $hosts hosts costs what others found for the published experiment", ({ hosts, expectedS }) => {
    let sumS = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const vms = vmplacesLoad({ hosts, vmsPerHost: 10, mean: 60, sd: 20, seed });
      sumS += violationWithoutMoves(vms, { hosts, cpuCapacity: 700, horizonS: 1800 });
    }
    expect(Math.abs(sumS / 20 / expectedS - 1)).toBeLessThan(0.15);
  });
});
