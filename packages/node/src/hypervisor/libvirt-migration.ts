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
  /** Null if libvirt reports success, else its sentence. */
  readonly fault: string | null;
  /** What was sent when it was last asked; null where it told nothing. */
  readonly transferred: Transferred | null;
}

const pollMs = 250;
/** Share of the predicted time after which a post-copy, where it is allowed, is switched to. */
const postCopyAfter = 1.5;

/** One live migration through libvirt: begins it, watches it, ends it when told to. Where the VM then is, others ask. */
export class LibvirtMigration {
  readonly #init: LibvirtMigrationInit;

  constructor(init: LibvirtMigrationInit) {
    this.#init = init;
  }

  /**
   * Copies the VM, which stays paused at the target. libvirt looks five times a second whether the source's process has ended
   * and then says that it is done. That is waited for: whoever lets the copy run before finds, where the network splits
   * then, that the source's libvirt keeps the VM as one that runs (test/lab/split-switching.yaml).
   */
  async copy(domain: Domain, targetUri: string, predictedMs: number, options: MigrationOptions): Promise<CopyReport> {
    const over = new AbortController();
    const order = await this.#order(domain, targetUri);
    // Aborted by the signal is the job, not the call: its answer tells when libvirt is done with the VM.
    const call = this.#init.libvirt.migrate(domain, order).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const watch = this.#watch(domain, predictedMs, options, over.signal);
    const fault = await call;
    over.abort();
    const { transferred, ended } = await watch;
    return { fault: fault === null ? null : ended || fault, transferred };
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
