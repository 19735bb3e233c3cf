import type { Effect, Input } from "@dvms/protocol";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

interface Grant {
  readonly eventId: string;
  readonly epoch: number;
}

/**
 * Fenced: a copy begins only for an order that carried the event and epoch that its source last granted, and only after its
 * target accepted it under what it last granted. It follows the messages, not the agents' state.
 */
export class Fenced extends Checker {
  protected readonly invariant = "fenced";
  /** By host: the last promise it made to anybody, itself included. */
  readonly #granted = new Map<string, Grant>();
  /** Migrations that targets were asked for under numbers that matched on arrival. */
  readonly #asked = new Set<string>();
  readonly #accepted = new Set<string>();
  /** Migrations that were ordered from outside under numbers that matched on arrival. */
  readonly #ordered = new Set<string>();

  override input(host: VirtualHost, input: Input): void {
    if (input.kind !== "message") return;
    const { message } = input;
    if (message.kind === "order" && this.#matches(host, message)) this.#ordered.add(message.migrationId);
    if (message.kind === "ask" && this.#matches(host, message)) this.#asked.add(message.migrationId);
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind === "trace" && effect.trace.kind === "granted") {
      const { eventId, epoch } = effect.trace;
      this.#granted.set(host.ref.id, { eventId, epoch });
    } else if (effect.kind === "send" && effect.message.kind === "accept") {
      const { migrationId } = effect.message;
      if (!this.#asked.has(migrationId)) {
        this.broken(nowMs, `host ${host.ref.id} accepts migration ${migrationId}, for which no right ask arrived`);
      }
      this.#accepted.add(migrationId);
    } else if (effect.kind === "migrate") {
      this.#checkCopy(host, effect, nowMs);
    }
  }

  #checkCopy(host: VirtualHost, { migrationId }: Extract<Effect, { kind: "migrate" }>, nowMs: number): void {
    // A leader orders its own host within one step: then the event must be its own.
    const own = this.#granted.get(host.ref.id)?.eventId.startsWith(`${host.ref.id}:`) ?? false;
    if (!own && !this.#ordered.has(migrationId)) {
      this.broken(
        nowMs,
        `host ${host.ref.id} copies in migration ${migrationId} without an order under its last grant`,
      );
    }
    if (!this.#accepted.has(migrationId)) {
      this.broken(nowMs, `host ${host.ref.id} copies in migration ${migrationId}, which its target has not accepted`);
    }
  }

  #matches(host: VirtualHost, { eventId, epoch }: Grant): boolean {
    const granted = this.#granted.get(host.ref.id);
    return granted?.eventId === eventId && granted.epoch === epoch;
  }
}
