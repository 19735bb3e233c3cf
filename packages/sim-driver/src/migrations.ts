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
}

/**
 * Live migrations of the simulated data centre, by the pre-copy model at the demand with which they start: the links are ten
 * times faster than one migration, so migrations do not slow each other down (as in the published experiment).
 *
 * As with the daemon's embedded hypervisor, the copy ends with a word and its answer: the target holds the complete copy
 * first, the source lets the VM go when it hears so. In between both have it, and only the journals know whose it is.
 */
export class Migrations {
  readonly #options: MigrationsOptions;
  readonly #jobs = new Map<string, MigrationJob>();
  #completed = 0;
  #durationTotalMs = 0;

  constructor(options: MigrationsOptions) {
    this.#options = options;
  }

  get jobs(): IterableIterator<MigrationJob> {
    return this.#jobs.values();
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
    timeline.at(timeline.nowMs + durationMs(job), () => this.#copied(job));
  }

  /** The daemon of the source was killed and its copies with it: the VMs stay where they are. */
  abortFrom(source: VirtualHost): void {
    for (const job of [...this.#jobs.values()]) if (job.source === source) this.#jobs.delete(job.migrationId);
  }

  #copied(job: MigrationJob): void {
    const { migrationId, vm, source, target } = job;
    if (this.#jobs.get(migrationId) !== job) return;
    // Looked at now and not when the copy began: the target may have restarted or abandoned it in the meantime.
    const taken = target.agent?.expects(migrationId, source.ref.id) ?? false;
    if (taken) {
      target.hypervisor.stage(migrationId, vm);
      target.feed({ kind: "staged", migrationId });
    }
    const heard = taken && !this.#options.answerLost(migrationId);
    const { timeline } = this.#options;
    timeline.at(timeline.nowMs + this.#options.latencyMs(), () => this.#end(job, heard));
  }

  #end(job: MigrationJob, gone: boolean): void {
    const { migrationId, vm, source, target } = job;
    if (this.#jobs.get(migrationId) !== job) return;
    this.#jobs.delete(migrationId);
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
