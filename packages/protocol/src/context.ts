import type { AgentConfig } from "./agent-config.ts";
import { Deadlines } from "./deadlines.ts";
import type { Effect } from "./effect.ts";
import type { HostRef } from "./host.ts";
import type { Message } from "./message.ts";
import { Random } from "./random.ts";
import type { Trace } from "./trace.ts";

/**
 * What the parts of one agent share: who it is, what time it is, and where their effects go. A message to the agent itself
 * does not become an effect: it is put into `inbox` and handled within the same step, so that a leader treats its own host
 * like any other member.
 */
export class Context {
  readonly config: AgentConfig;
  readonly self: HostRef;
  readonly incarnation: number;
  readonly deadlines = new Deadlines();
  readonly random: Random;
  readonly inbox: Message[] = [];
  nowMs = 0;
  #effects: Effect[] = [];

  constructor(config: AgentConfig, self: HostRef, identity: { readonly incarnation: number; readonly seed: number }) {
    this.config = config;
    this.self = self;
    this.incarnation = identity.incarnation;
    this.random = new Random(identity.seed);
  }

  perform(effect: Effect): void {
    this.#effects.push(effect);
  }

  send(to: HostRef, message: Message): void {
    if (to.id === this.self.id) this.inbox.push(message);
    else this.perform({ kind: "send", to, message });
  }

  trace(trace: Trace): void {
    this.perform({ kind: "trace", trace });
  }

  takeEffects(): Effect[] {
    const effects = this.#effects;
    if (effects.length === 0) return nothing;
    this.#effects = [];
    return effects;
  }
}

/** Most steps want nothing done. */
const nothing: Effect[] = [];
