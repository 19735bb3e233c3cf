import { createDemand, type DemandProfile } from "@dvms/load";
import { describe, expect, test } from "vitest";

const law = { kind: "vmplaces", seed: 7, index: 3, mean: 66, sd: 20, periodS: 300 } as const satisfies DemandProfile;

function changesOf(profile: DemandProfile, untilS: number): { atS: number; cpu: number }[] {
  const demand = createDemand(profile);
  const changes = [];
  for (let atS = demand.nextChangeS(0); atS < untilS; atS = demand.nextChangeS(atS)) {
    changes.push({ atS, cpu: demand.at(atS).cpu });
  }
  return changes;
}

test("a constant demand never changes", () => {
  const demand = createDemand({ kind: "constant", cpu: 42 });
  expect(demand.at(1e9)).toEqual({ cpu: 42, usedMiB: null });
  expect(demand.nextChangeS(0)).toBe(Number.POSITIVE_INFINITY);
});

describe("the vmplaces law", () => {
  test("starts at the mean, unrounded, and then holds tens between 0 and 100", () => {
    const changes = changesOf(law, 300_000);
    expect(createDemand(law).at(0).cpu).toBe(66);
    expect(changes.every(({ cpu }) => cpu % 10 === 0 && cpu >= 0 && cpu <= 100)).toBe(true);
    const mean = changes.reduce((sum, { cpu }) => sum + cpu, 0) / changes.length;
    // A thousand draws: a standard error of 0.6, and clipping at 100 takes about 0.6 away.
    expect(Math.abs(mean - 65.4)).toBeLessThan(3);
    expect(Math.abs(changes.length - 1000)).toBeLessThan(130);
  });

  test("holds each value from its instant until just before the next", () => {
    const demand = createDemand(law);
    let before = 66;
    for (const { atS, cpu } of changesOf(law, 5_000)) {
      expect(demand.at(atS - 1e-6).cpu).toBe(before);
      expect(demand.at(atS).cpu).toBe(cpu);
      before = cpu;
    }
  });

  test("says the same whatever the order of the questions", () => {
    const forwards = createDemand(law);
    const times = Array.from({ length: 60 }, (_, index) => index * 97);
    const expected = times.map((timeS) => [forwards.at(timeS), forwards.nextChangeS(timeS)]);
    const backwards = createDemand(law);
    const reversed = times.toReversed().map((timeS) => [backwards.at(timeS), backwards.nextChangeS(timeS)]);
    expect(reversed.toReversed()).toEqual(expected);
  });

  test("VMs of one load change independently", () => {
    expect(changesOf({ ...law, index: 4 }, 3_000)).not.toEqual(changesOf(law, 3_000));
  });

  test("refuses a question about the end of time instead of searching for ever", () => {
    expect(() => createDemand(law).at(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("steps", () => {
  const steps = { kind: "steps", stepS: 300, cpu: [10, 10, 30, 5], usedMiB: [100, 200, 200, 200] } as const;

  test("a value holds for its step, the first before the start, the last for ever", () => {
    const demand = createDemand(steps);
    expect([-5, 0, 299.9, 300, 600, 900, 1e9].map((timeS) => demand.at(timeS).cpu)).toEqual([10, 10, 10, 10, 30, 5, 5]);
    expect([0, 300].map((timeS) => demand.at(timeS).usedMiB)).toEqual([100, 200]);
  });

  test("changes are where a value differs, in processor or memory", () => {
    expect(changesOf(steps, 1e9)).toEqual([
      { atS: 300, cpu: 10 },
      { atS: 600, cpu: 30 },
      { atS: 900, cpu: 5 },
    ]);
    expect(changesOf({ ...steps, usedMiB: null }, 1e9).map(({ atS }) => atS)).toEqual([600, 900]);
    expect(createDemand({ ...steps, usedMiB: null }).at(0).usedMiB).toBeNull();
  });

  test("a change that it announced has happened at that very time, also where division rounds", () => {
    const cpu = Array.from({ length: 1000 }, (_, index) => index);
    expect(changesOf({ kind: "steps", stepS: 0.1, cpu, usedMiB: null }, 1e9).map((change) => change.cpu)).toEqual(
      cpu.slice(1),
    );
  });
});
