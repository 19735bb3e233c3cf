import { hardResources, type Resources } from "./resources.ts";
import type { HostSnapshot } from "./snapshot.ts";
import type { Move, Plan } from "./solution.ts";

/** The first thing that goes wrong when a plan is carried out. */
export type Breach =
  /** An arrival brought a host above its capacity. */
  | {
      readonly kind: "capacity";
      readonly hostId: string;
      readonly dimension: string;
      readonly atS: number;
      readonly reason: string;
    }
  /** The plan cannot be carried out as it is written. */
  | { readonly kind: "malformed"; readonly reason: string };

export interface PlanCheck {
  readonly snapshots: readonly HostSnapshot[];
  readonly plan: Plan;
  readonly overloadRatio: number;
  /** Draws the durations of the moves and how long each waits after it may start. */
  readonly seed: number;
}

/**
 * Carries a plan out, event by event, with random durations, and answers the first breach or null. It shares no code with
 * solver and planner. During a move hard resources are held by source and target; soft ones are taken where the VM runs:
 * at the source until the move's end, at the target from then on. A host may be above its capacity, also get relieved
 * slowly, but no arrival may bring or find it above in a resource that the arriving VM asks for.
 */
export function checkPlan(check: PlanCheck): Breach | null {
  const flaw = flawOf(check);
  return flaw === null ? new Replay(check).run() : { kind: "malformed", reason: flaw };
}

/** What is wrong with the plan as a text; null if nothing is. */
function flawOf({ snapshots, plan }: PlanCheck): string | null {
  const homes = new Map<string, string[]>();
  for (const { hostId, vms } of snapshots)
    for (const vm of vms) homes.set(vm.id, [...(homes.get(vm.id) ?? []), hostId]);
  const hostIds = new Set(snapshots.map((snapshot) => snapshot.hostId));
  const vmIds = new Set<string>();
  for (const [index, move] of plan.moves.entries()) {
    const where = homes.get(move.vmId) ?? [];
    if (move.id !== index) return `Move ${index} of the plan has the id ${move.id}.`;
    if (where.length !== 1 || where[0] !== move.sourceId)
      return `Move ${index}: VM ${move.vmId} is not on ${move.sourceId} alone.`;
    if (!hostIds.has(move.targetId)) return `Move ${index}: the target ${move.targetId} is unknown.`;
    if (move.targetId === move.sourceId) return `Move ${index}: source and target are the same host.`;
    if (vmIds.has(move.vmId)) return `Move ${index}: VM ${move.vmId} moves twice.`;
    if (move.after.some((id) => plan.moves[id] === undefined))
      return `Move ${index} waits for a move that does not exist.`;
    vmIds.add(move.vmId);
  }
  return null;
}

class Replay {
  #check: PlanCheck;
  #taken = new Map<string, Map<string, number>>();
  #random: () => number;

  constructor(check: PlanCheck) {
    this.#check = check;
    this.#random = mulberry32(check.seed);
    for (const { hostId, vms, reserved } of check.snapshots) {
      const sums = new Map<string, number>();
      for (const demand of [reserved, ...vms.map((vm) => vm.demand)]) {
        for (const [name, amount] of Object.entries(demand)) sums.set(name, (sums.get(name) ?? 0) + amount);
      }
      this.#taken.set(hostId, sums);
    }
  }

  run(): Breach | null {
    const waiting = new Set(this.#check.plan.moves);
    const over = new Set<number>();
    const events: { atS: number; move: Move; ends: boolean }[] = [];
    let nowS = 0;
    for (;;) {
      for (const move of waiting) {
        if (!move.after.every((id) => over.has(id))) continue;
        waiting.delete(move);
        const delayS = this.#random() < 0.5 ? 0 : this.#random() * move.estimateS;
        events.push({ atS: nowS + delayS, move, ends: false });
      }
      events.sort((a, b) => a.atS - b.atS || a.move.id - b.move.id);
      const event = events.shift();
      if (event === undefined) break;
      nowS = event.atS;
      const { move } = event;
      if (!event.ends) {
        events.push({ atS: nowS + (0.05 + 4 * this.#random() ** 3) * move.estimateS, move, ends: true });
      }
      const breach = event.ends ? this.#end(move, nowS) : this.#arrive(move, true, nowS);
      if (breach !== null) return breach;
      if (event.ends) over.add(move.id);
    }
    if (waiting.size === 0) return null;
    const stuck = [...waiting].map((move) => move.id).join(", ");
    return { kind: "malformed", reason: `Moves ${stuck} wait for each other.` };
  }

  #end(move: Move, atS: number): Breach | null {
    const sums = this.#taken.get(move.sourceId)!;
    for (const [name, amount] of Object.entries(this.#demandOf(move))) sums.set(name, (sums.get(name) ?? 0) - amount);
    return this.#arrive(move, false, atS);
  }

  /** Takes the VM's hard or soft resources at the target. */
  #arrive(move: Move, hard: boolean, atS: number): Breach | null {
    const target = this.#check.snapshots.find((snapshot) => snapshot.hostId === move.targetId)!;
    const sums = this.#taken.get(move.targetId)!;
    for (const [name, amount] of Object.entries(this.#demandOf(move))) {
      if (hardResources.has(name) !== hard || amount <= 0) continue;
      const sum = (sums.get(name) ?? 0) + amount;
      sums.set(name, sum);
      const offered = (target.capacity[name] ?? Number.POSITIVE_INFINITY) * (hard ? 1 : this.#check.overloadRatio);
      if (sum <= offered + 1e-6 * Math.max(1, offered)) continue;
      const reason = `Move ${move.id} brings host ${move.targetId} to ${sum} of ${offered} ${name} after ${atS} s.`;
      return { kind: "capacity", hostId: move.targetId, dimension: name, atS, reason };
    }
    return null;
  }

  #demandOf(move: Move): Resources {
    const source = this.#check.snapshots.find((snapshot) => snapshot.hostId === move.sourceId)!;
    return source.vms.find((vm) => vm.id === move.vmId)!.demand;
  }
}

/** A small seeded generator (mulberry32, public domain), so that a breach can be replayed. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
