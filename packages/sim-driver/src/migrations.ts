import type { Effect } from "@dvms/protocol";
import { closedFormCopy } from "./closed-form-copy.ts";
import type { Timeline } from "./timeline.ts";
import type { VirtualHost } from "./virtual-host.ts";
import type { VirtualVm } from "./virtual-vm.ts";

/** How VMs move: their memory before they do, or after. */
export type MigrationKind = "pre-copy" | "post-copy";

/** A copy on its way. */
export interface MigrationJob {
  readonly migrationId: string;
  readonly vm: VirtualVm;
  readonly source: VirtualHost;
  readonly target: VirtualHost;
  readonly startedMs: number;
  readonly kind: MigrationKind;
  /** What one message takes from source to target. */
  readonly messageMs: number;
}

/** What a copy costs besides its time, by the model. */
export interface CopyCost {
  /** How long the VM runs nowhere, without the word that lets its copy run. */
  readonly downtimeS: number;
  /** Sent from source to target. */
  readonly bytes: number;
}

/** Who is told how a copy goes on. */
export interface CopyListener {
  /** By post-copy: the VM runs at the target from now on, before its memory is there. By pre-copy it is never called. */
  arrived(): void;
  /** All of it is at the target. */
  copied(cost: CopyCost): void;
}

export interface MigrationsOptions {
  readonly timeline: Timeline;
  /** Undefined for a host that does not exist. */
  hostById(hostId: string): VirtualHost | undefined;
  /** Of a message from one host to another, drawn anew. */
  wayMs(source: number, target: number): number;
  /** Of one message from one host to another, always the same. */
  messageMs(source: number, target: number): number;
  readonly kind: MigrationKind;
  /** True if the target's word that it holds the copy never arrives. */
  answerLost(migrationId: string): boolean;
  readonly faults: CopyFaults;
  /** Absent: by the closed form, at the demand with which a copy starts. */
  readonly times?: CopyTimes;
}

/** How long copies take. */
export interface CopyTimes {
  /** A copy begins. */
  begin(job: MigrationJob, listener: CopyListener): void;
  /** The copy is over, one way or the other. */
  drop(job: MigrationJob): void;
}

/** What becomes of one copy. */
export interface CopyFate {
  /** It ends without a result: the VM stays. */
  readonly fails: boolean;
  /** It takes so much longer than it should. */
  readonly extraMs: number;
  /** The target's hypervisor tells its daemon of the complete copy so much later; undefined: at once. */
  readonly toldLateMs?: number;
}

interface CopyFaults {
  reaches(source: number, target: number): boolean;
  copy(migrationId: string): CopyFate;
}

/** A source that has no answer by then looks, and finds its VM where it was. */
const answerLimitMs = 5_000;

/**
 * Live migrations of the simulated data centre. Without `times` they go by the closed form at the demand with which they
 * start: the links are ten times faster than one migration, so migrations do not slow each other down (as in the published
 * experiment).
 *
 * As with the daemon's embedded hypervisor, the copy ends with a word and its answer: the target holds the complete copy
 * first, the source lets the VM go when it hears so. In between both have it, and only the journals know whose it is. By
 * post-copy only the books differ: the VM's demand is the target's as soon as it runs there, while the daemons have it at the
 * source until its memory is complete. A copy that fails gives the demand back.
 */
export class Migrations {
  readonly #options: MigrationsOptions;
  readonly #jobs = new Map<string, MigrationJob>();
  #completed = 0;
  #unknown = 0;
  #durationTotalMs = 0;
  #downtimeTotalS = 0;
  #bytes = 0;
  readonly #costs = new Map<MigrationJob, CopyCost>();

  constructor(options: MigrationsOptions) {
    this.#options = options;
  }

  get jobs(): IterableIterator<MigrationJob> {
    return this.#jobs.values();
  }

  get running(): number {
    return this.#jobs.size;
  }

  /** Copies that were complete at the target without the source hearing of it. */
  get unknown(): number {
    return this.#unknown;
  }

  /** Migrations whose VM has left its source. */
  get completed(): number {
    return this.#completed;
  }

  /** Of the completed ones together, from the first byte until the VM left its source. */
  get durationTotalMs(): number {
    return this.#durationTotalMs;
  }

  /** Of the completed ones together. */
  get downtimeTotalS(): number {
    return this.#downtimeTotalS;
  }

  /** Sent by the completed ones. */
  get bytes(): number {
    return this.#bytes;
  }

  begin(source: VirtualHost, order: Extract<Effect, { kind: "migrate" }>): void {
    const { migrationId, vmId } = order;
    const { timeline } = this.#options;
    const vm = source.hypervisor.vm(vmId);
    const target = this.#options.hostById(order.target.id);
    if (vm === undefined || target === undefined || target === source || this.#jobs.has(migrationId)) {
      const reason = "there is no such VM or target, or this migration runs already";
      timeline.at(timeline.nowMs, () => source.feed({ kind: "migrated", migrationId, vm: "here", reason }));
      return;
    }
    const { kind, times } = this.#options;
    const messageMs = this.#options.messageMs(source.index, target.index);
    const job = { migrationId, vm, source, target, startedMs: timeline.nowMs, kind, messageMs };
    this.#jobs.set(migrationId, job);
    const { fails, extraMs, toldLateMs = 0 } = this.#options.faults.copy(migrationId);
    const over = (cost: CopyCost) => {
      if (this.#jobs.get(migrationId) === job) this.#costs.set(job, cost);
      if (fails) this.#end(job, false);
      else this.#copied(job, toldLateMs);
    };
    const arrived = () => this.#arrived(job);
    if (times !== undefined) {
      times.begin(job, { arrived, copied: (cost) => timeline.at(timeline.nowMs + extraMs, () => over(cost)) });
      return;
    }
    const forecast = closedFormCopy(job);
    if (kind === "post-copy") timeline.at(timeline.nowMs + messageMs, arrived);
    timeline.at(timeline.nowMs + forecast.durationMs + extraMs, () => over(forecast));
  }

  /** The daemon of the source was killed and its copies with it: the VMs stay where they are. */
  abortFrom(source: VirtualHost): void {
    for (const job of [...this.#jobs.values()]) {
      if (job.source !== source) continue;
      this.#forget(job);
      this.#giveBack(job);
    }
  }

  /** The target is gone with its power: its sources find their VMs where they were. */
  abortTo(target: VirtualHost): void {
    for (const job of [...this.#jobs.values()]) if (job.target === target) this.#endSoon(job, false, 0);
  }

  /** The VM ended: so does its copy. */
  abortCopyOf(vm: VirtualVm): void {
    for (const job of [...this.#jobs.values()]) if (job.vm === vm) this.#end(job, false);
  }

  /** Copies whose way is cut fail: their sources find their VMs where they were. */
  abortUnreachable(): void {
    const { faults } = this.#options;
    for (const job of [...this.#jobs.values()])
      if (!faults.reaches(job.source.index, job.target.index)) this.#endSoon(job, false, 0);
  }

  /** The VM's demand goes where it runs. A target that cannot take it fails the copy here and not at its end. */
  #arrived(job: MigrationJob): void {
    const { migrationId, vm, source, target } = job;
    if (this.#jobs.get(migrationId) !== job) return;
    const reached = this.#options.faults.reaches(source.index, target.index);
    if (!reached || target.agent?.expects(migrationId, source.ref.id) !== true) return this.#endSoon(job, false, 0);
    target.hypervisor.take(vm);
  }

  #copied(job: MigrationJob, toldLateMs: number): void {
    const { source, target } = job;
    if (this.#jobs.get(job.migrationId) !== job) return;
    const reached = target.agent !== null && this.#options.faults.reaches(source.index, target.index);
    if (!reached) return this.#endSoon(job, false, 0);
    // A target whose process is stopped takes the copy when it goes on, which may be after the source has given up.
    if (target.paused) this.#endSoon(job, false, answerLimitMs);
    target.whenAwake(() => this.#offer(job, toldLateMs));
  }

  #offer(job: MigrationJob, toldLateMs: number): void {
    const { migrationId, vm, source, target } = job;
    // Looked at now and not when the copy began: the target may have restarted or abandoned it in the meantime.
    if (vm.ended || target.agent?.expects(migrationId, source.ref.id) !== true) return this.#endSoon(job, false, 0);
    target.hypervisor.stage(migrationId, vm);
    const { boot } = target;
    if (toldLateMs === 0) target.feed({ kind: "staged", migrationId });
    else
      this.#options.timeline.at(this.#options.timeline.nowMs + toldLateMs, () => {
        if (target.boot === boot && target.hypervisor.hasStaged(vm)) target.feed({ kind: "staged", migrationId });
      });
    const lost = this.#options.answerLost(migrationId) || !this.#options.faults.reaches(target.index, source.index);
    if (lost || this.#jobs.get(migrationId) !== job) this.#unknown++;
    this.#endSoon(job, !lost, 0);
  }

  /** The source learns of the end after the time of one message, and `afterMs`. */
  #endSoon(job: MigrationJob, gone: boolean, afterMs: number): void {
    const { timeline } = this.#options;
    const wayMs = this.#options.wayMs(job.target.index, job.source.index);
    timeline.at(timeline.nowMs + afterMs + wayMs, () => this.#end(job, gone));
  }

  #forget(job: MigrationJob): void {
    this.#jobs.delete(job.migrationId);
    this.#costs.delete(job);
    this.#options.times?.drop(job);
  }

  /** By post-copy: the VM that did not move goes on at its source. */
  #giveBack({ vm, source, target }: MigrationJob): void {
    if (vm.account === target.hypervisor && source.hypervisor.vm(vm.id) === vm) source.hypervisor.take(vm);
  }

  #end(job: MigrationJob, gone: boolean): void {
    const { migrationId, vm, source, target } = job;
    if (this.#jobs.get(migrationId) !== job) return;
    const cost = this.#costs.get(job);
    this.#forget(job);
    if (!gone) {
      this.#giveBack(job);
      const reason = `host ${target.ref.id} did not confirm the copy`;
      source.feed({ kind: "migrated", migrationId, vm: "here", reason });
      return;
    }
    source.hypervisor.release(vm);
    target.hypervisor.take(vm);
    this.#completed++;
    this.#durationTotalMs += this.#options.timeline.nowMs - job.startedMs;
    this.#downtimeTotalS += cost?.downtimeS ?? 0;
    this.#bytes += cost?.bytes ?? 0;
    source.feed({ kind: "migrated", migrationId, vm: "gone", reason: "" });
  }
}
