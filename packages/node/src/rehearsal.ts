import {
  Agent,
  type AgentConfig,
  decodeFrame,
  type Effect,
  encodeMessage,
  type HostRef,
  type Input,
} from "@dvms/protocol";
import { decide, type HostSnapshot } from "@dvms/sched";
import { sentenceOf } from "./trace-sentence.ts";

/** Measured: after fewer the code is still half cold, more bring nothing. Together some 100 ms of CPU. */
const playsDefault = 30;
/** Inputs of one play at most; it takes some fifty. */
const inputsMax = 500;
/** Virtual time that passes while nothing happens. */
const pauseMs = 20;

/**
 * Plays one overload, from its raising to its end, between two agents in memory, again and again, so that the first real
 * one finds code that is compiled: cold, it takes twice as long. Nothing of it leaves this function. Returns how many of
 * the plays ended as solved: all, for what is played does not depend on the daemon's configuration.
 */
export function rehearse(config: AgentConfig, plays = playsDefault): number {
  const simple = { overloadRatio: 1, clearRatio: 0.97, targetRatio: 1, holdMs: 0, automation: "auto" } as const;
  let solved = 0;
  for (let play = 0; play < plays; play += 1) if (new Stage({ ...config, ...simple }).play()) solved += 1;
  return solved;
}

/** Two actors and what is on its way to them. The daemon's parts are played by answers that come at once. */
class Stage {
  readonly #source: Actor;
  readonly #target: Actor;
  readonly #queue: { readonly actor: Actor; readonly input: Input }[] = [];
  #solved = false;

  constructor(config: AgentConfig) {
    this.#source = actorOf(0, config, 8);
    this.#target = actorOf(1, config, 2);
    this.#start(this.#source, []);
    this.#start(this.#target, [this.#source.self.address]);
  }

  /** True if the overload was solved. */
  play(): boolean {
    let nowMs = 0;
    for (let step = 0; step < inputsMax && !this.#solved; step += 1) {
      const next = this.#queue.shift();
      if (next) for (const effect of next.actor.agent.step(next.input, nowMs)) this.#perform(next.actor, effect);
      else {
        nowMs += pauseMs;
        for (const actor of [this.#source, this.#target]) this.#pass(actor, nowMs);
      }
    }
    return this.#solved;
  }

  #start(actor: Actor, seeds: readonly string[]): void {
    this.#take(actor, { kind: "start", snapshot: actor.snapshot, seeds, journal: [], staged: [] });
  }

  #pass(actor: Actor, nowMs: number): void {
    if (actor.agent.wakeAtMs <= nowMs) this.#take(actor, { kind: "wake" });
    this.#take(actor, { kind: "sample", snapshot: actor.snapshot });
  }

  #take(actor: Actor, input: Input): void {
    this.#queue.push({ actor, input });
  }

  #perform(actor: Actor, effect: Effect): void {
    switch (effect.kind) {
      case "send": {
        const decoded = decodeFrame(encodeMessage(effect.message));
        const to = effect.to.id === this.#source.self.id ? this.#source : this.#target;
        if (decoded.kind === "message") this.#take(to, { kind: "message", from: actor.self, message: decoded.message });
        return;
      }
      case "connect":
        return this.#take(actor, { kind: "connected", address: effect.address, host: this.#source.self });
      case "solve": {
        const { eventId, solveId, request } = effect;
        return this.#take(actor, { kind: "solved", eventId, solveId, answer: decide(request) });
      }
      case "migrate": {
        const { migrationId } = effect;
        this.#take(this.#target, { kind: "staged", migrationId });
        return this.#take(actor, { kind: "migrated", migrationId, vm: "gone", reason: "" });
      }
      case "run":
        return this.#take(actor, { kind: "ran", migrationId: effect.migrationId });
      case "trace":
        // The sentence is made for its code alone.
        sentenceOf(effect.trace);
        this.#solved ||= effect.trace.kind === "ended" && effect.trace.outcome === "solved";
        return;
      default:
        // What is persisted, forgotten or discarded has no answer.
        return;
    }
  }
}

interface Actor {
  readonly self: HostRef;
  readonly agent: Agent;
  /** The same all the time: the play is over before the next sample counts. */
  readonly snapshot: HostSnapshot;
}

function actorOf(digit: number, config: AgentConfig, vms: number): Actor {
  const id = `00000000-0000-4000-8000-00000000000${digit}`;
  const self = { id, site: "site", rack: "rack", address: `/ip4/127.0.0.1/tcp/1/p2p/rehearsal-${digit}` };
  const snapshot: HostSnapshot = {
    hostId: id,
    capacity: { cpu: 700, memory: 32_768 },
    vms: Array.from({ length: vms }, (_, index) => ({
      id: `vm-${digit}-${index}`,
      demand: { cpu: 90, memory: 1024 },
      memoryMiB: 1024,
      dirtyRateMiBPerS: 12.5,
      movable: true,
    })),
    reserved: {},
    migrationMiBPerS: 125,
  };
  return { self, snapshot, agent: new Agent(config, self, { incarnation: 1, seed: 1 }) };
}
