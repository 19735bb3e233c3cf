import { ringFault } from "../ring-check.ts";
import type { Simulation } from "../simulation.ts";
import { Checker } from "./checker.ts";

/** Ring whole: once nothing disturbs any more, every host that is up has the right neighbours, soon and from then on. */
export class RingWhole extends Checker {
  protected readonly invariant = "ringWhole";
  readonly #simulation: Simulation;
  readonly #withinMs: number;
  #changedMs: number;
  #members = "";

  /** `withinMs`: how long the ring may take after `fromMs`, and after each host that comes or goes by itself. */
  constructor(simulation: Simulation, fromMs: number, withinMs: number) {
    super();
    this.#simulation = simulation;
    this.#changedMs = fromMs;
    this.#withinMs = withinMs;
  }

  /** True if the ring is whole now. Throws an InvariantError if it is not although it should. */
  look(nowMs: number): boolean {
    const members = this.#simulation.hosts.map((host) => host.boot ?? "").join();
    if (members !== this.#members) this.#changedMs = nowMs;
    this.#members = members;
    const fault = ringFault(this.#simulation.hosts, nowMs);
    if (fault !== null && nowMs >= this.#changedMs + this.#withinMs) this.broken(nowMs, fault);
    return fault === null;
  }
}
