import {
  type Domain,
  LibvirtError,
  listFlags,
  type MigrateOrder,
  migrateFlags,
  type Params,
  pausedReasons,
} from "@dvms/libvirt";
import type { MigrationOptions } from "../hypervisor.ts";
import type { Clock } from "./clock.ts";
import { CopyPatience } from "./copy-patience.ts";
import type { LibvirtPort } from "./libvirt-port.ts";
import type { Transferred } from "./migration-forecast.ts";

export interface LibvirtMigrationInit {
  readonly libvirt: LibvirtPort;
  readonly clock: Clock;
  readonly migrationMiBPerS: number;
  /** True where the operator accepts that the loss of either host may lose the VM. */
  readonly postCopy: boolean;
}

export interface CopyReport {
  /** Null if libvirt reports success, or the VM was seen to be gone before; else libvirt's sentence. */
  readonly fault: string | null;
  /** True if the VM's process is over here and its complete copy is held at the target. */
  readonly isGone: boolean;
  /** Settles when libvirt is done with the VM. */
  readonly done: Promise<void>;
  /** What was sent when it was last asked; null where it told nothing. */
  readonly transferred: Transferred | null;
}

/** How a VM is seen to be gone before libvirt says so. */
export interface GoneSigns {
  /** Null where it is not known which process runs the VM. */
  readonly process: { isOver(): boolean } | null;
  /** Asks the target whether it holds the complete copy. */
  readonly isHeld: () => Promise<boolean>;
}

const pollMs = 250;
/** Between two looks at a process that is about to end: the VM runs nowhere meanwhile. */
const overPollMs = 10;
/** Share of the predicted time after which a post-copy, where it is allowed, is switched to. */
const postCopyAfter = 1.5;

/** One live migration through libvirt: begins it, watches it, ends it when told to. Where the VM then is, others ask. */
export class LibvirtMigration {
  readonly #init: LibvirtMigrationInit;

  constructor(init: LibvirtMigrationInit) {
    this.#init = init;
  }

  /**
   * Copies the VM, which stays paused at the target. libvirt ends the source's process once the target has all, looks five
   * times a second whether it has ended, and only then says that it is done. A process that is over runs the VM no more,
   * whatever its libvirt has yet to tidy up, also where the network splits then and libvirt waits for its counterpart
   * (test/lab/split-resumed.yaml): seeing it end saves that time.
   */
  async copy(
    domain: Domain,
    targetUri: string,
    predictedMs: number,
    options: MigrationOptions,
    signs: GoneSigns,
  ): Promise<CopyReport> {
    const over = new AbortController();
    const order = await this.#order(domain, targetUri);
    const dying = this.#untilGone(domain, signs, over.signal);
    // Aborted by the signal is the job, not the call: its answer tells when libvirt is done with the VM.
    const call = this.#init.libvirt.migrate(domain, order).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const watch = this.#watch(domain, predictedMs, options, over.signal);
    const done = call.then(() => over.abort());
    const ended = await Promise.race([call.then((fault) => ({ fault, isGone: false })), dying]);
    over.abort();
    const { transferred, ended: why } = await watch;
    return { isGone: ended.isGone, done, fault: ended.fault === null ? null : why || ended.fault, transferred };
  }

  /** Ends a migration that still runs from here, and resumes a VM that it left suspended. */
  async calm(domain: Domain): Promise<void> {
    const { libvirt, clock } = this.#init;
    for (let tries = 0; tries < 200; tries++) {
      const { job } = await libvirt.jobStats(domain).catch(noJob);
      if (job !== "bounded" && job !== "unbounded") break;
      await libvirt.abortJob(domain).catch(ignoreRefusal);
      await clock.delay(pollMs, new AbortController().signal);
    }
    const { state, reason } = await libvirt.state(domain);
    if (state === "paused" && reason === pausedReasons.migration) await libvirt.resume(domain).catch(ignoreRefusal);
  }

  async #order(domain: Domain, targetUri: string): Promise<MigrateOrder> {
    const { libvirt, migrationMiBPerS, postCopy } = this.#init;
    const persistent = (await libvirt.list(listFlags.persistent)).some(({ uuid }) => uuid === domain.uuid);
    // A VM that begins to write faster than the link carries is slowed down, for its copy would never end.
    const flags =
      migrateFlags.paused |
      migrateFlags.autoConverge |
      (persistent ? migrateFlags.persistDest | migrateFlags.undefineSource : 0) |
      (postCopy ? migrateFlags.postCopy : 0);
    return { targetUri, flags, bandwidthMiBPerS: migrationMiBPerS };
  }

  /** Resolves once the suspended VM's process is over and the target holds its copy; never if that is not seen. */
  async #untilGone(domain: Domain, { process, isHeld }: GoneSigns, over: AbortSignal): Promise<typeof gone> {
    if (process === null) return never();
    await this.#suspended(domain, over);
    while (!process.isOver()) {
      if (over.aborted) return never();
      await this.#init.clock.delay(overPollMs, over).catch(() => undefined);
    }
    // One that died of something else left no complete copy; then libvirt tells what happened.
    return (await isHeld().catch(() => false)) ? gone : never();
  }

  #suspended(domain: Domain, over: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = this.#init.libvirt.watch((event) => {
        if (event.kind === "lifecycle" && event.domain.uuid === domain.uuid && event.event === "suspended") finish();
      });
      const finish = () => {
        end();
        resolve();
      };
      over.addEventListener("abort", finish, { once: true });
    });
  }

  async #watch(domain: Domain, predictedMs: number, options: MigrationOptions, over: AbortSignal): Promise<Watched> {
    const { libvirt, clock, postCopy } = this.#init;
    const { signal, onProgress } = options;
    const begunMs = clock.nowUnixMs();
    let ratio = 0;
    let switched = false;
    let transferred: Transferred | null = null;
    let ended = "";
    const patience = new CopyPatience();
    onProgress({ ratio, remainingMs: predictedMs });
    while (!over.aborted) {
      try {
        if (signal.aborted || ended !== "") await libvirt.abortJob(domain, { signal: over });
        const { params } = await libvirt.jobStats(domain, false, { signal: over });
        const passedMs = clock.nowUnixMs() - begunMs;
        const total = params.number("memory_total") ?? 0;
        const left = params.number("memory_remaining") ?? total;
        transferred = transferredOf(params) ?? transferred;
        const told = total > 0 ? 1 - left / total : 0;
        ratio = Math.max(ratio, Math.min(0.99, Math.max(told, passedMs / Math.max(1, predictedMs))));
        onProgress({ ratio, remainingMs: Math.max(0, predictedMs - passedMs) });
        if (postCopy && !switched && passedMs > postCopyAfter * predictedMs) {
          switched = true;
          await libvirt.startPostCopy(domain, { signal: over });
        }
        if (switched) continue;
        const verdict = patience.judge(params, passedMs);
        if (verdict.kind === "end") ended = verdict.reason;
        if (verdict.kind === "allow") await libvirt.setMigrationDowntime(domain, verdict.downtimeMs, { signal: over });
      } catch {
        // Between two phases libvirt tells nothing; it is asked again.
      } finally {
        await clock.delay(pollMs, over).catch(() => undefined);
      }
    }
    return { transferred, ended };
  }
}

interface Watched {
  readonly transferred: Transferred | null;
  /** Why the copy was ended from here; empty if it was not, or was ended by the signal. */
  readonly ended: string;
}

const gone = { fault: null, isGone: true } as const;
/** One for each: a promise that stays keeps whoever has ever waited for it. */
const never = () => new Promise<never>(() => undefined);

function transferredOf(params: Params): Transferred | null {
  const [bytes, sendingMs] = [params.number("memory_processed"), params.number("time_elapsed")];
  return bytes === undefined || sendingMs === undefined ? null : { sentMiB: bytes / 1_048_576, sendingMs };
}

function noJob(error: unknown): { readonly job: "none" } {
  if (error instanceof LibvirtError) return { job: "none" };
  throw error;
}

/** It was over already. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof LibvirtError)) throw error;
}
