import { createRandom, seededUuid } from "@dvms/load";
import { ringFault } from "../ring-check.ts";
import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";
import type { CheckOptions } from "./draw-options.ts";
import type { Fault } from "./fault.ts";
import type { Weather } from "./weather.ts";

/** Makes the faults of a schedule happen, and makes them good when they are over. */
export class FaultPlayer {
  readonly #simulation: Simulation;
  readonly #weather: Weather;
  readonly #options: CheckOptions;
  /** What is to be made good, by fault. */
  readonly #undo = new Map<Fault, (healing: boolean) => void>();
  #arrivals = 0;
  #ringsTorn = 0;

  constructor(simulation: Simulation, weather: Weather, options: CheckOptions) {
    this.#simulation = simulation;
    this.#weather = weather;
    this.#options = options;
  }

  /** Network partitions at whose end the ring was not whole. */
  get ringsTorn(): number {
    return this.#ringsTorn;
  }

  play(faults: readonly Fault[]): void {
    const { timeline } = this.#simulation;
    for (const fault of faults) {
      timeline.at(fault.atMs, () => this.#begin(fault));
      if (fault.forMs > 0 && fault.atMs + fault.forMs < this.#options.healMs)
        timeline.at(fault.atMs + fault.forMs, () => this.#end(fault, false));
    }
    timeline.at(this.#options.healMs, () => this.#heal());
  }

  /** Whoever left for good stays away, unless a migration waits for its word. */
  #heal(): void {
    for (const fault of [...this.#undo.keys()]) this.#end(fault, true);
    this.#weather.heal();
    const { hosts } = this.#simulation;
    for (const host of hosts) if (host.agent === null && host.journal.length > 0) this.#simulation.restart(host);
  }

  #end(fault: Fault, healing: boolean): void {
    const undo = this.#undo.get(fault);
    this.#undo.delete(fault);
    undo?.(healing);
  }

  #begin(fault: Fault): void {
    const undo = this.#strike(fault);
    if (undo === null) return;
    this.#weather.hit(fault.kind);
    this.#undo.set(fault, undo);
  }

  /** Returns how to make it good; null if there was nothing to hit. */
  #strike(fault: Fault): ((healing: boolean) => void) | null {
    const simulation = this.#simulation;
    const host = simulation.hosts[fault.hosts[0] ?? 0];
    if (host === undefined) return null;
    switch (fault.kind) {
      case "crash":
        if (host.agent === null) return null;
        simulation.crash(host);
        return () => this.#restart(host);
      case "powerCut":
        simulation.cutPower(host);
        this.#weather.darken(host.index);
        return () => {
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
  #arrive(host: VirtualHost, memoryMiB: number): boolean {
    if (host.agent === null || host.paused) return false;
    const { seed, cpu } = this.#options;
    let takenMiB = memoryMiB;
    for (const vm of host.hypervisor.running) takenMiB += vm.load.memoryMiB;
    for (const record of host.journal) if (record.role === "target") takenMiB += record.vm.memoryMiB;
    if (takenMiB > this.#options.memoryMiB) return false;
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

function nothing(): void {}
