import type { Effect, HostRef, Input } from "@dvms/protocol";
import type { Checker, Simulation, VirtualHost } from "@dvms/sim-driver";

/** Tells a checker a story, one line at a time, as if an agent had done it. */
export class Story {
  readonly #checker: Checker;
  readonly #simulation: Simulation;
  #nowMs = 0;

  constructor(simulation: Simulation, checker: Checker) {
    this.#simulation = simulation;
    this.#checker = checker;
  }

  host(index: number): VirtualHost {
    return this.#simulation.hosts[index]!;
  }

  ref(index: number): HostRef {
    return this.host(index).ref;
  }

  /** A host wants something done. */
  effect(index: number, effect: Effect): this {
    this.#checker.effect(this.host(index), effect, ++this.#nowMs);
    return this;
  }

  /** Something is delivered to a host. */
  input(index: number, input: Input): this {
    this.#checker.input(this.host(index), input, ++this.#nowMs);
    return this;
  }

  granted(index: number, eventId: string, epoch: number): this {
    return this.effect(index, { kind: "trace", trace: { kind: "granted", eventId, leaderId: "leader", epoch } });
  }

  released(index: number, eventId: string): this {
    return this.effect(index, { kind: "trace", trace: { kind: "released", eventId, by: "leader" } });
  }

  stepped(index: number): this {
    this.#checker.stepped(this.host(index), ++this.#nowMs);
    return this;
  }
}
