import { describe, expect, it } from "vitest";
import { defaultLimits, type ParallelLimits, type ReplayMove, replayPlan } from "../src/index.ts";
import { scheduleLegs } from "../src/schedule-legs.ts";
import { instanceOf } from "./instance-of.ts";
import { Random } from "./random.ts";

const leg = (v: number, source: number, target: number, estimateS: number, after: number[] = []) => ({
  v,
  source,
  target,
  after,
  estimateS,
  downtimeS: 0,
});

describe("a schedule", () => {
  it("lets one at a time leave and reach a host, and says so in what each waits for", () => {
    const { legs, makespanS, makespanBoundS } = scheduleLegs(
      [leg(0, 0, 1, 2), leg(1, 0, 2, 3), leg(2, 3, 1, 2)],
      defaultLimits,
    );
    expect(legs.map(({ v, startS, after }) => [v, startS, after])).toEqual([
      [1, 0, []],
      [2, 0, []],
      [0, 3, [0, 1]],
    ]);
    expect([makespanS, makespanBoundS]).toEqual([5, 5]);
  });

  it("starts first what most waits for", () => {
    const legs = [leg(0, 0, 1, 5), leg(1, 0, 2, 1), leg(2, 3, 0, 6, [1])];
    expect(scheduleLegs(legs, defaultLimits)).toMatchObject({ makespanS: 7, makespanBoundS: 7 });
  });

  it("keeps to what a shared link can carry", () => {
    const links = [{ hosts: [0, 1], migrationsMax: 1 }];
    const legs = [leg(0, 0, 2, 2), leg(1, 1, 3, 2), leg(2, 4, 5, 2)];
    expect(scheduleLegs(legs, defaultLimits).makespanS).toBe(2);
    expect(scheduleLegs(legs, { ...defaultLimits, links }).makespanS).toBe(4);
  });

  it("gives VMs that are started no place to wait for", () => {
    const legs = [leg(0, -1, 1, 0), leg(1, -1, 1, 0), leg(2, 0, 1, 1)];
    expect(scheduleLegs(legs, defaultLimits).legs.map(({ startS, after }) => [startS, after])).toEqual([
      [0, []],
      [0, []],
      [0, []],
    ]);
  });

  it("holds under any durations, and is nearly as short as trying all orders finds", () => {
    let optimal = 0;
    const seeds = 120;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const random = new Random(seed);
      const limits: ParallelLimits = {
        perSource: 1 + random.below(2),
        perTarget: 1 + random.below(2),
        links: random.next() < 0.3 ? [{ hosts: [0, 1], migrationsMax: 1 }] : [],
      };
      const planned = Array.from({ length: 2 + random.below(4) }, (_, i) => {
        const source = random.below(4);
        const after = Array.from({ length: i }, (_, j) => j).filter(() => random.next() < 0.2);
        return leg(i, source, (source + 1 + random.below(3)) % 4, 1 + random.below(5), after);
      });
      const schedule = scheduleLegs(planned, limits);
      const hosts = Array.from({ length: 4 }, () => [100, 1000]);
      const vms = planned.map(({ source }) => ({ host: source, demand: [1, 1] }));
      const moves: readonly ReplayMove[] = schedule.legs;
      for (const replay of [0, 1, 2, 3])
        expect([seed, replayPlan(instanceOf(hosts, vms), moves, replay, "cure", limits)]).toEqual([seed, null]);
      const least = leastMakespan(planned, limits);
      expect(schedule.makespanS).toBeGreaterThanOrEqual(least);
      expect(schedule.makespanBoundS).toBeLessThanOrEqual(least);
      if (schedule.makespanS === least) optimal += 1;
    }
    expect(optimal / seeds).toBeGreaterThan(0.95);
  });

  it("is told from one that passes the limits", () => {
    const hosts = Array.from({ length: 3 }, () => [100, 1000]);
    const instance = instanceOf(
      hosts,
      [0, 0].map((host) => ({ host, demand: [1, 1] })),
    );
    const moves = [leg(0, 0, 1, 1), leg(1, 0, 2, 1)];
    expect(replayPlan(instance, moves, 0, "cure", defaultLimits)?.reason).toContain("more than 1 at a time leave host");
    expect(replayPlan(instance, moves, 0, "cure", { ...defaultLimits, perSource: 2 })).toBeNull();
  });
});

/** Every order in which legs may be started, each at the earliest whole second that the limits allow. */
function leastMakespan(planned: readonly ReturnType<typeof leg>[], limits: ParallelLimits): number {
  let least = Number.POSITIVE_INFINITY;
  const starts = planned.map(() => -1);
  const fits = (i: number, at: number): boolean => {
    for (let second = at; second < at + planned[i]!.estimateS; second += 1) {
      const running = planned.filter(
        (one, j) => starts[j]! >= 0 && starts[j]! <= second && second < starts[j]! + one.estimateS,
      );
      const all = [...running, planned[i]!];
      const count = (test: (one: (typeof all)[number]) => boolean): number => all.filter(test).length;
      if (count((one) => one.source === planned[i]!.source) > limits.perSource) return false;
      if (count((one) => one.target === planned[i]!.target) > limits.perTarget) return false;
      for (const { hosts, migrationsMax } of limits.links)
        if (count((one) => hosts.includes(one.source) !== hosts.includes(one.target)) > migrationsMax) return false;
    }
    return true;
  };
  const place = (left: number, end: number): void => {
    if (end >= least) return;
    if (left === 0) {
      least = end;
      return;
    }
    for (const [i, one] of planned.entries()) {
      if (starts[i]! >= 0 || one.after.some((before) => starts[before]! < 0)) continue;
      let at = one.after.reduce((latest, before) => Math.max(latest, starts[before]! + planned[before]!.estimateS), 0);
      while (!fits(i, at)) at += 1;
      starts[i] = at;
      place(left - 1, Math.max(end, at + one.estimateS));
      starts[i] = -1;
    }
  };
  place(planned.length, 0);
  return least;
}
