import type { VmSnapshot } from "@dvms/sched";
import type { Context } from "./context.ts";
import type { HostRef } from "./host.ts";
import type { HostView } from "./host-view.ts";
import type { TargetRecord } from "./journal.ts";
import type { MessageOf } from "./message.ts";
import type { Requests } from "./requests.ts";
import type { Reservation } from "./reservation.ts";

/** Refused or abandoned migrations that are remembered, so that a late ask for one of them is refused again. */
const tombstonesMax = 256;
/** Unanswered questions to a source, or failed attempts to run its VM, until a migration is reported as in doubt. */
const doubtAfterTries = 5;
/** A copy may take this many times its predicted length before its source is asked about it. */
const copyPatience = 2;
/** Leases at most until then, however long the copy is predicted to take. */
const silenceLeasesMax = 6;

/**
 * The target's side of migrations: room is held from the acceptance on, a copy stays paused, and the VM runs only on the
 * source's word GONE. Never by suspicion.
 */
export class Incoming {
  readonly #context: Context;
  readonly #view: HostView;
  readonly #requests: Requests;
  readonly #reservation: Reservation;
  readonly #records = new Map<string, TargetRecord>();
  readonly #staged = new Set<string>();
  readonly #tombstones = new Set<string>();
  /** Migrations that were reported as in doubt. */
  readonly #doubted = new Set<string>();
  /** How often a VM was to be run and did not yet. */
  readonly #runTries = new Map<string, number>();

  constructor(context: Context, view: HostView, requests: Requests, reservation: Reservation) {
    this.#context = context;
    this.#view = view;
    this.#requests = requests;
    this.#reservation = reservation;
  }

  /** Migrations that were accepted and are not closed. */
  get size(): number {
    return this.#records.size;
  }

  /** Those of them that are worth waiting for: all but the ones in doubt. */
  get unsettledCount(): number {
    return this.#records.size - this.#doubted.size;
  }

  /**
   * Events of the migrations that keep this host from any partition. One in doubt does not: its source may never come back.
   * Its room stays promised all the same, so whatever the source says one day can be done.
   */
  get holdingEventIds(): readonly string[] {
    if (this.#records.size === 0) return none;
    return [...this.#records.values()]
      .filter(({ migrationId }) => !this.#doubted.has(migrationId))
      .map((record) => record.eventId);
  }

  /** True if a copy was accepted for that event and is neither settled nor in doubt. */
  isTakingFor(eventId: string): boolean {
    return this.#records.size > 0 && this.holdingEventIds.includes(eventId);
  }

  /** True if the hypervisor may take a copy of this migration from that host. */
  expects(migrationId: string, sourceId: string): boolean {
    const record = this.#records.get(migrationId);
    return record?.state === "accepted" && record.source.id === sourceId;
  }

  onAsk(from: HostRef, message: MessageOf<"ask">): void {
    const { migrationId, eventId, vm } = message;
    const known = this.#records.get(migrationId);
    if (known) {
      if (known.source.id === from.id && known.state === "accepted")
        this.#context.send(from, { kind: "accept", migrationId });
      return;
    }
    const reason = this.#reasonToRefuse(from, message);
    if (reason !== null) {
      this.#bury(from, migrationId);
      this.#context.send(from, { kind: "refuse", migrationId, reason });
      return;
    }
    this.#view.handOver(vm.id);
    this.#write({ role: "target", migrationId, eventId, vm, source: from, state: "accepted" });
    this.#context.send(from, { kind: "accept", migrationId });
    this.#lookLater(migrationId, from, vm);
  }

  #reasonToRefuse(from: HostRef, message: MessageOf<"ask">): string | null {
    const { migrationId, vm } = message;
    if (this.#tombstones.has(tombstone(from, migrationId))) return "this migration was refused or abandoned before";
    this.#reservation.prepareByAsk(from, message);
    if (!this.#reservation.matchesPlan(message)) return "not reserved for this plan";
    if (this.#view.vm(vm.id)) return `VM ${vm.id} runs here already`;
    const short = this.#view.shortNow(vm);
    if (short !== null) return `no room left in ${short}`;
    // What still is here counts, also if it is to leave under the plan: rules hold at every instant.
    return this.#view.ruleAgainst([vm], []);
  }

  onStaged(migrationId: string): void {
    if (this.#records.has(migrationId)) this.#staged.add(migrationId);
  }

  onGone(from: HostRef, message: MessageOf<"gone">): void {
    const { migrationId } = message;
    const record = this.#records.get(migrationId);
    if (!record) {
      // Only what was accepted can be gone, and an accepted record is closed only after the VM runs here.
      this.#context.send(from, { kind: "have", migrationId });
      return;
    }
    if (record.source.id !== from.id) return;
    this.#requests.settle("lookup", migrationId);
    if (record.state === "accepted") this.#write({ ...record, state: "running" });
    const tries = (this.#runTries.get(migrationId) ?? 0) + 1;
    this.#runTries.set(migrationId, tries);
    this.#context.perform({ kind: "run", migrationId, vmId: record.vm.id });
    if (tries > doubtAfterTries) this.#doubt(record, "its source gave it away and its copy does not run here");
  }

  onRan(migrationId: string): void {
    const record = this.#records.get(migrationId);
    if (record?.state !== "running") return;
    this.#view.arrived(record.vm);
    this.#close(record);
    this.#context.send(record.source, { kind: "have", migrationId });
    this.#context.trace({ kind: "vmArrived", migrationId, vmId: record.vm.id });
  }

  /** Its source let go of it and waits for a word: it is told that all is done, for nobody can do more for this VM. */
  onLost(migrationId: string): void {
    const record = this.#records.get(migrationId);
    if (record?.state !== "running") return;
    this.#close(record);
    this.#context.send(record.source, { kind: "have", migrationId });
    this.#context.trace({ kind: "vmLost", migrationId, vmId: record.vm.id });
  }

  onAbandon(from: HostRef, message: MessageOf<"abandon">): void {
    const { migrationId } = message;
    const record = this.#records.get(migrationId);
    if (record && record.source.id !== from.id) return;
    // A source never abandons after GONE; a word to that effect is late or wrong, and the VM runs here.
    if (record?.state === "running") return;
    if (record) {
      this.#context.perform({ kind: "discard", migrationId, vmId: record.vm.id });
      this.#close(record);
    }
    this.#bury(from, migrationId);
    this.#context.send(from, { kind: "abandoned", migrationId });
  }

  onCopying(from: HostRef, message: MessageOf<"copying">): void {
    const record = this.#records.get(message.migrationId);
    if (record?.source.id !== from.id) return;
    this.#doubted.delete(message.migrationId);
    if (this.#requests.settle("lookup", message.migrationId)) this.#lookLater(message.migrationId, from, record.vm);
  }

  /** A source that restarted while it copied asks whether the copy is complete. */
  onLookup(from: HostRef, message: MessageOf<"lookup">): void {
    const { migrationId } = message;
    const staged = this.#records.get(migrationId)?.source.id === from.id && this.#staged.has(migrationId);
    this.#context.send(from, { kind: "holding", migrationId, staged });
  }

  /** Takes up what the journal says after a restart. */
  recover(record: TargetRecord, staged: boolean): void {
    const { migrationId, vm, source } = record;
    this.#records.set(migrationId, record);
    if (staged) this.#staged.add(migrationId);
    this.#view.promise(migrationId, vm);
    if (record.state === "running") this.#context.perform({ kind: "run", migrationId, vmId: vm.id });
    else
      this.#requests.open(
        migrationId,
        source,
        { kind: "lookup", migrationId, asker: "target" },
        Number.POSITIVE_INFINITY,
      );
  }

  /** Reports, once each, the migrations whose source has not answered for long. */
  reportDoubts(): void {
    for (const record of this.#records.values()) {
      if (this.#requests.sendings("lookup", record.migrationId) < doubtAfterTries) continue;
      this.#doubt(record, "its source does not answer; the copy stays paused until it does");
    }
  }

  #doubt({ migrationId, vm, source }: TargetRecord, reason: string): void {
    if (this.#doubted.has(migrationId)) return;
    this.#doubted.add(migrationId);
    this.#context.trace({ kind: "inDoubt", migrationId, vmId: vm.id, peerId: source.id, reason });
  }

  /** If the source falls silent the target asks, it never decides; not while the copy may well be on its way. */
  #lookLater(migrationId: string, source: HostRef, vm: VmSnapshot): void {
    const { leaseMs, worldSecondMs } = this.#context.config;
    const copyMs = this.#view.secondsToCopy(vm) * worldSecondMs;
    const afterMs = Math.min(leaseMs + copyMs * copyPatience, leaseMs * silenceLeasesMax);
    this.#requests.openLater(migrationId, source, { kind: "lookup", migrationId, asker: "target" }, afterMs);
  }

  #write(record: TargetRecord): void {
    this.#records.set(record.migrationId, record);
    this.#view.promise(record.migrationId, record.vm);
    this.#context.perform({ kind: "persist", record });
  }

  #close(record: TargetRecord): void {
    const { migrationId } = record;
    this.#records.delete(migrationId);
    this.#staged.delete(migrationId);
    this.#doubted.delete(migrationId);
    this.#runTries.delete(migrationId);
    this.#requests.settle("lookup", migrationId);
    this.#view.withdraw(migrationId);
    this.#context.perform({ kind: "forget", role: "target", migrationId });
  }

  /** For that source alone: nobody can bury what another may ask for. */
  #bury(source: HostRef, migrationId: string): void {
    this.#tombstones.add(tombstone(source, migrationId));
    for (const oldest of this.#tombstones) {
      if (this.#tombstones.size <= tombstonesMax) return;
      this.#tombstones.delete(oldest);
    }
  }
}

function tombstone(source: HostRef, migrationId: string): string {
  return `${source.id} ${migrationId}`;
}

const none: readonly string[] = [];
