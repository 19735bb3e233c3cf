import type { Context } from "./context.ts";
import type { HostRef } from "./host.ts";
import type { HostView } from "./host-view.ts";
import type { SourceRecord } from "./journal.ts";
import type { MessageOf, MoveResult } from "./message.ts";
import type { Requests } from "./requests.ts";

/** Repetitions of a last word or of a question that stay without an answer until a migration is reported as in doubt. */
const doubtAfterSendings = 5;
/** Answers to orders that are kept after the migration is closed, for orders that are repeated. */
const answersMax = 256;

const restarted = "the daemon restarted";

/** What a leader is told that asks again about a migration of before a restart. */
const resultOf: Readonly<Record<SourceRecord["state"], MoveResult | null>> = {
  asked: null,
  copying: "begun",
  gone: "begun",
  aborted: "aborted",
};

interface Answer {
  readonly leader: HostRef;
  readonly eventId: string;
  readonly epoch: number;
  result: MoveResult | null;
  reason: string;
}

/**
 * The source's side of migrations. Its GONE record alone decides where a VM runs (docs/protocol.md, "Never twice"):
 * until it is durable the VM is this host's, whatever the target holds; from then on it is the target's.
 */
export class Outgoing {
  readonly #context: Context;
  readonly #view: HostView;
  readonly #requests: Requests;
  readonly #records = new Map<string, SourceRecord>();
  readonly #answers = new Map<string, Answer>();
  /** Migrations that were reported as in doubt. */
  readonly #doubted = new Set<string>();

  constructor(context: Context, view: HostView, requests: Requests) {
    this.#context = context;
    this.#view = view;
    this.#requests = requests;
  }

  /** Migrations whose target has not acknowledged the last word. */
  get size(): number {
    return this.#records.size;
  }

  /** Those of them that are worth waiting for: all but the ones in doubt. */
  get unsettledCount(): number {
    return this.#records.size - this.#doubted.size;
  }

  /**
   * Events of the migrations that keep this host from any partition. An aborted one does not: its VM is here, the room is
   * the target's. Nor does one in doubt: its target may never come back, and this host would never be helped again.
   */
  get holdingEventIds(): readonly string[] {
    if (this.#records.size === 0) return none;
    return [...this.#records.values()]
      .filter(({ migrationId, state }) => state !== "aborted" && !this.#doubted.has(migrationId))
      .map((record) => record.eventId);
  }

  /** True if a copy has begun for that event and is neither settled nor in doubt. */
  isCopyingFor(eventId: string): boolean {
    for (const record of this.#records.values()) {
      const begun = record.state === "copying" || record.state === "gone";
      if (begun && record.eventId === eventId && !this.#doubted.has(record.migrationId)) return true;
    }
    return false;
  }

  /** Obeys an order whose numbers were found to match the reservation; answers a repeated one again. */
  begin(leader: HostRef, order: MessageOf<"order">): void {
    const { migrationId, eventId, vmId, target } = order;
    if (this.#answers.has(migrationId)) return this.#repeatAnswer(migrationId);
    this.#answers.set(migrationId, { leader, eventId, epoch: order.epoch, result: null, reason: "" });
    this.#trimAnswers();
    const vm = this.#view.vm(vmId);
    if (!vm || !this.#view.canMove(vmId))
      return this.#answer(migrationId, "refused", `VM ${vmId} is not here or may not move`);
    this.#view.leaving(vmId);
    this.#write({ role: "source", migrationId, eventId, vm, target, state: "asked" });
    const { planVersion, targetEpoch } = order;
    this.#requests.open(migrationId, target, {
      kind: "ask",
      migrationId,
      eventId,
      epoch: targetEpoch,
      planVersion,
      vm,
    });
  }

  refuse(leader: HostRef, order: MessageOf<"order">, reason: string): void {
    const { eventId, epoch, migrationId } = order;
    const record = this.#records.get(migrationId);
    if (!this.#answers.has(migrationId)) {
      if (!record) {
        this.#context.send(leader, { kind: "moved", eventId, epoch, migrationId, result: "refused", reason });
        return;
      }
      // Begun before a restart: the journal knows what became of it, and its end will be told.
      const result = resultOf[record.state];
      this.#answers.set(migrationId, { leader, eventId, epoch, result, reason: result === "aborted" ? restarted : "" });
    }
    this.#repeatAnswer(migrationId);
  }

  onAccept(from: HostRef, message: MessageOf<"accept">): void {
    const record = this.#records.get(message.migrationId);
    // Nothing waits for it any more. If this word is lost, the target asks, and is told again.
    if (!record) this.#context.send(from, { kind: "abandon", migrationId: message.migrationId });
    if (record?.state !== "asked" || record.target.id !== from.id) return;
    const { migrationId, eventId, vm, target } = record;
    this.#requests.settle("ask", migrationId);
    if (!this.#view.vm(vm.id)) return this.#abort(record, `VM ${vm.id} is no longer here`);
    this.#write({ ...record, state: "copying" });
    this.#context.perform({ kind: "migrate", migrationId, vmId: vm.id, target });
    this.#context.trace({ kind: "migrationBegun", eventId, migrationId, vmId: vm.id, targetId: target.id });
    this.#answer(migrationId, "begun", "");
  }

  onRefuse(from: HostRef, message: MessageOf<"refuse">): void {
    const record = this.#records.get(message.migrationId);
    if (record?.state !== "asked" || record.target.id !== from.id) return;
    this.#requests.settle("ask", record.migrationId);
    this.#view.staying(record.vm.id);
    this.#close(record);
    this.#answer(record.migrationId, "refused", message.reason);
  }

  /** The target does not answer the ask. It may have accepted: it is told to drop that. */
  onAskSilent(migrationId: string): void {
    const record = this.#records.get(migrationId);
    if (record?.state === "asked") this.#abort(record, `target ${record.target.id} does not answer`);
  }

  /** The reservation is over: what was asked and not begun is dropped. */
  dropAsked(): void {
    for (const record of [...this.#records.values()]) {
      if (record.state === "asked") this.#abort(record, "the reservation ended before the migration began");
    }
  }

  /** The hypervisor's word, looked up and not guessed. */
  onMigrated(migrationId: string, vm: "gone" | "here", reason: string): void {
    const record = this.#records.get(migrationId);
    if (record?.state !== "copying") return;
    if (vm === "here") return this.#abort(record, reason);
    this.#becomeGone(record);
  }

  #becomeGone(record: SourceRecord): void {
    this.#write({ ...record, state: "gone" });
    this.#view.left(record.vm.id);
    this.#requests.open(
      record.migrationId,
      record.target,
      { kind: "gone", migrationId: record.migrationId },
      Number.POSITIVE_INFINITY,
    );
  }

  onHave(from: HostRef, message: MessageOf<"have">): void {
    const record = this.#records.get(message.migrationId);
    if (record?.state !== "gone" || record.target.id !== from.id) return;
    this.#requests.settle("gone", record.migrationId);
    this.#close(record);
    this.#traceEnd(record, "done", "");
    this.#answer(record.migrationId, "done", "");
  }

  onAbandoned(from: HostRef, message: MessageOf<"abandoned">): void {
    const record = this.#records.get(message.migrationId);
    if (record?.state !== "aborted" || record.target.id !== from.id) return;
    this.#requests.settle("abandon", record.migrationId);
    this.#close(record);
  }

  /** The target asks what became of a migration. Without a record nothing was copied, or the target itself closed it. */
  onLookup(from: HostRef, message: MessageOf<"lookup">): void {
    const { migrationId } = message;
    const record = this.#records.get(migrationId);
    if (record && record.target.id !== from.id) return;
    if (!record || record.state === "aborted") this.#context.send(from, { kind: "abandon", migrationId });
    else if (record.state === "gone") this.#context.send(from, { kind: "gone", migrationId });
    else this.#context.send(from, { kind: "copying", migrationId });
  }

  /** After a restart with the VM absent: whether the target holds the complete copy decides. */
  onHolding(from: HostRef, message: MessageOf<"holding">): void {
    const record = this.#records.get(message.migrationId);
    if (record?.state !== "copying" || record.target.id !== from.id) return;
    // Its daemon may not have been told yet of the copy that its hypervisor holds, so it is asked until it knows of one.
    if (!message.staged) return this.#doubt(record, "the VM left this host and the target knows of no copy yet");
    if (this.#requests.settle("lookup", record.migrationId)) this.#becomeGone(record);
  }

  /** Reports, once each, the migrations whose target has not answered for long; what is said to it is said on and on. */
  reportDoubts(): void {
    for (const record of this.#records.values()) {
      const { migrationId, state } = record;
      const kind = state === "gone" ? "gone" : state === "aborted" ? "abandon" : "lookup";
      if (this.#requests.sendings(kind, migrationId) < doubtAfterSendings) continue;
      const reason =
        state === "aborted"
          ? "it stays here, but its target has not confirmed that it dropped its copy"
          : "its target does not answer; it is told or asked until it does";
      this.#doubt(record, reason);
    }
  }

  #doubt({ migrationId, vm, target }: SourceRecord, reason: string): void {
    if (this.#doubted.has(migrationId)) return;
    this.#doubted.add(migrationId);
    this.#context.trace({ kind: "inDoubt", migrationId, vmId: vm.id, peerId: target.id, reason });
  }

  /** Takes up what the journal says after a restart; no migration runs in the hypervisor at that moment. */
  recover(record: SourceRecord): void {
    this.#records.set(record.migrationId, record);
    const { migrationId, target, vm } = record;
    if (record.state === "gone")
      this.#requests.open(migrationId, target, { kind: "gone", migrationId }, Number.POSITIVE_INFINITY);
    else if (record.state === "aborted")
      this.#requests.open(migrationId, target, { kind: "abandon", migrationId }, Number.POSITIVE_INFINITY);
    else if (record.state === "asked" || this.#view.vm(vm.id)) this.#abort(record, restarted);
    else
      this.#requests.open(
        migrationId,
        target,
        { kind: "lookup", migrationId, asker: "source" },
        Number.POSITIVE_INFINITY,
      );
  }

  #abort(record: SourceRecord, reason: string): void {
    const { migrationId, target, vm } = record;
    this.#requests.settle("ask", migrationId);
    this.#requests.settle("lookup", migrationId);
    this.#write({ ...record, state: "aborted" });
    this.#view.staying(vm.id);
    this.#requests.open(migrationId, target, { kind: "abandon", migrationId }, Number.POSITIVE_INFINITY);
    this.#traceEnd(record, "aborted", reason);
    this.#answer(migrationId, "aborted", reason);
  }

  #write(record: SourceRecord): void {
    this.#records.set(record.migrationId, record);
    this.#context.perform({ kind: "persist", record });
  }

  #close({ migrationId }: SourceRecord): void {
    this.#records.delete(migrationId);
    this.#doubted.delete(migrationId);
    this.#context.perform({ kind: "forget", role: "source", migrationId });
  }

  #traceEnd(record: SourceRecord, result: "done" | "aborted", reason: string): void {
    const { eventId, migrationId, vm } = record;
    this.#context.trace({ kind: "migrationEnded", eventId, migrationId, vmId: vm.id, result, reason });
  }

  /** Tells the leader, unless the order came before a restart: then nobody waits for the answer any more. */
  #answer(migrationId: string, result: MoveResult, reason: string): void {
    const answer = this.#answers.get(migrationId);
    if (!answer) return;
    answer.result = result;
    answer.reason = reason;
    this.#repeatAnswer(migrationId);
  }

  #repeatAnswer(migrationId: string): void {
    const answer = this.#answers.get(migrationId);
    if (!answer?.result) return;
    const { leader, eventId, epoch, result, reason } = answer;
    this.#context.send(leader, { kind: "moved", eventId, epoch, migrationId, result, reason });
  }

  #trimAnswers(): void {
    for (const migrationId of this.#answers.keys()) {
      if (this.#answers.size <= answersMax) return;
      if (!this.#records.has(migrationId)) this.#answers.delete(migrationId);
    }
  }
}

const none: readonly string[] = [];
