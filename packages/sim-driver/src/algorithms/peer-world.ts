import type { Effect, HostRef, Input, Outcome } from "@dvms/protocol";
import { type HostSnapshot, loadOf, type Move } from "@dvms/sched";
import type { Simulation } from "../simulation.ts";
import { Puppet, type PuppetMaster } from "./puppet.ts";

/** What a peer's algorithm is told, by host index. */
export interface PeerListener {
  /** The host was looked at, once each sampling period. */
  sampled(host: number): void;
  /** The host is up, for the first time or again; what ran there before is gone. */
  started(host: number): void;
}

/** A migration that a peer asked for and that has not ended. */
interface OpenMove {
  readonly move: Pick<Move, "vmId" | "sourceId" | "targetId">;
  readonly done: (moved: boolean) => void;
}

/** How an event of a peer ended. */
export interface PeerOutcome {
  readonly eventId: string;
  readonly raisedMs: number;
  readonly outcome: Outcome;
  readonly members: readonly number[];
  readonly migrations: number;
  readonly migrationsFailed: number;
}

/** How often a peer looks whether the sources of its open migrations still live. */
const watchMs = 1_000;
/** What the detector allows for the rounding of sums. */
const loadTolerance = 1e-9;

/**
 * The simulated data centre as a peer's algorithm sees it: hosts to look at, messages between them, migrations, and the
 * books of its events. It lies on top of the simulator that the daemon's agent runs in, so both are measured alike.
 */
export class PeerWorld implements PuppetMaster {
  readonly #simulation: Simulation;
  readonly #puppets = new Map<string, Puppet>();
  readonly #moves = new Map<string, OpenMove>();
  readonly #listener: PeerListener;
  #moveCount = 0;
  #eventCount = 0;
  #sent = 0;

  constructor(simulation: Simulation, createListener: (world: PeerWorld) => PeerListener) {
    this.#simulation = simulation;
    this.#listener = createListener(this);
  }

  createPuppet(self: HostRef): Puppet {
    const puppet = new Puppet(self, this);
    this.#puppets.set(self.id, puppet);
    return puppet;
  }

  get hostCount(): number {
    return this.#simulation.hosts.length;
  }

  get nowMs(): number {
    return this.#simulation.timeline.nowMs;
  }

  /** Messages between hosts so far. */
  get sent(): number {
    return this.#sent;
  }

  after(delayMs: number, task: () => void): void {
    this.#simulation.timeline.at(this.nowMs + delayMs, task);
  }

  isUp(host: number): boolean {
    return this.#simulation.hosts[host]!.agent !== null;
  }

  snapshot(host: number): HostSnapshot {
    return this.#simulation.hosts[host]!.hypervisor.sample();
  }

  /** Demand above capacity, and the host is up. */
  isOverloaded(host: number): boolean {
    return this.isUp(host) && loadOf(this.snapshot(host)) > 1 + loadTolerance;
  }

  /**
   * A message over the links between its hosts; `lost` instead of `deliver` if nothing leads there when it is sent, or that
   * host is down when it arrives.
   */
  send(source: number, target: number, deliver: () => void, lost: () => void = ignore): void {
    this.#sent++;
    const reached = this.reaches(source, target);
    const wayMs = this.#simulation.network.wayMs(source, target);
    this.after(wayMs, () => (reached && this.isUp(target) ? deliver() : lost()));
  }

  /** False while links are cut so that nothing gets from one host to another. */
  reaches(source: number, target: number): boolean {
    return this.#simulation.reaches(source, target);
  }

  /** What the links between two hosts add to each message; 0 without links. Messages that are not played one by one take that. */
  addedMs(source: number, target: number): number {
    return this.#simulation.network.addedMs(source, target);
  }

  /** As `after`; what takes no time at all happens at once. */
  afterWay(delayMs: number, task: () => void): void {
    if (delayMs === 0) task();
    else this.after(delayMs, task);
  }

  /** Messages whose content does not matter: questions about load and their answers, orders and their receipts. */
  count(messages: number): void {
    this.#sent += messages;
  }

  /** Migrates a VM by an order from the host `seat`, where `done` is told whether it moved. */
  migrate(seat: number, move: OpenMove["move"], done: OpenMove["done"]): void {
    const source = this.#simulation.hostById(move.sourceId)!.index;
    if (!this.reaches(seat, source)) return this.after(0, () => done(false));
    const receipt = (moved: boolean) => this.afterWay(this.addedMs(source, seat), () => done(moved));
    this.afterWay(this.addedMs(seat, source), () => this.#begin(move, receipt));
  }

  #begin(move: OpenMove["move"], done: OpenMove["done"]): void {
    this.#moveCount++;
    const migrationId = `peer/${this.#moveCount}`;
    if (this.#moves.size === 0) this.after(watchMs, () => this.#watch());
    this.#moves.set(migrationId, { move, done });
    const target = this.#simulation.hostById(move.targetId)!.ref;
    this.#order(move.sourceId, { kind: "migrate", migrationId, vmId: move.vmId, target });
  }

  raise(host: number): { readonly eventId: string; readonly raisedMs: number } {
    this.#eventCount++;
    const event = { eventId: `peer-event/${this.#eventCount}`, raisedMs: this.nowMs };
    const cause = { kind: "overload", dimension: "cpu", load: loadOf(this.snapshot(host)) } as const;
    this.#order(this.#id(host), { kind: "trace", trace: { kind: "raised", eventId: event.eventId, cause } });
    return event;
  }

  end(host: number, { eventId, raisedMs, outcome, members, migrations, migrationsFailed }: PeerOutcome): void {
    const trace = {
      kind: "ended",
      eventId,
      cause: { kind: "overload", dimension: "cpu", load: loadOf(this.snapshot(host)) },
      outcome,
      memberIds: members.map((member) => this.#id(member)),
      busyIds: [],
      silentIds: [],
      migrations,
      migrationsFailed,
      reactionMs: null,
      solverMs: 0,
      durationMs: this.nowMs - raisedMs,
      reason: "",
    } as const;
    this.#order(this.#id(host), { kind: "trace", trace });
  }

  expects(migrationId: string): boolean {
    return this.#moves.has(migrationId);
  }

  happened(hostId: string, input: Input): void {
    const host = this.#simulation.hostById(hostId)!.index;
    if (input.kind === "sample") this.#listener.sampled(host);
    else if (input.kind === "migrated") this.#onMigrated(input.migrationId, input.vm === "gone");
    else if (input.kind === "start") this.#onStart(host, hostId, input.staged);
  }

  /** Copies whose source has let the VM go while this host was down run now; all others have been dropped. */
  #onStart(host: number, hostId: string, staged: readonly string[]): void {
    for (const [migrationId, { move }] of this.#moves) if (move.sourceId === hostId) this.#close(migrationId, false);
    const { hypervisor } = this.#simulation.hosts[host]!;
    const waiting = new Map(Array.from(hypervisor.staged, ({ migrationId, vm }) => [migrationId, vm.id]));
    for (const migrationId of staged) {
      if (!this.#moves.has(migrationId))
        this.#order(hostId, { kind: "run", migrationId, vmId: waiting.get(migrationId) ?? "" });
    }
    this.#listener.started(host);
  }

  #onMigrated(migrationId: string, gone: boolean): void {
    const open = this.#moves.get(migrationId);
    if (open === undefined) return;
    const { vmId, targetId } = open.move;
    this.#order(targetId, { kind: gone ? "run" : "discard", migrationId, vmId });
    this.#close(migrationId, gone);
  }

  #close(migrationId: string, moved: boolean): void {
    const open = this.#moves.get(migrationId)!;
    this.#moves.delete(migrationId);
    this.after(0, () => open.done(moved));
  }

  /** A migration dies with its source. */
  #watch(): void {
    for (const [migrationId, { move }] of [...this.#moves]) {
      if (this.isUp(this.#simulation.hostById(move.sourceId)!.index)) continue;
      this.#order(move.targetId, { kind: "discard", migrationId, vmId: move.vmId });
      this.#close(migrationId, false);
    }
    if (this.#moves.size > 0) this.after(watchMs, () => this.#watch());
  }

  #order(hostId: string, effect: Effect): void {
    this.#puppets.get(hostId)?.give(effect);
    this.after(0, () => this.#simulation.hostById(hostId)?.feed({ kind: "wake" }));
  }

  #id(host: number): string {
    return this.#simulation.hosts[host]!.ref.id;
  }
}

const ignore = (): void => {};
