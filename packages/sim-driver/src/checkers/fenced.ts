import type { Effect, HostRef, Input, JournalRecord, Message, MessageOf } from "@dvms/protocol";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/** A promise as its host gave it, by the words that it heard and said and by its own clock. */
interface Given {
  readonly eventId: string;
  readonly epoch: number;
  readonly leaderId: string;
  readonly attempt: number;
  /** Of the host's own clock. */
  untilMs: number;
  /** The length that it was given last. */
  leaseMs: number;
  /** The highest plan version that the host answered. */
  planVersion: number;
}

/** The copies that a host sends or takes, by its journal. */
class Copies {
  readonly #records = new Map<string, JournalRecord>();
  readonly #doubted = new Set<string>();

  constructor(journal: readonly JournalRecord[]) {
    for (const record of journal) this.written(record);
  }

  written(record: JournalRecord): void {
    this.#records.set(record.migrationId, record);
  }

  closed(migrationId: string): void {
    this.#records.delete(migrationId);
    this.#doubted.delete(migrationId);
  }

  inDoubt(migrationId: string): void {
    this.#doubted.add(migrationId);
  }

  /** The source that was silent has spoken. */
  notInDoubt(migrationId: string, fromId: string): void {
    const record = this.#records.get(migrationId);
    if (record?.role === "target" && record.source.id === fromId) this.#doubted.delete(migrationId);
  }

  /** True if one of that event has begun and is neither settled nor in doubt. */
  isFor(eventId: string): boolean {
    const begun = ({ state }: JournalRecord) => state !== "asked" && state !== "aborted";
    return [...this.#records.values()].some(
      (record) => record.eventId === eventId && begun(record) && !this.#doubted.has(record.migrationId),
    );
  }
}

/** A lease is never cut short. */
function lengthen(given: Given, leaseMs: number, localMs: number): void {
  if (leaseMs === 0) return;
  given.leaseMs = Math.min(leaseMs, leaseMaxMs);
  given.untilMs = Math.max(given.untilMs, localMs + given.leaseMs);
}

/** Longest lease that a host may give to another (docs/protocol.md, rule 4). */
const leaseMaxMs = 10 * 60_000;

/**
 * Fenced: whatever a host does at another's word was said by the leader of the promise that it holds at that moment, with
 * equal event, epoch and plan version; a promise is over with its lease, by the host's own clock, and not before. A copy
 * begins only for an order and an acceptance of that kind. It follows the messages, not the agents' state.
 */
export class Fenced extends Checker {
  protected readonly invariant = "fenced";
  readonly #given = new Map<VirtualHost, Given>();
  readonly #accepted = new Set<string>();
  readonly #flying = new Map<VirtualHost, Copies>();
  readonly #stopping = new Set<VirtualHost>();
  // Of the step that is going on:
  #message: Message | null = null;
  #fromId = "";
  /** The promise whose lease was over when the step began, until the host says so too. */
  #lapsed: Given | null = null;
  /** The event of its own that the host raised or ended. */
  #ownEventId = "";
  #acknowledged = false;

  override input(host: VirtualHost, input: Input, nowMs: number): void {
    this.#message = input.kind === "message" ? input.message : null;
    this.#fromId = input.kind === "message" ? input.from.id : "";
    this.#lapsed = null;
    this.#ownEventId = "";
    this.#acknowledged = false;
    if (input.kind === "stop") this.#stopping.add(host);
    if (input.kind === "start") {
      this.#stopping.delete(host);
      this.#given.delete(host);
      this.#flying.set(host, new Copies(input.journal));
      return;
    }
    const given = this.#given.get(host);
    // A copy in flight keeps the lease of its event (docs/protocol.md, rule 5).
    if (given !== undefined && this.#flying.get(host)?.isFor(given.eventId))
      given.untilMs = Math.max(given.untilMs, host.clock.localMs(nowMs) + given.leaseMs);
    if (this.#message?.kind === "copying") this.#flying.get(host)?.notInDoubt(this.#message.migrationId, this.#fromId);
    if (given === undefined || host.clock.localMs(nowMs) < given.untilMs) return;
    this.#lapsed = given;
    this.#given.delete(host);
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind === "trace") this.#onTrace(host, effect.trace, nowMs);
    else if (effect.kind === "send") this.#onSend(host, effect.to, effect.message, nowMs);
    else if (effect.kind === "persist") this.#onPersist(host, effect.record, nowMs);
    else if (effect.kind === "forget") this.#flying.get(host)?.closed(effect.migrationId);
    else if (effect.kind === "migrate" && !this.#accepted.has(effect.migrationId))
      this.#broken(host, nowMs, `copies in migration ${effect.migrationId}, which its target has not accepted`);
  }

  override stepped(host: VirtualHost, nowMs: number): void {
    if (host.agent === null) return;
    if (this.#said("release") !== null && !this.#acknowledged)
      this.#broken(host, nowMs, `does not acknowledge the release of ${this.#fromId}`);
    if (this.#lapsed === null) return;
    this.#broken(host, nowMs, `goes on to belong to ${this.#lapsed.eventId}, whose lease is over`);
  }

  #onTrace(host: VirtualHost, trace: Extract<Effect, { kind: "trace" }>["trace"], nowMs: number): void {
    if (trace.kind === "raised" || trace.kind === "ended") this.#ownEventId = trace.eventId;
    else if (trace.kind === "released") this.#onReleased(host, trace.eventId, trace.by, nowMs);
    else if (trace.kind === "inDoubt") this.#flying.get(host)?.inDoubt(trace.migrationId);
    else if (trace.kind === "granted") this.#onGranted(host, trace, nowMs);
    else if (trace.kind === "prepared") {
      const given = this.#given.get(host);
      if (given?.eventId === trace.eventId) given.planVersion = trace.planVersion;
    }
  }

  #onGranted(
    host: VirtualHost,
    { eventId, epoch, leaderId }: { eventId: string; epoch: number; leaderId: string },
    nowMs: number,
  ): void {
    const own = leaderId === host.ref.id;
    const invite = this.#said("invite");
    const invited = invite?.eventId === eventId && this.#fromId === leaderId;
    if (own ? this.#ownEventId !== eventId : !invited)
      this.#broken(host, nowMs, `granted itself to ${eventId} of ${leaderId}, which nobody asked it for`);
    const leaseMs = own ? Number.POSITIVE_INFINITY : Math.min(invite?.leaseMs ?? 0, leaseMaxMs);
    const untilMs = host.clock.localMs(nowMs) + leaseMs;
    this.#given.set(host, {
      eventId,
      epoch,
      leaderId,
      attempt: invite?.attempt ?? 0,
      untilMs,
      leaseMs,
      planVersion: 0,
    });
  }

  #onReleased(host: VirtualHost, eventId: string, by: "leader" | "lease", nowMs: number): void {
    const given = this.#given.get(host);
    const lapsed = this.#lapsed;
    this.#lapsed = null;
    this.#given.delete(host);
    if (by === "lease") {
      if (lapsed?.eventId === eventId) return;
      const leftMs = (given?.untilMs ?? Number.NaN) - host.clock.localMs(nowMs);
      this.#broken(host, nowMs, `let the lease of ${eventId} run out ${leftMs} ms before its time`);
    }
    const release = this.#said("release");
    const told =
      release?.eventId === eventId &&
      this.#fromId === given?.leaderId &&
      (release.epoch === 0 || release.epoch === given.epoch);
    if (told || this.#ownEventId === eventId || this.#stopping.has(host)) return;
    const said = release === null ? "no word" : `the word of ${this.#fromId} for epoch ${release.epoch}`;
    this.#broken(host, nowMs, `left ${eventId}, promised under epoch ${given?.epoch}, upon ${said}`);
  }

  #onSend(host: VirtualHost, to: HostRef, message: Message, nowMs: number): void {
    switch (message.kind) {
      case "accept":
        this.#accepted.add(message.migrationId);
        return;
      case "released":
        this.#acknowledged ||= to.id === this.#fromId;
        return;
      case "busy":
        if (this.#given.get(host)?.eventId === message.eventId)
          this.#broken(host, nowMs, `says that it is busy to ${message.eventId}, to which it belongs`);
        return;
      case "grant": {
        const given = this.#given.get(host);
        const echo = given?.eventId === message.eventId && given.epoch === message.epoch && given.leaderId === to.id;
        if (echo && given.attempt === message.attempt) return;
        const { eventId, epoch, attempt } = message;
        this.#broken(
          host,
          nowMs,
          `says that it granted ${eventId} epoch ${epoch} at attempt ${attempt}, which is not so`,
        );
        break;
      }
      case "renewed": {
        const given = this.#commanded(host, "renew", message, nowMs);
        const renew = this.#said("renew");
        lengthen(given, renew?.leaseMs ?? 0, host.clock.localMs(nowMs));
        if (renew?.attempt !== message.attempt)
          this.#broken(host, nowMs, `answers renewal ${renew?.attempt} as ${message.attempt}`);
        break;
      }
      case "ready":
      case "changed": {
        const given = this.#commanded(host, "prepare", message, nowMs);
        const { planVersion } = message;
        lengthen(given, this.#said("prepare")?.leaseMs ?? 0, host.clock.localMs(nowMs));
        if (this.#said("prepare")?.planVersion !== planVersion || planVersion < given.planVersion)
          this.#broken(host, nowMs, `confirms plan ${planVersion} of ${given.eventId} after plan ${given.planVersion}`);
        given.planVersion = planVersion;
      }
    }
  }

  /** A migration is written down for the first time: at the source for its order, at the target for its ask. */
  #onPersist(host: VirtualHost, record: JournalRecord, nowMs: number): void {
    const { migrationId, eventId } = record;
    const given = this.#given.get(host);
    this.#flying.get(host)?.written(record);
    if (record.state === "copying" && given?.eventId !== eventId)
      this.#broken(host, nowMs, `begins to copy in migration ${migrationId} after it left ${eventId}`);
    if (record.state !== "asked" && record.state !== "accepted") return;
    // A leader orders its own host within one step, and nobody hears it.
    const own = record.role === "source" && given?.leaderId === host.ref.id && given.eventId === eventId;
    if (own) return;
    const kind = record.role === "source" ? "order" : "ask";
    const command = this.#said(kind);
    if (command?.migrationId !== migrationId)
      this.#broken(host, nowMs, `begins migration ${migrationId} without an ${kind}`);
    const epoch = given?.eventId === eventId ? given.epoch : null;
    const asks = record.role === "target" && record.source.id === this.#fromId;
    // The leader's own ask under a newer plan is its Prepare as well (docs/protocol.md, rule 9).
    if (asks && given?.leaderId === this.#fromId && epoch === command.epoch && command.planVersion > given.planVersion)
      given.planVersion = command.planVersion;
    const plan = given?.eventId === eventId ? given.planVersion : null;
    if (epoch === command.epoch && plan === command.planVersion && (asks || given?.leaderId === this.#fromId)) return;
    const sides = `under epoch ${command.epoch} and plan ${command.planVersion} of ${eventId}`;
    const holds = given === undefined ? "nothing" : `${given.epoch} and ${given.planVersion} of ${given.eventId}`;
    this.#broken(host, nowMs, `obeys the ${kind} for migration ${migrationId} ${sides}, and holds ${holds}`);
  }

  /** The promise, if the message that is being handled comes from its leader with its numbers. */
  #commanded(
    host: VirtualHost,
    kind: "renew" | "prepare",
    answer: { readonly eventId: string; readonly epoch: number },
    nowMs: number,
  ): Given {
    const command = this.#said(kind);
    const given = this.#given.get(host);
    const right = given !== undefined && given.eventId === answer.eventId && given.epoch === answer.epoch;
    if (right && command?.eventId === given.eventId && command.epoch === given.epoch && this.#fromId === given.leaderId)
      return given;
    const held = given === undefined ? "nothing" : `epoch ${given.epoch} of ${given.eventId}`;
    return this.#broken(
      host,
      nowMs,
      `obeys a ${kind} for epoch ${command?.epoch} of ${command?.eventId}, and holds ${held}`,
    );
  }

  #said<K extends Message["kind"]>(kind: K): MessageOf<K> | null {
    return this.#message?.kind === kind ? (this.#message as MessageOf<K>) : null;
  }

  #broken(host: VirtualHost, nowMs: number, what: string): never {
    this.broken(nowMs, `host ${host.ref.id} ${what}`);
  }
}
