import type { Effect, HostRef, Input, Message, MessageOf } from "@dvms/protocol";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/**
 * Merged: an event ends as merged only in the step in which its host joins the event that it ceded to, and whoever is ceded
 * to takes over at once: it invites the host that ceded first (docs/protocol.md, rule 18).
 */
export class Merged extends Checker {
  protected readonly invariant = "merged";
  /** Events to which hosts offered themselves. */
  readonly #offers = new Map<VirtualHost, string>();
  /** The question that a leader asked last. */
  readonly #asked = new Map<VirtualHost, { readonly eventId: string; readonly holderEventId: string }>();
  // Of the step that is going on:
  #ceded: { readonly from: HostRef; readonly message: MessageOf<"cede"> } | null = null;
  #mergedEventId: string | null = null;

  override input(host: VirtualHost, input: Input, nowMs: number): void {
    this.#ceded = null;
    this.#mergedEventId = null;
    if (input.kind === "start") {
      this.#offers.delete(host);
      this.#asked.delete(host);
    }
    if (input.kind !== "message" || input.message.kind !== "cede") return;
    const { eventId, holderEventId } = input.message;
    const asked = this.#asked.get(host);
    const leading = host.agent?.view(host.clock.localMs(nowMs)).leading;
    const waits = leading?.eventId === eventId && leading.phase === "asking" && asked?.eventId === eventId;
    if (waits && asked.holderEventId === holderEventId) this.#ceded = { from: input.from, message: input.message };
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind === "send") this.#onSend(host, effect.to, effect.message);
    if (effect.kind !== "trace") return;
    const { trace } = effect;
    if (trace.kind === "ended") {
      if (trace.outcome === "merged") this.#mergedEventId = trace.eventId;
      this.#ceded = null;
    }
    if (trace.kind === "raised") this.#offers.delete(host);
    if (trace.kind !== "granted" || this.#mergedEventId === null) return;
    const offer = this.#offers.get(host);
    if (offer !== trace.eventId)
      this.broken(
        nowMs,
        `event ${this.#mergedEventId} of host ${host.ref.id} merged into ${trace.eventId} and was offered to ${offer}`,
      );
    this.#mergedEventId = null;
  }

  override stepped(host: VirtualHost, nowMs: number): void {
    // Killed in the midst of the step.
    if (host.agent === null) return;
    if (this.#mergedEventId !== null)
      this.broken(nowMs, `event ${this.#mergedEventId} of host ${host.ref.id} merged into nothing`);
    if (this.#ceded === null) return;
    const { from, message } = this.#ceded;
    this.broken(
      nowMs,
      `host ${from.id} ceded ${message.holderEventId} to ${message.eventId}, and host ${host.ref.id} does not invite it`,
    );
  }

  #onSend(host: VirtualHost, to: HostRef, message: Message): void {
    if (message.kind === "cede") this.#offers.set(host, message.eventId);
    if (message.kind === "merge") this.#asked.set(host, message);
    if (message.kind === "invite" && to.id === this.#ceded?.from.id) this.#ceded = null;
  }
}
