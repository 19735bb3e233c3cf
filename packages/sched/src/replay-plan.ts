import type { Instance } from "./instance.ts";
import { demandsIn, type Goal, isAbove, placementFault } from "./placement-fault.ts";
import type { ParallelLimits } from "./schedule-legs.ts";
import { SeededRandom } from "./seeded-random.ts";

/** One hop as a plan file tells it, in indexes of the instance; source -1 starts the VM. */
export interface ReplayMove {
  readonly v: number;
  readonly source: number;
  readonly target: number;
  /** Positions in the plan. */
  readonly after: readonly number[];
  readonly estimateS: number;
}

/** What breaks first; `host` is -1 where none is to blame. */
export interface ReplayBreach {
  readonly kind: "malformed" | "capacity" | "rule";
  readonly atS: number;
  readonly host: number;
  readonly reason: string;
}

/**
 * Carries a plan out, event by event, and answers the first breach or null. It shares no code with solver or planner.
 *
 * Hard dimensions are held by source and target during a move, soft ones where the VM runs. A host may be above its
 * capacity from the start, but no arrival may bring or find it above in what the VM asks for, unless the dimension is soft
 * and the host above it from the start; at the end no host may be, or with the goal `relief` all together less than before.
 * Seed 0 plays the estimates, any other random durations and delays.
 */
export function replayPlan(
  instance: Instance,
  moves: readonly ReplayMove[],
  seed: number,
  goal: Goal = "cure",
  limits: ParallelLimits | null = null,
): ReplayBreach | null {
  return new Replay(instance, moves, seed, goal, limits).run();
}

class Replay {
  #instance: Instance;
  #moves: readonly ReplayMove[];
  #goal: Goal;
  #limits: ParallelLimits | null;
  /** Moves under way that take time. */
  #running = new Set<number>();
  #demands: readonly (readonly number[])[];
  #random: SeededRandom | null;
  /** Where each VM runs, and where it is on its way to. */
  #at: number[];
  #going: number[];
  #used: number[][];
  #overAtStart: boolean[][];
  #nowS = 0;

  constructor(
    instance: Instance,
    moves: readonly ReplayMove[],
    seed: number,
    goal: Goal,
    limits: ParallelLimits | null,
  ) {
    this.#limits = limits;
    this.#goal = goal;
    this.#demands = demandsIn(instance);
    this.#instance = instance;
    this.#moves = moves;
    this.#random = seed === 0 ? null : new SeededRandom(seed);
    this.#at = instance.vms.map((vm) => vm.host);
    this.#going = instance.vms.map(() => -1);
    this.#used = instance.hosts.map((host) => [...host.base]);
    for (const [v, host] of this.#at.entries()) if (host >= 0) this.#take(v, host, "both", 1);
    this.#overAtStart = this.#used.map((used, h) => used.map((amount, d) => amount > instance.hosts[h]!.capacity[d]!));
  }

  run(): ReplayBreach | null {
    const waiting = new Set(this.#moves.keys());
    const over = new Set<number>();
    const events: { atS: number; index: number; ends: boolean }[] = [];
    for (;;) {
      for (const index of waiting) {
        if (!this.#moves[index]!.after.every((before) => over.has(before))) continue;
        waiting.delete(index);
        events.push({ atS: this.#nowS + this.#delayS(index), index, ends: false });
      }
      events.sort((a, b) => a.atS - b.atS || Number(b.ends) - Number(a.ends) || a.index - b.index);
      const event = events.shift();
      if (event === undefined) break;
      this.#nowS = event.atS;
      const breach = event.ends ? this.#end(event.index) : this.#start(event.index);
      if (breach !== null) return breach;
      if (event.ends) over.add(event.index);
      else events.push({ atS: this.#nowS + this.#durationS(event.index), index: event.index, ends: true });
    }
    if (waiting.size > 0) return this.#breach("malformed", -1, `moves ${[...waiting].join(", ")} wait for each other`);
    return this.#judgeEnd();
  }

  #start(index: number): ReplayBreach | null {
    const { v, source, target } = this.#moves[index]!;
    const vm = this.#instance.vms[v]!;
    if (this.#going[v] !== -1)
      return this.#breach("malformed", target, `move ${index}: VM ${vm.id} is on its way already`);
    if (this.#at[v] !== source)
      return this.#breach("malformed", source, `move ${index}: VM ${vm.id} is not on its source`);
    if (source === target) return this.#breach("malformed", target, `move ${index}: source and target are the same`);
    if (!vm.movable && source >= 0) return this.#breach("rule", source, `move ${index}: VM ${vm.id} must not move`);
    const forbidden = this.#forbidden(v, source, target);
    if (forbidden !== null) return this.#breach("rule", target, `move ${index}: ${forbidden}`);
    if (source >= 0 && this.#moves[index]!.estimateS > 0) this.#running.add(index);
    const crowd = this.#crowd(source, target);
    if (crowd !== null) return this.#breach("capacity", crowd.host, `move ${index}: ${crowd.reason}`);
    this.#going[v] = target;
    this.#take(v, target, "hard", 1);
    return this.#overfull(v, target, true, index);
  }

  #end(index: number): ReplayBreach | null {
    const { v, source, target } = this.#moves[index]!;
    this.#running.delete(index);
    if (source >= 0) this.#take(v, source, "both", -1);
    this.#at[v] = target;
    this.#going[v] = -1;
    this.#take(v, target, "soft", 1);
    return this.#overfull(v, target, false, index);
  }

  /** What forbids this hop at this instant: the rules about moving at all, about arriving, and the continuous ones. */
  #forbidden(v: number, source: number, target: number): string | null {
    const { rules, vms, hosts } = this.#instance;
    const [vm, host] = [vms[v]!.id, hosts[target]!.id];
    for (const rule of rules) {
      if (rule.kind === "root" && source >= 0 && rule.vms.includes(v)) return `VM ${vm} is rooted`;
      if (rule.kind === "quarantine" && (rule.hosts.includes(target) || rule.hosts.includes(source)))
        return `VM ${vm} crosses the border of a quarantine`;
      if (rule.kind === "offline" && rule.hosts.includes(target)) return `host ${host} is to be empty`;
      if (rule.kind === "ban" && rule.vms.includes(v) && rule.hosts.includes(target))
        return `VM ${vm} is banned from host ${host}`;
      if (rule.kind === "fence" && rule.vms.includes(v) && !rule.hosts.includes(target))
        return `VM ${vm} leaves its fence to host ${host}`;
      if (rule.kind === "maxVms" && rule.hosts.includes(target) && this.#countOn(target) + 1 > rule.count)
        return `host ${host} gets more than ${rule.count} VMs`;
      if (rule.kind !== "spread" || !rule.continuous || !rule.vms.includes(v)) continue;
      const met = rule.vms.find((w) => w !== v && (this.#at[w] === target || this.#going[w] === target));
      if (met !== undefined) return `VMs ${vm} and ${vms[met]!.id} meet on host ${host}`;
    }
    return null;
  }

  /** Which limit of migrations at the same time is passed, if one is. */
  #crowd(source: number, target: number): { readonly host: number; readonly reason: string } | null {
    if (this.#limits === null) return null;
    const { perSource, perTarget, links } = this.#limits;
    const running = [...this.#running].map((index) => this.#moves[index]!);
    const name = (h: number): string => this.#instance.hosts[h]!.id;
    if (source >= 0 && running.filter((move) => move.source === source).length > perSource)
      return { host: source, reason: `more than ${perSource} at a time leave host ${name(source)}` };
    if (running.filter((move) => move.target === target).length > perTarget)
      return { host: target, reason: `more than ${perTarget} at a time reach host ${name(target)}` };
    for (const [link, { hosts, migrationsMax }] of links.entries()) {
      const crossing = running.filter((move) => hosts.includes(move.source) !== hosts.includes(move.target));
      if (crossing.length > migrationsMax)
        return { host: target, reason: `more than ${migrationsMax} at a time cross link ${link}` };
    }
    return null;
  }

  #countOn(host: number): number {
    return this.#at.filter((at, v) => at === host || this.#going[v] === host).length;
  }

  #overfull(v: number, host: number, hard: boolean, index: number): ReplayBreach | null {
    for (const [d, dimension] of this.#instance.dimensions.entries()) {
      if (dimension.hard !== hard || this.#demands[v]![d]! <= 0 || (!hard && this.#overAtStart[host]![d])) continue;
      const fault = this.#above(host, d, this.#instance.hosts[host]!.capacity[d]!);
      if (fault !== null) return this.#breach("capacity", host, `move ${index}: ${fault}`);
    }
    return null;
  }

  #above(host: number, d: number, limit: number): string | null {
    const used = this.#used[host]![d]!;
    if (!isAbove(used, limit)) return null;
    return `host ${this.#instance.hosts[host]!.id} is at ${used} of ${limit} ${this.#instance.dimensions[d]!.name}`;
  }

  #judgeEnd(): ReplayBreach | null {
    const fault = placementFault(this.#instance, this.#at, this.#goal);
    if (fault === null) return null;
    const when = fault.kind === "malformed" ? "" : "at the end ";
    return this.#breach(fault.kind, fault.host, `${when}${fault.reason}`);
  }

  #take(v: number, host: number, which: "hard" | "soft" | "both", sign: number): void {
    for (const [d, dimension] of this.#instance.dimensions.entries()) {
      if (which !== "both" && dimension.hard !== (which === "hard")) continue;
      this.#used[host]![d]! += sign * this.#demands[v]![d]!;
    }
  }

  #delayS(index: number): number {
    if (this.#random === null || this.#random.next() < 0.5) return 0;
    return this.#random.next() * this.#moves[index]!.estimateS;
  }

  #durationS(index: number): number {
    const { estimateS } = this.#moves[index]!;
    return this.#random === null ? estimateS : (0.05 + 4 * this.#random.next() ** 3) * estimateS;
  }

  #breach(kind: ReplayBreach["kind"], host: number, reason: string): ReplayBreach {
    return { kind, atS: this.#nowS, host, reason: `After ${this.#nowS.toFixed(3)} s ${reason}.` };
  }
}
