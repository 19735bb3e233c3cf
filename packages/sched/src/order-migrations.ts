import type { Instance, Placement } from "./instance.ts";
import { buildModel, type Model } from "./model.ts";
import { preCopy } from "./pre-copy.ts";
import { sequenceMoves } from "./sequence-moves.ts";
import type { Move, Plan } from "./solution.ts";

/**
 * The migrations that lead to a placement, with dependencies such that every execution that respects them is safe,
 * however long each move takes; null if no order of these moves is (a cycle).
 *
 * Safe means: no target gets above its capacity, in any dimension, because of an arrival at any instant. The argument:
 * the moves are put into a sequence that is safe one after the other. The arrivals a1, a2, ... of one target are looked
 * at in that order; ai waits for a set Di of departures from the target that makes room for a1..ai together, and Di
 * contains D(i-1). Whatever has started at some instant, let ai be the last of it in the sequence: Di is over, so what
 * the target carries is at most its start plus a1..ai minus Di, which fits. Every dependency points backwards in the
 * sequence, so there is no cycle among them.
 */
export function orderMigrations(instance: Instance, placement: Placement): Plan | null {
  const model = buildModel(instance);
  const { order } = sequenceMoves(model, placement);
  return order === null ? null : planOf(model, placement, order);
}

function planOf(model: Model, placement: Placement, sequence: readonly number[]): Plan {
  const { hosts, vms } = model.instance;
  const waits = departuresToWaitFor(model, placement, sequence);
  const moves: Move[] = [];
  const endS: number[] = [];
  for (const [id, v] of sequence.entries()) {
    const vm = vms[v]!;
    const source = hosts[vm.host]!;
    const target = hosts[placement[v]!]!;
    const after = waits[id]!;
    const estimateS = preCopy({
      memoryMiB: vm.memoryMiB,
      dirtyRateMiBPerS: vm.dirtyRateMiBPerS,
      bandwidthMiBPerS: Math.min(source.migrationMiBPerS, target.migrationMiBPerS),
    }).durationS;
    endS.push(estimateS + Math.max(0, ...after.map((before) => endS[before]!)));
    moves.push({ id, vmId: vm.id, sourceId: source.id, targetId: target.id, after, estimateS });
  }
  return { moves, makespanS: Math.max(0, ...endS) };
}

/** By position in the sequence: the positions of the departures from the move's target that must be over first. */
function departuresToWaitFor(model: Model, placement: Placement, sequence: readonly number[]): number[][] {
  const waits: number[][] = sequence.map(() => []);
  for (let host = 0; host < model.hostCount; host += 1) {
    const departures: number[] = [];
    let waited: number[] = [];
    const arrived: number[] = [];
    for (const [position, v] of sequence.entries()) {
      if (model.home[v] === host) departures.push(position);
      if (placement[v] !== host) continue;
      arrived.push(v);
      waited = leastDepartures(model, host, v, arrived, waited, departures, sequence);
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
  host: number,
  v: number,
  arrived: readonly number[],
  kept: readonly number[],
  departures: readonly number[],
  sequence: readonly number[],
): number[] {
  const room = roomAfterArrivals(model, host, arrived);
  const fits = (): boolean => room.every((free, d) => free >= 0 || model.demand[v * model.dimensionCount + d] === 0);
  const shift = (position: number, sign: number): void => {
    const gone = sequence[position]! * model.dimensionCount;
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

function roomAfterArrivals(model: Model, host: number, arrived: readonly number[]): number[] {
  const room: number[] = [];
  for (let d = 0; d < model.dimensionCount; d += 1) {
    const at = host * model.dimensionCount + d;
    let free = model.capacity[at]! - model.use[at]!;
    for (const v of arrived) free -= model.demand[v * model.dimensionCount + d]!;
    room.push(free);
  }
  return room;
}
