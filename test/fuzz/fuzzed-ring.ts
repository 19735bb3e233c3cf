import { createRandom, type Random } from "@dvms/load";
import { Agent, decodeFrame, type Effect, type HostRef, type Input, type Message } from "@dvms/protocol";
import { decide } from "@dvms/sched";
import { agentDefaults } from "@dvms/sim-driver";
import { host, snapshot, vm } from "../../packages/protocol/test/fixtures.ts";
import { FuzzedFrames } from "./fuzzed-frames.ts";

/** What became of the frames. */
export interface FuzzCounts {
  message: number;
  hello: number;
  refused: number;
  unknown: number;
  invalid: number;
  /** Messages that were understood and then dropped as lies. */
  dropped: number;
  /** Reservations that the agents gave, to each other and to liars. */
  granted: number;
}

const hosts = ["a", "b", "c"].map((id) => host(id));
/** Members of the cluster that lie; the others' names are theirs by their links. */
const liars = [host("b"), host("c"), host("liar")];
const sampleEveryMs = 200;

/**
 * Three real agents in a ring, one of them overloaded, so that they reserve, plan and migrate while members of their
 * cluster send them frames. Everything is virtual and seeded; what an agent throws is thrown on.
 */
export class FuzzedRing {
  readonly counts: FuzzCounts = { message: 0, hello: 0, refused: 0, unknown: 0, invalid: 0, dropped: 0, granted: 0 };
  readonly #random: Random;
  readonly #frames: FuzzedFrames;
  readonly #agents = new Map<string, Agent>();
  readonly #inputs: { readonly to: string; readonly input: Input }[] = [];
  #nowMs = 0;
  #sampledMs = 0;

  constructor(seed: number) {
    this.#random = createRandom(seed, "fuzz");
    this.#frames = new FuzzedFrames(createRandom(seed, "frames"), ["a", "b", "c", "a:1.1", "b:1.1", "c:1.1", "v1"]);
    for (const self of hosts) this.#agents.set(self.id, new Agent(agentDefaults, self, { incarnation: 1, seed }));
    const [seedHost] = hosts;
    for (const { id } of hosts) {
      const seeds = id === seedHost?.id ? [] : [seedHost?.address ?? ""];
      this.#feed(id, { kind: "start", snapshot: this.#snapshot(id), seeds, journal: [], staged: [] });
    }
    for (let round = 0; round < 2_000; round++) this.#pass(10);
  }

  /** Sends one frame as a lying member to one of the agents; the ring's own life goes on around it. */
  frame(): void {
    const decoded = decodeFrame(this.#frames.next());
    this.counts[decoded.kind] += 1;
    if (decoded.kind === "message") {
      const from = this.#random.pick(liars);
      const to = this.#random.pick(hosts).id;
      if (from.id !== to) this.#feed(to, { kind: "message", from, message: decoded.message });
    }
    // Slow enough for leases that liars asked for to run out, so that the ring goes on living.
    this.#pass(20);
  }

  /** The agents' successor lists, in ring order: whoever was lied to must still know its ring once the lies end. */
  settle(): readonly (readonly string[])[] {
    for (let round = 0; round < 20_000; round++) this.#pass(10);
    return hosts.map(({ id }) => (this.#agents.get(id)?.view(this.#nowMs).successors ?? []).map((next) => next.id));
  }

  #pass(durationMs: number): void {
    this.#nowMs += durationMs;
    for (const [id, agent] of this.#agents) if (agent.wakeAtMs <= this.#nowMs) this.#feed(id, { kind: "wake" });
    if (this.#nowMs - this.#sampledMs < sampleEveryMs) return;
    this.#sampledMs = this.#nowMs;
    for (const { id } of hosts) this.#feed(id, { kind: "sample", snapshot: this.#snapshot(id) });
  }

  /** Host a is overloaded for four seconds out of eight; the others have room. */
  #snapshot(id: string) {
    const cpu = id === "a" && this.#nowMs % 8_000 < 4_000 ? 60 : 20;
    return snapshot(id, [vm(`${id}1`, cpu), vm(`${id}2`, cpu)]);
  }

  #feed(to: string, input: Input): void {
    this.#inputs.push({ to, input });
    // Whoever is fed from within an effect waits its turn.
    if (this.#inputs.length > 1) return;
    for (let next = this.#inputs[0]; next; next = this.#inputs[0]) {
      for (const effect of this.#agents.get(next.to)?.step(next.input, this.#nowMs) ?? [])
        this.#perform(next.to, effect);
      this.#inputs.shift();
    }
  }

  #perform(id: string, effect: Effect): void {
    switch (effect.kind) {
      case "send":
        return this.#send(id, effect.to, effect.message);
      case "connect": {
        const other = hosts.find(({ address }) => address === effect.address);
        if (other) this.#feed(id, { kind: "connected", address: effect.address, host: other });
        else this.#feed(id, { kind: "unreachable", address: effect.address });
        return;
      }
      case "solve":
        return this.#feed(id, {
          kind: "solved",
          eventId: effect.eventId,
          solveId: effect.solveId,
          answer: decide({ ...effect.request, stepsMax: 200 }),
        });
      case "migrate":
        return this.#feed(id, { kind: "migrated", migrationId: effect.migrationId, vm: "here", reason: "a test" });
      case "trace":
        if (effect.trace.kind === "dropped") this.counts.dropped += 1;
        if (effect.trace.kind === "granted") this.counts.granted += 1;
        return;
      case "run":
        return this.#feed(id, { kind: "ran", migrationId: effect.migrationId });
      case "persist":
      case "forget":
      case "discard":
      case "stopped":
        return;
    }
  }

  #send(fromId: string, to: HostRef, message: Message): void {
    this.#frames.remember(message);
    const from = hosts.find(({ id }) => id === fromId);
    if (from && this.#agents.has(to.id)) this.#feed(to.id, { kind: "message", from, message });
    else this.#feed(fromId, { kind: "unreachable", address: to.address });
  }
}
