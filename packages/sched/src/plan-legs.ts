import type { Model } from "./model.ts";
import { type PreCopyEstimate, preCopy } from "./pre-copy.ts";

/** One hop of a VM; one that goes through a pivot host has two. */
export interface Leg {
  readonly v: number;
  /** -1 for a VM that is started. */
  readonly source: number;
  readonly target: number;
}

export interface PlannedLeg extends Leg {
  /** Positions of the legs that must be over before this one starts. */
  readonly after: readonly number[];
  /** By the pre-copy model: until the VM runs on the target, and the part of that in which it runs nowhere. */
  readonly estimateS: number;
  readonly downtimeS: number;
}

/**
 * Turns hops that are safe one after the other into a plan that is safe however long each takes.
 *
 * Safe means: no target gets above its capacity, in any dimension, because of an arrival at any instant. The argument:
 * the moves are put into a sequence that is safe one after the other. The arrivals a1, a2, ... of one target are looked
 * at in that order; ai waits for a set Di of departures from the target that makes room for a1..ai together, and Di
 * contains D(i-1). Whatever has started at some instant, let ai be the last of it in the sequence: Di is over, so what
 * the target carries is at most its start plus a1..ai minus Di, which fits. Every dependency points backwards in the
 * sequence, so there is no cycle among them.
 * `limits` are what arrivals may fill hosts to, the capacities if it is not said.
 *
 * A VM's second hop waits for its first, and an arrival for the departures of VMs that it may never meet. Starting a VM
 * takes no time here.
 */
export function planLegs(
  model: Model,
  sequence: readonly Leg[],
  limits: Float64Array = model.capacity,
): { readonly legs: readonly PlannedLeg[]; readonly makespanS: number } {
  const waits = departuresToWaitFor(model, sequence, limits);
  addRules(model, sequence, waits);
  const legs: PlannedLeg[] = [];
  const endS: number[] = [];
  for (const [position, leg] of sequence.entries()) {
    const after = [...new Set(waits[position]!)].sort((a, b) => a - b);
    const { durationS: estimateS, downtimeS } = estimateOf(model, leg);
    let startS = 0;
    for (const before of after) startS = Math.max(startS, endS[before]!);
    endS.push(startS + estimateS);
    legs.push({ ...leg, after, estimateS, downtimeS });
  }
  return { legs, makespanS: endS.reduce((latest, end) => Math.max(latest, end), 0) };
}

function estimateOf(model: Model, { v, source, target }: Leg): Pick<PreCopyEstimate, "durationS" | "downtimeS"> {
  if (source < 0) return { durationS: 0, downtimeS: 0 };
  const { hosts, vms } = model.instance;
  const { memoryMiB, dirtyRateMiBPerS } = vms[v]!;
  const bandwidthMiBPerS = Math.min(hosts[source]!.migrationMiBPerS, hosts[target]!.migrationMiBPerS);
  return preCopy({ memoryMiB, dirtyRateMiBPerS, bandwidthMiBPerS });
}

/** A second hop waits for the first, and an arrival for those whose company its VM may not have at any instant. */
function addRules(model: Model, sequence: readonly Leg[], waits: readonly number[][]): void {
  const arrival = new Map<number, number>();
  const departuresOf = new Map<number, number[]>();
  for (const [position, leg] of sequence.entries()) {
    const first = arrival.get(leg.v);
    if (first !== undefined) waits[position]!.push(first);
    arrival.set(leg.v, position);
    for (const other of model.rules?.conflictsAlways[leg.v] ?? []) {
      for (const departure of departuresOf.get(other) ?? []) {
        if (sequence[departure]!.source === leg.target) waits[position]!.push(departure);
      }
    }
    departuresOf.set(leg.v, [...(departuresOf.get(leg.v) ?? []), position]);
  }
}

/** By position in the sequence: the positions of the departures from the move's target that must be over first. */
function departuresToWaitFor(model: Model, sequence: readonly Leg[], limits: Float64Array): number[][] {
  const waits: number[][] = sequence.map(() => []);
  for (const host of new Set(sequence.map((leg) => leg.target))) {
    const departures: number[] = [];
    let waited: number[] = [];
    const arrived: number[] = [];
    for (const [position, { v, source, target }] of sequence.entries()) {
      if (source === host) departures.push(position);
      if (target !== host) continue;
      arrived.push(v);
      waited = leastDepartures(model, limits, host, v, arrived, waited, departures, sequence);
      waits[position] = [...waited].sort((a, b) => a - b);
    }
  }
  return waits;
}

/**
 * Adds departures, in their order, until all that has arrived fits where the arriving VM asks for something, then drops
 * those that the room does not need (never one that an earlier arrival waits for).
 */
function leastDepartures(
  model: Model,
  limits: Float64Array,
  host: number,
  v: number,
  arrived: readonly number[],
  kept: readonly number[],
  departures: readonly number[],
  sequence: readonly Leg[],
): number[] {
  const room = roomAfterArrivals(model, limits, host, arrived);
  const fits = (): boolean => room.every((free, d) => free >= 0 || model.demand[v * model.dimensionCount + d] === 0);
  const shift = (position: number, sign: number): void => {
    const gone = sequence[position]!.v * model.dimensionCount;
    for (let d = 0; d < room.length; d += 1) room[d]! += sign * model.demand[gone + d]!;
  };
  const waited = [...kept];
  for (const position of kept) shift(position, 1);
  for (const position of departures) {
    if (fits()) break;
    if (waited.includes(position)) continue;
    waited.push(position);
    shift(position, 1);
  }
  const needed = waited.slice(0, kept.length);
  for (const position of waited.slice(kept.length)) {
    shift(position, -1);
    if (fits()) continue;
    shift(position, 1);
    needed.push(position);
  }
  return needed;
}

function roomAfterArrivals(model: Model, limits: Float64Array, host: number, arrived: readonly number[]): number[] {
  const room: number[] = [];
  for (let d = 0; d < model.dimensionCount; d += 1) {
    const at = host * model.dimensionCount + d;
    let free = limits[at]! - model.use[at]!;
    for (const v of arrived) free -= model.demand[v * model.dimensionCount + d]!;
    room.push(free);
  }
  return room;
}
