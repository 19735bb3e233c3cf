import type { Effect, HostRef, Input, Message, Trace } from "@dvms/protocol";
import type { Checker, Simulation, VirtualHost } from "@dvms/sim-driver";

type Ended = Extract<Trace, { kind: "ended" }>;

export const cause = { kind: "overload", dimension: "cpu", load: 1.1 } as const;

export function ended(eventId: string): Ended {
  const counts = { migrations: 0, migrationsFailed: 0, reactionMs: null, solverMs: 0, durationMs: 0 };
  const hosts = { memberIds: [], busyIds: [], silentIds: [] };
  return { kind: "ended", eventId, cause, outcome: "solved", ...hosts, ...counts, reason: "" };
}

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

  /** A message is delivered to a host. */
  hears(index: number, fromId: string, message: Message): this {
    const from = { id: fromId, site: "s", rack: "r", address: fromId };
    return this.input(index, { kind: "message", from, message });
  }

  /** A host sends a message. */
  says(index: number, toId: string, message: Message): this {
    const to = { id: toId, site: "s", rack: "r", address: toId };
    return this.effect(index, { kind: "send", to, message });
  }

  traces(index: number, trace: Extract<Effect, { kind: "trace" }>["trace"]): this {
    return this.effect(index, { kind: "trace", trace });
  }

  /** The leader of an event of that name invites the host, which grants itself. */
  granted(index: number, eventId: string, epoch: number): this {
    return this.hears(index, "leader", { kind: "invite", eventId, attempt: 1, leaseMs: 10_000, cause }).traces(index, {
      kind: "granted",
      eventId,
      leaderId: "leader",
      epoch,
    });
  }

  raised(index: number, eventId: string): this {
    return this.traces(index, { kind: "raised", eventId, cause });
  }

  ended(index: number, eventId: string, change: Partial<Ended> = {}): this {
    return this.traces(index, { ...ended(eventId), ...change });
  }

  released(index: number, eventId: string): this {
    return this.effect(index, { kind: "trace", trace: { kind: "released", eventId, by: "leader" } });
  }

  stepped(index: number): this {
    this.#checker.stepped(this.host(index), ++this.#nowMs);
    return this;
  }
}
