import type { Effect, HostRef, Input, JournalRecord, Message, MoveResult } from "@dvms/protocol";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

type Book = Map<string, JournalRecord>;

/**
 * Journalled: what a host does and says about a migration is what its journal says at that moment, and a record changes only
 * for the reason that there is for it (docs/protocol.md, rules 11, 14, 15 and 17). Records before words: an effect that
 * comes before its `persist` is caught as well.
 */
export class Journalled extends Checker {
  protected readonly invariant = "journalled";
  readonly #books = new Map<VirtualHost, Book>();
  /** Migrations that hosts began, copied or ran: each does so once. */
  readonly #once = new Set<string>();
  /** Migrations that targets refused or dropped: a late ask for one is refused again (until the next start). */
  readonly #buried = new Map<VirtualHost, Set<string>>();
  #input: Input = { kind: "wake" };

  override input(host: VirtualHost, input: Input): void {
    this.#input = input;
    if (input.kind !== "start") return;
    this.#buried.delete(host);
    // A power cut takes with it what was only asked, and nothing else.
    const there = new Set(input.journal.map((record) => key(record.role, record.migrationId)));
    const book = this.#book(host);
    for (const [place, { state }] of book) if (state === "asked" && !there.has(place)) book.delete(place);
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    const wrong = this.#wrong(host, effect);
    if (wrong !== null) this.broken(nowMs, `host ${host.ref.id} ${wrong}`);
    if (effect.kind === "persist")
      this.#book(host).set(key(effect.record.role, effect.record.migrationId), effect.record);
    else if (effect.kind === "forget") this.#book(host).delete(key(effect.role, effect.migrationId));
  }

  /** What is wrong with the effect, for the end of a sentence; null if nothing is. */
  #wrong(host: VirtualHost, effect: Effect): string | null {
    switch (effect.kind) {
      case "persist":
        return effect.record.role === "source"
          ? this.#wrongAtSource(host, effect.record)
          : this.#wrongAtTarget(host, effect.record);
      case "forget":
        return this.#wrongToForget(host, effect.role, effect.migrationId);
      case "migrate":
        if (this.#state(host, "source", effect.migrationId) !== "copying")
          return `copies in migration ${effect.migrationId} before its journal says so`;
        return this.#twice(host, `copies in migration ${effect.migrationId}`);
      case "run":
        return this.#state(host, "target", effect.migrationId) === "running"
          ? null
          : `runs the VM of migration ${effect.migrationId} without the word GONE in its journal`;
      case "discard":
        return this.#hears("abandon", effect.migrationId)
          ? null
          : `drops the copy of migration ${effect.migrationId} unasked`;
      case "send":
        return this.#wrongWord(host, effect.to, effect.message);
      default:
        return null;
    }
  }

  #wrongAtSource(host: VirtualHost, { migrationId, state, vm, target }: Extract<JournalRecord, { role: "source" }>) {
    const former = this.#state(host, "source", migrationId);
    const step = `writes migration ${migrationId} down as ${state} after ${former ?? "nothing"}`;
    const here = host.hypervisor.vm(vm.id) !== undefined;
    const answered = (kind: "gone" | "here") =>
      this.#input.kind === "migrated" && this.#input.migrationId === migrationId && this.#input.vm === kind;
    switch (state) {
      case "asked":
        return former === null ? this.#twice(host, `begins migration ${migrationId}`) : step;
      case "copying":
        return former === "asked" && this.#hears("accept", migrationId, target) ? null : step;
      case "gone": {
        const held = this.#hears("holding", migrationId, target) && !here;
        return former === "copying" && (answered("gone") || held) ? null : `${step}, without its hypervisor's word`;
      }
      case "aborted": {
        if (former === "asked") return null;
        const restarted = this.#input.kind === "start" && here;
        return former === "copying" && (answered("here") || restarted)
          ? null
          : `${step}, without its hypervisor's word`;
      }
    }
  }

  #wrongAtTarget(host: VirtualHost, { migrationId, state, source }: Extract<JournalRecord, { role: "target" }>) {
    const former = this.#state(host, "target", migrationId);
    const step = `writes migration ${migrationId} down as ${state} after ${former ?? "nothing"}`;
    if (state === "running") return former === "accepted" && this.#hears("gone", migrationId, source) ? null : step;
    if (this.#buried.get(host)?.has(`${source.id} ${migrationId}`)) return `${step}, although it refused it before`;
    return former === null && this.#hears("ask", migrationId, source)
      ? this.#twice(host, `accepts migration ${migrationId}`)
      : step;
  }

  #wrongToForget(host: VirtualHost, role: JournalRecord["role"], migrationId: string): string | null {
    const record = this.#book(host).get(key(role, migrationId));
    if (record === undefined) return null;
    const peer = record.role === "source" ? record.target : record.source;
    const settled = {
      asked: this.#hears("refuse", migrationId, peer),
      copying: false,
      gone: this.#hears("have", migrationId, peer),
      aborted: this.#hears("abandoned", migrationId, peer),
      accepted: this.#hears("abandon", migrationId, peer),
      running: this.#input.kind === "ran" && this.#input.migrationId === migrationId,
    }[record.state];
    if (!settled) return `forgets migration ${migrationId}, of which it is ${role} and which is ${record.state}`;
    if (record.state === "running") this.#once.add(`${host.ref.id} ran ${migrationId}`);
    return null;
  }

  #wrongWord(host: VirtualHost, to: HostRef, message: Message): string | null {
    switch (message.kind) {
      case "ask":
        return this.#says(host, "source", message, ["asked"]);
      case "gone":
        return this.#says(host, "source", message, ["gone"]);
      case "copying":
        return this.#says(host, "source", message, ["asked", "copying"]);
      case "abandon":
        return this.#says(host, "source", message, ["aborted", null]);
      case "accept":
        return this.#says(host, "target", message, ["accepted"]);
      case "refuse": {
        const own = this.#book(host).get(key("target", message.migrationId));
        this.#bury(host, to, message.migrationId);
        return own?.role === "target" && own.source.id === to.id
          ? `refuses migration ${message.migrationId}, which it accepted`
          : null;
      }
      case "abandoned":
        this.#bury(host, to, message.migrationId);
        return this.#says(host, "target", message, [null]);
      case "have":
        return this.#once.has(`${host.ref.id} ran ${message.migrationId}`)
          ? this.#says(host, "target", message, [null])
          : `says that it has the VM of migration ${message.migrationId}, which it never ran`;
      case "holding": {
        const copies = Array.from(host.hypervisor.staged, ({ migrationId }) => migrationId);
        return message.staged && !copies.includes(message.migrationId)
          ? `says that it holds a copy of migration ${message.migrationId}, and does not`
          : null;
      }
      case "moved":
        return this.#says(host, "source", message, resultStates[message.result]);
      default:
        return null;
    }
  }

  #bury(host: VirtualHost, source: HostRef, migrationId: string): void {
    const buried = this.#buried.get(host) ?? new Set<string>();
    this.#buried.set(host, buried.add(`${source.id} ${migrationId}`));
  }

  #says(
    host: VirtualHost,
    role: JournalRecord["role"],
    message: Extract<Message, { migrationId: string }>,
    right: readonly (JournalRecord["state"] | null)[],
  ): string | null {
    const state = this.#state(host, role, message.migrationId);
    if (right.includes(state)) return null;
    const word = message.kind === "moved" ? message.result : message.kind;
    return `says "${word}" of migration ${message.migrationId}, and its journal says ${state ?? "nothing"}`;
  }

  /** True if the message that is being handled is this word about the migration, from that host if one is given. */
  #hears(kind: Message["kind"], migrationId: string, from: HostRef | null = null): boolean {
    if (this.#input.kind !== "message" || this.#input.message.kind !== kind) return false;
    const { message } = this.#input;
    const about = "migrationId" in message && message.migrationId === migrationId;
    const complete = message.kind !== "holding" || message.staged;
    return about && complete && (from === null || from.id === this.#input.from.id);
  }

  #twice(host: VirtualHost, what: string): string | null {
    const deed = `${host.ref.id} ${what}`;
    if (this.#once.has(deed)) return `${what} a second time`;
    this.#once.add(deed);
    return null;
  }

  #state(host: VirtualHost, role: JournalRecord["role"], migrationId: string): JournalRecord["state"] | null {
    return this.#books.get(host)?.get(key(role, migrationId))?.state ?? null;
  }

  #book(host: VirtualHost): Book {
    const book: Book = this.#books.get(host) ?? new Map();
    this.#books.set(host, book);
    return book;
  }
}

/** What the journal may say while the leader is told this; a migration that is over may be forgotten. */
const resultStates: Readonly<Record<MoveResult, readonly (JournalRecord["state"] | null)[]>> = {
  begun: ["copying", "gone"],
  done: [null],
  aborted: ["aborted", null],
  refused: [null],
};

function key(role: JournalRecord["role"], migrationId: string): string {
  return `${role} ${migrationId}`;
}
