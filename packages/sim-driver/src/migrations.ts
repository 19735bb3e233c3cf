import type { Effect } from "@dvms/protocol";
import { preCopy } from "@dvms/sched";
import type { Timeline } from "./timeline.ts";
import type { VirtualHost } from "./virtual-host.ts";
import type { VirtualVm } from "./virtual-vm.ts";

/** A copy on its way. */
export interface MigrationJob {
  readonly migrationId: string;
  readonly vm: VirtualVm;
  readonly source: VirtualHost;
  readonly target: VirtualHost;
  readonly startedMs: number;
}

export interface MigrationsOptions {
  readonly timeline: Timeline;
  /** Undefined for a host that does not exist. */
  hostById(hostId: string): VirtualHost | undefined;
  latencyMs(): number;
  /** True if the target's word that it holds the copy never arrives. */
  answerLost(migrationId: string): boolean;
  readonly faults: CopyFaults;
  /** Absent: by the closed form, at the demand with which a copy starts. */
  readonly times?: CopyTimes;
}

/** How long copies take. */
export interface CopyTimes {
  /** A copy begins; `copied` is to be called when all of it is at the target. */
  begin(job: MigrationJob, copied: () => void): void;
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
 * Live migrations of the simulated data centre. Without `times` they go by the pre-copy model at the demand with which they
 * start: the links are ten times faster than one migration, so migrations do not slow each other down (as in the published
 * experiment).
 *
 * As with the daemon's embedded hypervisor, the copy ends with a word and its answer: the target holds the complete copy
 * first, the source lets the VM go when it hears so. In between both have it, and only the journals know whose it is.
 */
export class Migrations {
  readonly #options: MigrationsOptions;
  readonly #jobs = new Map<string, MigrationJob>();
  #completed = 0;
  #unknown = 0;
  #durationTotalMs = 0;

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
    const job = { migrationId, vm, source, target, startedMs: timeline.nowMs };
    this.#jobs.set(migrationId, job);
    const { fails, extraMs, toldLateMs = 0 } = this.#options.faults.copy(migrationId);
    const over = () => (fails ? this.#end(job, false) : this.#copied(job, toldLateMs));
    const { times } = this.#options;
    if (times === undefined) timeline.at(timeline.nowMs + durationMs(job) + extraMs, over);
    else times.begin(job, () => timeline.at(timeline.nowMs + extraMs, over));
  }

  /** The daemon of the source was killed and its copies with it: the VMs stay where they are. */
  abortFrom(source: VirtualHost): void {
    for (const job of [...this.#jobs.values()]) if (job.source === source) this.#forget(job);
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
    timeline.at(timeline.nowMs + afterMs + this.#options.latencyMs(), () => this.#end(job, gone));
  }

  #forget(job: MigrationJob): void {
    this.#jobs.delete(job.migrationId);
    this.#options.times?.drop(job);
  }

  #end(job: MigrationJob, gone: boolean): void {
    const { migrationId, vm, source, target } = job;
    if (this.#jobs.get(migrationId) !== job) return;
    this.#forget(job);
    if (!gone) {
      const reason = `host ${target.ref.id} did not confirm the copy`;
      source.feed({ kind: "migrated", migrationId, vm: "here", reason });
      return;
    }
    source.hypervisor.release(vm);
    target.hypervisor.take(vm);
    this.#completed++;
    this.#durationTotalMs += this.#options.timeline.nowMs - job.startedMs;
    source.feed({ kind: "migrated", migrationId, vm: "gone", reason: "" });
  }
}

function durationMs({ vm, source, target }: MigrationJob): number {
  const bandwidthMiBPerS = Math.min(source.hypervisor.migrationMiBPerS, target.hypervisor.migrationMiBPerS);
  const { memoryMiB, dirtyRateMiBPerS } = vm.snapshot(source.hypervisor.migrationMiBPerS);
  return preCopy({ memoryMiB, dirtyRateMiBPerS, bandwidthMiBPerS }).durationS * 1000;
}
