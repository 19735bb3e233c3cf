import type { AgentConfig, Effect, Input } from "@dvms/protocol";
import { demandOf, OverloadDetector, worstLoad } from "@dvms/sched";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/**
 * Caused: an event is raised, solved and prepared only while its leader is overloaded, by its samples and the rule that the
 * configuration sets; and what it claims to have yielded is what it yielded since (docs/protocol.md, rules 8, 19 and 20).
 */
export class Caused extends Checker {
  protected readonly invariant = "caused";
  readonly #config: AgentConfig;
  readonly #detectors = new Map<VirtualHost, OverloadDetector>();
  readonly #yielded = new Map<VirtualHost, number>();

  constructor(config: AgentConfig) {
    super();
    this.#config = config;
  }

  override input(host: VirtualHost, input: Input, nowMs: number): void {
    if (input.kind === "start") {
      this.#detectors.set(host, new OverloadDetector(this.#config));
      this.#yielded.delete(host);
    } else if (input.kind === "sample") {
      const { snapshot } = input;
      const { load, dimension } = worstLoad(demandOf(snapshot), snapshot.capacity);
      const overloaded = this.#detectors.get(host)?.observe(load, host.clock.localMs(nowMs), dimension) ?? false;
      if (!overloaded) this.#yielded.delete(host);
    }
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind === "solve") this.#check(host, effect.eventId, "asks its solver", nowMs);
    else if (effect.kind === "send" && effect.message.kind === "merge") {
      const { eventId, timesYielded } = effect.message;
      const count = this.#yielded.get(host) ?? 0;
      // A question is repeated as it was asked first, and an overload may end in the meantime.
      if (timesYielded > count && this.#overloaded(host))
        this.broken(nowMs, `event ${eventId} claims to have yielded ${timesYielded} times and did ${count} times`);
      if (timesYielded < count) this.broken(nowMs, `event ${eventId} forgets that it yielded ${count} times`);
    } else if (effect.kind === "trace") {
      const { trace } = effect;
      if (trace.kind === "raised") this.#check(host, trace.eventId, "is raised", nowMs);
      else if (trace.kind === "prepared") this.#check(host, trace.eventId, "prepares a plan", nowMs);
      else if (trace.kind !== "ended") return;
      else if (trace.outcome === "yielded") this.#yielded.set(host, (this.#yielded.get(host) ?? 0) + 1);
      else if (trace.outcome === "solved" || trace.outcome === "vanished" || trace.outcome === "merged")
        this.#yielded.delete(host);
    }
  }

  #overloaded(host: VirtualHost): boolean {
    return this.#detectors.get(host)?.overloaded ?? false;
  }

  #check(host: VirtualHost, eventId: string, deed: string, nowMs: number): void {
    if (this.#overloaded(host)) return;
    this.broken(nowMs, `event ${eventId} ${deed} while its host ${host.ref.id} is not overloaded`);
  }
}
