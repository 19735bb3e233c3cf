import type { CopyListener, CopyTimes, MigrationJob } from "./migrations.ts";
import type { CopyRun } from "./model/copy-run.ts";
import { maxMinShares } from "./model/max-min-shares.ts";
import { PostCopyRun } from "./model/post-copy-run.ts";
import { type CopySubject, PreCopyRun } from "./model/pre-copy-run.ts";
import { Progress } from "./model/progress.ts";
import type { SiteLinks } from "./site-links.ts";
import type { Timeline } from "./timeline.ts";

const MiB = 1024 * 1024;
/** Those of the closed form (`preCopy` of the solver), which the daemons' forecasts rest on. */
const workingSetRatio = 0.9;
const limits = { stopAndCopySeconds: 0.03, roundsMax: 64 };

interface Copy {
  readonly job: MigrationJob;
  readonly run: CopyRun;
  readonly written: WrittenBytes;
  readonly links: readonly number[];
  readonly boundBytesPerS: number;
  readonly listener: CopyListener;
}

/**
 * Copies over links that they share, by the fluid model of `model/`: max-min fair rates, each at most what its hosts give
 * one migration; by pre-copy rounds that follow from what the VM's demand writes meanwhile.
 */
export class SharedCopies implements CopyTimes {
  readonly #timeline: Timeline;
  readonly #links: SiteLinks;
  readonly #bandwidths: readonly number[];
  readonly #copies = new Map<MigrationJob, Copy>();
  /** Counts what was planned: an older wake means nothing. */
  #plans = 0;
  #latestS = 0;

  constructor(timeline: Timeline, links: SiteLinks, bandwidthsMiBPerS: readonly number[]) {
    this.#timeline = timeline;
    this.#links = links;
    this.#bandwidths = bandwidthsMiBPerS.map((bandwidth) => bandwidth * MiB);
  }

  begin(job: MigrationJob, listener: CopyListener): void {
    const { source, target, vm, kind, messageMs } = job;
    const nowS = this.#nowS;
    const { migrationMiBPerS } = source.hypervisor;
    const written = new WrittenBytes(vm.load.memoryMiB * MiB, nowS);
    written.changeRate(nowS, vm.snapshot(migrationMiBPerS).dirtyRateMiBPerS * MiB);
    const latencyS = this.#links.latencyMs(source.index, target.index) / 1000;
    this.#copies.set(job, {
      job,
      run:
        kind === "post-copy"
          ? new PostCopyRun(written.memory, messageMs / 1000, nowS)
          : new PreCopyRun(written, latencyS, limits, nowS),
      written,
      links: this.#links.links(source.index, target.index),
      boundBytesPerS: Math.min(migrationMiBPerS, target.hypervisor.migrationMiBPerS) * MiB,
      listener,
    });
    this.#plan();
  }

  drop(job: MigrationJob): void {
    if (this.#copies.delete(job)) this.#plan();
  }

  /** To be called when the demand of VMs changed that may be on their way. */
  demandChanged(): void {
    for (const { job, written } of this.#copies.values()) {
      const { dirtyRateMiBPerS } = job.vm.snapshot(job.source.hypervisor.migrationMiBPerS);
      written.changeRate(this.#nowS, dirtyRateMiBPerS * MiB);
    }
  }

  /** Milliseconds round: what was planned for a time happens at that very time, in seconds. */
  get #nowS(): number {
    return Math.max(this.#latestS, this.#timeline.nowMs / 1000);
  }

  #wake(dueS: number): void {
    this.#latestS = dueS;
    const tell: (() => void)[] = [];
    for (const { job, run, listener } of [...this.#copies.values()]) {
      const { arrived } = run;
      const end = run.advance(dueS);
      if (end !== null) {
        this.#copies.delete(job);
        tell.push(() => listener.copied({ downtimeS: end.downtime, bytes: run.bytes }));
      } else if (run.arrived && !arrived) tell.push(() => listener.arrived());
    }
    this.#plan();
    for (const word of tell) word();
  }

  #plan(): void {
    const nowS = this.#nowS;
    const flowing = [...this.#copies.values()].filter(({ run }) => run.flows(nowS));
    const users = flowing.map(({ links, boundBytesPerS }) => ({ weight: 1, bound: boundBytesPerS, resources: links }));
    const rates = maxMinShares(this.#bandwidths, users);
    for (const [index, { run }] of flowing.entries()) run.changeRate(nowS, rates[index]!);
    let nextS = Number.POSITIVE_INFINITY;
    for (const { run } of this.#copies.values()) nextS = Math.min(nextS, run.nextS(nowS));
    if (nextS === Number.POSITIVE_INFINITY) return;
    const plan = ++this.#plans;
    this.#timeline.at(Math.max(this.#timeline.nowMs, nextS * 1000), () => {
      if (plan === this.#plans) this.#wake(nextS);
    });
  }
}

/** What a VM writes while it is copied. */
class WrittenBytes implements CopySubject {
  readonly memory: number;
  readonly #bytes: Progress;

  constructor(memory: number, nowS: number) {
    this.memory = memory;
    this.#bytes = new Progress(Number.POSITIVE_INFINITY, nowS);
  }

  get workingSet(): number {
    return this.memory * workingSetRatio;
  }

  dirtiedAt(nowS: number): number {
    return this.#bytes.doneAt(nowS);
  }

  changeRate(nowS: number, bytesPerS: number): void {
    this.#bytes.changeRate(nowS, bytesPerS);
  }
}
