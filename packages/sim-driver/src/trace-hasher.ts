import type { Effect, Hint, Input, Message } from "@dvms/protocol";
import type { HostSnapshot } from "@dvms/sched";
import { QuietObserver } from "./observer.ts";
import { type Plain, TraceHash } from "./trace-hash.ts";
import type { VirtualHost } from "./virtual-host.ts";

/**
 * Hashes what is delivered to agents and what they want done, with host and time; all but heartbeats and samples that say
 * nothing new, so that it does not matter whether these are played. What they bring about is an effect and counts.
 */
export class TraceHasher extends QuietObserver {
  readonly #hash = new TraceHash();
  readonly #samples: HostSnapshot[] = [];

  get digest(): string {
    return this.#hash.digest;
  }

  override input(host: VirtualHost, input: Input, nowMs: number): void {
    if (input.kind === "wake" || (input.kind === "message" && isHeartbeat(input.message))) return;
    if (input.kind === "sample") {
      if (this.#samples[host.index] === input.snapshot) return;
      this.#samples[host.index] = input.snapshot;
    }
    this.#hash.add(host.index);
    this.#hash.add(nowMs);
    if (input.kind === "sample") this.#addSample(input.snapshot);
    // What it says went into the hash when it was sent; hints come from one host only.
    else if (input.kind === "message" && input.message.kind === "hints") this.#hash.add(input.message.hints.length);
    else if (input.kind === "message") this.#hash.add(input.from.id);
    else this.#hash.add(input as Plain);
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind === "send" && isHeartbeat(effect.message)) return;
    this.#hash.add(host.index);
    this.#hash.add(nowMs);
    if (effect.kind === "send" && effect.message.kind === "hints") this.#addHints(effect.message.hints);
    else if (effect.kind === "send") {
      this.#hash.add(effect.to.id);
      this.#hash.add(effect.message as Plain);
    } else if (effect.kind === "solve") this.#addSolve(effect);
    else this.#hash.add(effect as Plain);
  }

  /** The snapshots went into the hash as samples and grants. */
  #addSolve({ eventId, solveId, request }: Extract<Effect, { kind: "solve" }>): void {
    this.#hash.add(eventId);
    this.#hash.add(solveId);
    this.#hash.add(request.cureIds);
    for (const { hostId, vms } of request.snapshots) {
      this.#hash.add(hostId);
      this.#hash.add(vms.length);
    }
  }

  /** Most messages of a calm ring are hints: distances and room tell them apart well enough. */
  #addHints(hints: readonly Hint[]): void {
    for (const { hops, spare } of hints) {
      this.#hash.add(hops);
      for (const name in spare) this.#hash.add(spare[name]!);
    }
  }

  /** The sum of the demands and the number of VMs tell samples apart well enough. */
  #addSample({ vms }: HostSnapshot): void {
    let cpu = 0;
    for (const vm of vms) cpu += vm.demand.cpu ?? 0;
    this.#hash.add(cpu);
    this.#hash.add(vms.length);
  }
}

const isHeartbeat = ({ kind }: Message) => kind === "stabilise" || kind === "stabilised";
