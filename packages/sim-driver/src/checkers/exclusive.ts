import type { Effect } from "@dvms/protocol";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

interface Held {
  readonly eventId: string;
  readonly boot: number | null;
}

/**
 * Exclusive: a host belongs to at most one partition at any time, by its own word: it says "granted" to an event only after
 * it said "released" to the one before (or was started anew), and its epochs only grow, also across restarts.
 */
export class Exclusive extends Checker {
  protected readonly invariant = "exclusive";
  readonly #held = new Map<string, Held>();
  readonly #epochs = new Map<string, number>();

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind !== "trace") return;
    const { trace } = effect;
    const hostId = host.ref.id;
    if (trace.kind === "released") {
      this.#held.delete(hostId);
    } else if (trace.kind === "granted") {
      const held = this.#held.get(hostId);
      if (held !== undefined && held.boot === host.boot) {
        this.broken(nowMs, `host ${hostId} granted ${trace.eventId} while it belongs to ${held.eventId}`);
      }
      const epoch = this.#epochs.get(hostId) ?? 0;
      if (trace.epoch <= epoch) this.broken(nowMs, `host ${hostId} granted epoch ${trace.epoch} after epoch ${epoch}`);
      this.#held.set(hostId, { eventId: trace.eventId, boot: host.boot });
      this.#epochs.set(hostId, trace.epoch);
    }
  }

  override stepped(host: VirtualHost, nowMs: number): void {
    const told = this.#held.get(host.ref.id);
    const lease = host.agent?.view(nowMs).lease ?? null;
    const known = told?.boot === host.boot ? (told?.eventId ?? null) : null;
    if (host.agent !== null && (lease?.eventId ?? null) !== known) {
      this.broken(nowMs, `host ${host.ref.id} holds ${lease?.eventId ?? "nothing"} and told of ${known ?? "nothing"}`);
    }
  }
}
