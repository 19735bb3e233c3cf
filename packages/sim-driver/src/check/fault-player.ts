import { createRandom, seededUuid } from "@dvms/load";
import type { Effect } from "@dvms/protocol";
import { QuietObserver } from "../observer.ts";
import { ringFault } from "../ring-check.ts";
import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";
import type { CheckOptions } from "./draw-options.ts";
import type { Fault } from "./fault.ts";
import type { Weather } from "./weather.ts";

/**
 * Makes the faults of a schedule happen, and makes them good when they are over. It observes the run for those that wait in
 * ambush.
 */
export class FaultPlayer extends QuietObserver {
  readonly #simulation: Simulation;
  readonly #weather: Weather;
  readonly #options: CheckOptions;
  /** What is to be made good, by fault. */
  readonly #undo = new Map<Fault, (healing: boolean) => void>();
  readonly #waiting: Fault[] = [];
  /** Indexes of hosts that never come back. */
  readonly #dead = new Set<number>();
  #arrivals = 0;
  #ringsTorn = 0;
  #changedMs = 0;

  constructor(simulation: Simulation, weather: Weather, options: CheckOptions) {
    super();
    this.#simulation = simulation;
    this.#weather = weather;
    this.#options = options;
  }

  /** Network partitions at whose end the ring was not whole. */
  get ringsTorn(): number {
    return this.#ringsTorn;
  }

  /** Since when nothing disturbs; Infinity while something does. A clock that drifts disturbs nobody. */
  calmSinceMs(): number {
    for (const { kind, forMs } of this.#undo.keys())
      if (forMs > 0 && kind !== "clockDrift") return Number.POSITIVE_INFINITY;
    return this.#changedMs;
  }

  play(faults: readonly Fault[]): void {
    const { timeline } = this.#simulation;
    for (const fault of faults) {
      if (fault.ambushMs !== null) timeline.at(fault.atMs, () => this.#waiting.push(fault));
      else timeline.at(fault.atMs, () => this.#begin(fault, this.#simulation.hosts[fault.hosts[0] ?? 0]));
    }
    timeline.at(this.#options.healMs, () => this.#heal());
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (this.#waiting.length === 0 || effect.kind !== "trace" || effect.trace.kind !== "granted") return;
    const fault = this.#waiting.shift();
    if (fault === undefined) return;
    const atMs = nowMs + (fault.ambushMs ?? 0);
    if (atMs < this.#options.healMs) this.#simulation.timeline.at(atMs, () => this.#begin(fault, host));
  }

  /** Whoever left for good stays away, unless a migration waits for its word. */
  #heal(): void {
    this.#waiting.length = 0;
    for (const fault of [...this.#undo.keys()]) this.#end(fault, true);
    this.#weather.heal();
    for (const index of this.#dead) this.#weather.darken(index);
    for (const host of this.#simulation.hosts) if (host.agent === null && host.journal.length > 0) this.#restart(host);
  }

  #end(fault: Fault, healing: boolean): void {
    const undo = this.#undo.get(fault);
    this.#undo.delete(fault);
    undo?.(healing);
    this.#changedMs = this.#simulation.timeline.nowMs;
  }

  #begin(fault: Fault, host: VirtualHost | undefined): void {
    const undo = this.#strike(fault, host);
    if (undo === null) return;
    const { timeline } = this.#simulation;
    const endMs = timeline.nowMs + fault.forMs;
    if (fault.forMs > 0 && endMs < this.#options.healMs) timeline.at(endMs, () => this.#end(fault, false));
    this.#weather.hit(fault.kind);
    this.#changedMs = this.#simulation.timeline.nowMs;
    this.#undo.set(fault, undo);
  }

  /** Returns how to make it good; null if there was nothing to hit. */
  #strike(fault: Fault, host: VirtualHost | undefined): ((healing: boolean) => void) | null {
    const simulation = this.#simulation;
    if (host === undefined) return null;
    switch (fault.kind) {
      case "crash":
        if (host.agent === null) return null;
        simulation.crash(host);
        return () => this.#restart(host);
      case "crashWriting": {
        if (host.agent === null) return null;
        const { boot } = host;
        const steps = Math.floor(fault.amount);
        host.cutWriting({ steps, share: fault.amount - steps, crash: () => simulation.crash(host) });
        return () => {
          host.cutWriting(null);
          if (host.boot !== boot) this.#restart(host);
        };
      }
      case "powerCut":
        simulation.cutPower(host);
        this.#weather.darken(host.index);
        if (fault.amount === 1) this.#dead.add(host.index);
        return () => {
          if (this.#dead.has(host.index)) return;
          this.#weather.lighten(host.index);
          this.#restart(host);
        };
      case "pause":
        if (host.agent === null || host.paused) return null;
        host.pause();
        return () => host.resume();
      case "leave":
        if (host.agent === null) return null;
        host.stop();
        return (healing) => {
          if (!healing) this.#restart(host);
        };
      case "join":
        this.#restart(host);
        return nothing;
      case "clockDrift":
        host.driftClock(fault.amount);
        return () => host.driftClock(1);
      case "clockJump":
        host.jumpClock(fault.amount);
        return nothing;
      case "vmArrives":
        return this.#arrive(host, fault.amount) ? nothing : null;
      case "vmLeaves":
        return this.#depart(host, fault.amount) ? nothing : null;
      default:
        this.#weather.begin(fault);
        return () => {
          if (fault.kind === "partition" && ringFault(simulation.hosts, simulation.timeline.nowMs) !== null)
            this.#ringsTorn++;
          this.#weather.end(fault);
        };
    }
  }

  #restart(host: VirtualHost): void {
    if (!this.#weather.reaches(host.index, host.index)) return;
    this.#simulation.restart(host);
  }

  /** Somebody starts a VM where there is memory for it beside all that is promised. */
  #arrive(host: VirtualHost, wantedMiB: number): boolean {
    if (host.agent === null || host.paused) return false;
    const { seed, cpu } = this.#options;
    let takenMiB = 0;
    for (const vm of host.hypervisor.running) takenMiB += vm.load.memoryMiB;
    for (const record of host.journal) if (record.role === "target") takenMiB += record.vm.memoryMiB;
    const leftMiB = this.#options.memoryMiB - takenMiB;
    const memoryMiB = wantedMiB === 0 ? leftMiB : wantedMiB;
    if (memoryMiB > leftMiB || memoryMiB < vmMinMiB) return false;
    const number = this.#arrivals++;
    const random = createRandom(seed, "arrival", number);
    const profile = { kind: "constant", cpu: Math.round(cpu * random.uniform() * 0.3) } as const;
    const id = seededUuid(seed, "arrival", number);
    const name = `arrival-${number}`;
    this.#simulation.addVm({ id, name, hostIndex: host.index, memoryMiB, dirtyIntensity: 0.2, profile });
    return true;
  }

  #depart(host: VirtualHost, which: number): boolean {
    if (host.agent === null || host.paused) return false;
    const vms = [...host.hypervisor.running];
    const vm = vms[which % Math.max(1, vms.length)];
    if (vm === undefined) return false;
    this.#simulation.removeVm(host, vm);
    return true;
  }
}

/** The smallest VM that somebody starts. */
const vmMinMiB = 64;

function nothing(): void {}
