import { type Domain, LibvirtError, pausedReasons } from "@dvms/libvirt";
import type { RunResult } from "../hypervisor.ts";
import type { LedgerEntry, LibvirtLedger } from "./libvirt-ledger.ts";
import type { LibvirtPort } from "./libvirt-port.ts";

/** The paused copies that other hosts' libvirt put here, and what may be done with them. */
export class LibvirtCopies {
  readonly #libvirt: LibvirtPort;
  readonly #ledger: LibvirtLedger;

  constructor(libvirt: LibvirtPort, ledger: LibvirtLedger) {
    this.#libvirt = libvirt;
    this.#ledger = ledger;
  }

  /** VMs that are not (yet) this host's, although libvirt lists them. */
  pendingVmIds(): ReadonlySet<string> {
    return new Set(this.#ledger.list("expected").map(({ vmId }) => vmId));
  }

  /** The complete, paused copy of that VM; null if there is none, or it is still on its way. */
  async complete(vmId: string): Promise<Domain | null> {
    const domain = await this.#libvirt.lookup(vmId);
    if (!domain || (await this.#libvirt.state(domain)).state !== "paused") return null;
    return (await this.isUnderway(domain)) ? null : domain;
  }

  /** Migrations whose complete copy is here, by id. */
  async staged(): Promise<readonly LedgerEntry[]> {
    const entries: LedgerEntry[] = [];
    for (const entry of this.#ledger.list("expected")) if (await this.complete(entry.vmId)) entries.push(entry);
    return entries;
  }

  /**
   * Runs the copy; `runs` if the VM runs here now, by us or already. A source lets go of a VM only when the complete copy is
   * here: one that is not any more went with its QEMU, and is not waited for (`discarded`, so that the VM counts if it is
   * started again).
   */
  async run(migrationId: string, vmId: string): Promise<RunResult> {
    const entry = this.#ledger.get(migrationId);
    if (!entry || entry.vmId !== vmId) return "absent";
    if (entry.state === "ran") return "runs";
    const domain = entry.state === "discarded" ? null : await this.#libvirt.lookup(vmId);
    const state = domain && (await this.#libvirt.state(domain)).state;
    if (domain && state === "paused") await this.#libvirt.resume(domain);
    else if (state !== "running" && state !== "blocked") {
      this.#ledger.put(migrationId, vmId, "discarded");
      return "lost";
    }
    this.#ledger.put(migrationId, vmId, "ran");
    return "runs";
  }

  /** Drops the paused copy. One that runs is never touched: whoever resumed it knew something that we do not. */
  async discard(migrationId: string, vmId: string): Promise<void> {
    const entry = this.#ledger.get(migrationId);
    if (entry?.state !== "expected" || entry.vmId !== vmId) return;
    const domain = await this.#libvirt.lookup(vmId);
    if (domain && (await this.#libvirt.state(domain)).state === "paused") {
      await this.#libvirt.destroy(domain);
      await this.#libvirt.undefine(domain).catch((error: unknown) => {
        // A VM without a definition went with the stop.
        if (!(error instanceof LibvirtError)) throw error;
      });
    }
    this.#ledger.put(migrationId, vmId, "discarded");
  }

  /**
   * True for a paused VM in the middle of a migration, by whoever's order. libvirt tells the figures of an incoming one only
   * at its source, and says so as long as it lasts.
   */
  async isUnderway(domain: Domain): Promise<boolean> {
    try {
      const { job } = await this.#libvirt.jobStats(domain);
      const { reason } = await this.#libvirt.state(domain);
      return job === "bounded" || job === "unbounded" || reason === pausedReasons.startingUp;
    } catch (error) {
      if (error instanceof LibvirtError) return true;
      throw error;
    }
  }
}
