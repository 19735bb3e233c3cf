import type { AgentView, Effect, HostRef, Input } from "@dvms/protocol";
import type { SteppedAgent } from "../stepped-agent.ts";

/** Who pulls the strings: what the hosts' happenings mean is known there alone. */
export interface PuppetMaster {
  /** True if the host may take a copy of this migration. */
  expects(migrationId: string): boolean;
  /** Something happened on the host: the daemon started, a sample was taken, a migration ended. */
  happened(hostId: string, input: Input): void;
}

/**
 * The hands of a peer's algorithm on one host, in the place of the daemon's agent: it decides nothing, tells its master
 * what happens and does what it was given to do. So peers see the hosts and migrate by the very same simulator.
 */
export class Puppet implements SteppedAgent {
  readonly wakeAtMs = Number.POSITIVE_INFINITY;
  readonly #self: HostRef;
  readonly #master: PuppetMaster;
  #todo: Effect[] = [];

  constructor(self: HostRef, master: PuppetMaster) {
    this.#self = self;
    this.#master = master;
  }

  /** To be performed with the next step. */
  give(effect: Effect): void {
    this.#todo.push(effect);
  }

  step(input: Input): Effect[] {
    this.#master.happened(this.#self.id, input);
    if (this.#todo.length === 0) return none;
    const todo = this.#todo;
    this.#todo = [];
    return todo;
  }

  expects(migrationId: string): boolean {
    return this.#master.expects(migrationId);
  }

  view(): AgentView {
    return idle;
  }
}

const none: Effect[] = [];
const idle: AgentView = {
  role: "free",
  load: 0,
  vmCount: 0,
  migratingFor: null,
  predecessor: null,
  successors: [],
  lease: null,
  leading: null,
};
