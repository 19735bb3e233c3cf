import type { PlannedLeg } from "./plan-legs.ts";
import { SeededRandom } from "./seeded-random.ts";

/** How many migrations may run at the same time. */
export interface ParallelLimits {
  /** From one host, and to one host. */
  readonly perSource: number;
  readonly perTarget: number;
  /** Over a link that the named hosts share: migrations between one of them and any other host. */
  readonly links: readonly { readonly hosts: readonly number[]; readonly migrationsMax: number }[];
}

/** One at a time from and to each host: what its migration bandwidth is for, so the estimates hold. */
export const defaultLimits: ParallelLimits = { perSource: 1, perTarget: 1, links: [] };

export interface ScheduledLeg extends PlannedLeg {
  /** The earliest start if every leg takes what is estimated. */
  readonly startS: number;
}

export interface Schedule {
  readonly legs: readonly ScheduledLeg[];
  readonly makespanS: number;
  /** No schedule of these legs with these dependencies and limits is shorter. */
  readonly makespanBoundS: number;
}

/**
 * Gives legs a time, so that all are over soon, and makes the limits part of `after`: each place that a limit gives is a lane, and
 * a leg waits for the one before it on its lane. So the limits hold however long each leg takes, without a clock.
 *
 * Serial schedule generation (Kolisch 1996): legs in some order that keeps the dependencies, each as early as the limits allow;
 * first by the longest chain that waits for it, then by seeded random changes of that, until the bound is reached.
 */
export function scheduleLegs(planned: readonly PlannedLeg[], limits: ParallelLimits): Schedule {
  const places = placesOf(planned, limits);
  const tails = tailsOf(planned);
  const bound = boundOf(planned, places, tails);
  const random = new SeededRandom(1);
  let best: Timing = timingOf(planned, places, tails);
  const tries = Math.min(triesMax, Math.floor(effortMax / Math.max(1, planned.length ** 2)));
  for (let i = 0; i < tries && best.makespanS > bound * (1 + 1e-9); i += 1) {
    const timing = timingOf(
      planned,
      places,
      tails.map((tail) => tail * (0.5 + random.next())),
    );
    if (timing.makespanS < best.makespanS) best = timing;
  }
  const after = withLanes(planned, places, best.startS);
  // In the order of their starts, every leg waits for earlier ones only.
  const order = [...planned.keys()].sort((a, b) => best.startS[a]! - best.startS[b]! || a - b);
  const position = new Map(order.map((i, at) => [i, at]));
  const legs = order.map((i) => ({
    ...planned[i]!,
    after: after[i]!.map((before) => position.get(before)!).sort((a, b) => a - b),
    startS: best.startS[i]!,
  }));
  return { legs, makespanS: best.makespanS, makespanBoundS: bound };
}

/** What some legs share, `count` of them at a time. */
interface Place {
  readonly legs: readonly number[];
  readonly count: number;
}

interface Timing {
  readonly startS: readonly number[];
  readonly makespanS: number;
}

/** Legs that take no time (VMs that are started) need no place. */
function placesOf(planned: readonly PlannedLeg[], { perSource, perTarget, links }: ParallelLimits): Place[] {
  const timed = [...planned.keys()].filter((i) => planned[i]!.estimateS > 0);
  const by = (hostOf: (leg: PlannedLeg) => number, count: number): Place[] => {
    const groups = new Map<number, number[]>();
    for (const i of timed) groups.set(hostOf(planned[i]!), [...(groups.get(hostOf(planned[i]!)) ?? []), i]);
    return [...groups.values()].map((legs) => ({ legs, count }));
  };
  const crossing = links.map(({ hosts, migrationsMax }) => ({
    legs: timed.filter((i) => hosts.includes(planned[i]!.source) !== hosts.includes(planned[i]!.target)),
    count: migrationsMax,
  }));
  const all = [...by((leg) => leg.source, perSource), ...by((leg) => leg.target, perTarget), ...crossing];
  return all.filter(({ legs, count }) => legs.length > count);
}

/** Of each leg: the time from its start to the end of the longest chain that waits for it. */
function tailsOf(planned: readonly PlannedLeg[]): number[] {
  const tails = planned.map((leg) => leg.estimateS);
  for (let i = planned.length - 1; i >= 0; i -= 1)
    for (const before of planned[i]!.after)
      tails[before] = Math.max(tails[before]!, planned[before]!.estimateS + tails[i]!);
  return tails;
}

/** The longest chain, or the most that one place has to carry: its work after the earliest start, before the shortest tail. */
function boundOf(planned: readonly PlannedLeg[], places: readonly Place[], tails: readonly number[]): number {
  const heads: number[] = [];
  for (const leg of planned) {
    let head = 0;
    for (const before of leg.after) head = Math.max(head, heads[before]! + planned[before]!.estimateS);
    heads.push(head);
  }
  let bound = 0;
  for (const [i, head] of heads.entries()) bound = Math.max(bound, head + tails[i]!);
  for (const { legs, count } of places) {
    const work = legs.reduce((sum, i) => sum + planned[i]!.estimateS, 0) / count;
    const head = Math.min(...legs.map((i) => heads[i]!));
    const tail = Math.min(...legs.map((i) => tails[i]! - planned[i]!.estimateS));
    bound = Math.max(bound, head + work + tail);
  }
  return bound;
}

/** Legs by priority, as early as dependencies and places allow. */
function timingOf(planned: readonly PlannedLeg[], places: readonly Place[], priority: readonly number[]): Timing {
  const placesAt: number[][] = planned.map(() => []);
  for (const [p, { legs }] of places.entries()) for (const i of legs) placesAt[i]!.push(p);
  const taken: number[][] = places.map(() => []);
  const startS = planned.map(() => -1);
  const endOf = (i: number): number => startS[i]! + planned[i]!.estimateS;
  const waiting = new Set(planned.keys());
  let makespanS = 0;
  while (waiting.size > 0) {
    let next = -1;
    for (const i of waiting) {
      if (planned[i]!.after.some((before) => startS[before]! < 0)) continue;
      if (next < 0 || priority[i]! > priority[next]!) next = i;
    }
    waiting.delete(next);
    const { after, estimateS } = planned[next]!;
    let start = after.reduce((latest, before) => Math.max(latest, endOf(before)), 0);
    for (let moved = true; moved; ) {
      moved = false;
      for (const p of placesAt[next]!) {
        const free = freeFrom(taken[p]!, places[p]!.count, start, estimateS, startS, endOf);
        if (free > start) [start, moved] = [free, true];
      }
    }
    startS[next] = start;
    for (const p of placesAt[next]!) taken[p]!.push(next);
    makespanS = Math.max(makespanS, start + estimateS);
  }
  return { startS, makespanS };
}

/** The earliest time from `start` on at which fewer than `count` of the legs run during the whole of `lengthS`. */
function freeFrom(
  taken: readonly number[],
  count: number,
  start: number,
  lengthS: number,
  startS: readonly number[],
  endOf: (i: number) => number,
): number {
  const times = [start, ...taken.map(endOf).filter((end) => end > start)].sort((a, b) => a - b);
  for (const from of times) {
    const running = taken.filter((i) => startS[i]! < from + lengthS && endOf(i) > from);
    // At every instant: the most that overlap is reached where one of them starts.
    const most = [from, ...running.map((i) => Math.max(from, startS[i]!))].map(
      (at) => running.filter((i) => startS[i]! <= at && endOf(i) > at).length,
    );
    if (Math.max(...most) < count) return from;
  }
  throw new Error("A place that all legs have left is not free; this is a bug.");
}

/** The dependencies, and on each lane of each place that of a leg on the one before it. */
function withLanes(planned: readonly PlannedLeg[], places: readonly Place[], startS: readonly number[]): number[][] {
  const after = planned.map((leg) => new Set(leg.after));
  for (const { legs, count } of places) {
    const lanes: number[] = [];
    const inTime = [...legs].sort((a, b) => startS[a]! - startS[b]! || a - b);
    for (const i of inTime) {
      const isFree = (last: number): boolean => startS[last]! + planned[last]!.estimateS <= startS[i]!;
      const lane = lanes.findIndex(isFree);
      if (lane >= 0) {
        after[i]!.add(lanes[lane]!);
        lanes[lane] = i;
      } else if (lanes.length < count) lanes.push(i);
      else throw new Error("A leg was scheduled where no lane is free; this is a bug.");
    }
  }
  return after.map((ids) => [...ids]);
}

const triesMax = 40;
/** Of all tries, in comparisons of legs. */
const effortMax = 400_000;
