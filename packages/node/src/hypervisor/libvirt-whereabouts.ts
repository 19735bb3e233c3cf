import type { MigrationOrder, MigrationResult, TransferAnswer } from "../hypervisor.ts";
import type { Insistence } from "./insistence.ts";
import type { LibvirtCounterpart } from "./libvirt-counterpart.ts";
import type { LibvirtLedger } from "./libvirt-ledger.ts";
import type { LibvirtMigration } from "./libvirt-migration.ts";
import type { LibvirtPort } from "./libvirt-port.ts";
import type { LibvirtWord } from "./libvirt-word.ts";
import { withRemedy } from "./migration-remedy.ts";

export interface LibvirtWhereaboutsInit {
  readonly libvirt: LibvirtPort;
  readonly ledger: LibvirtLedger;
  readonly migration: LibvirtMigration;
  readonly insistence: Insistence;
  readonly counterpart: LibvirtCounterpart;
  /** Aborted when this adapter closes. */
  readonly closing: AbortSignal;
}

export const goneResult = { vm: "gone", reason: "" } as const;

/** Finds out on which of its two hosts a VM is, whatever was said about its migration. */
export class LibvirtWhereabouts {
  readonly #init: LibvirtWhereaboutsInit;

  constructor(init: LibvirtWhereaboutsInit) {
    this.#init = init;
  }

  /** Asks the target's adapter, and hands on what the VM's migrations taught. Rejects if there is no answer. */
  ask(order: MigrationOrder, step: LibvirtWord["step"], signal: AbortSignal): Promise<TransferAnswer> {
    const { ledger, counterpart } = this.#init;
    return counterpart.ask(order, { step, lessons: ledger.lessons(order.vmId) }, signal);
  }

  /** True if the target holds the complete copy. */
  async isHeld(order: MigrationOrder): Promise<boolean> {
    return (await this.ask(order, "look", this.#init.closing)).staged;
  }

  /**
   * For a migration that an earlier start began, whose VM is not here: true if the target has no copy of it and will take
   * none, so that it was lost with this host; false if the target holds it. Asks until one of the two is known.
   */
  isLost(order: MigrationOrder): Promise<boolean> {
    const { insistence, ledger, closing } = this.#init;
    return insistence.insist(async () => {
      if (await this.isHeld(order)) return false;
      const { staged, reason } = await this.ask(order, "bury", closing);
      if (!staged) throw new Error(reason);
      ledger.put(order.migrationId, order.vmId, "stayed");
      return true;
    });
  }

  /** Where the VM is, by looking; asks until both hosts could be asked, for nothing may be done before. */
  async settle(order: MigrationOrder, fault: string | null, signal: AbortSignal): Promise<MigrationResult> {
    const { libvirt, migration, insistence } = this.#init;
    const domain = await insistence.insist(async () => {
      const found = await libvirt.lookup(order.vmId);
      if (!found || (await libvirt.state(found)).state === "shutoff") return null;
      await migration.calm(found);
      // It may have left while the migration was being ended.
      const still = await libvirt.lookup(order.vmId);
      return still && (await libvirt.state(still)).state !== "shutoff" ? still : null;
    });
    if (domain) return { vm: "here", reason: reasonOf(signal, fault) };
    // libvirt's own success means that the target's libvirt holds the copy.
    if (fault === null) return goneResult;
    return (await insistence.insist(() => this.isHeld(order)))
      ? goneResult
      : { vm: "here", reason: `VM ${order.vmId} was stopped meanwhile: ${fault}` };
  }
}

/** Why a VM stayed: who gave the migration up, or what libvirt said and what can be done. */
function reasonOf({ aborted, reason }: AbortSignal, fault: string | null): string {
  if (aborted) return reason instanceof Error ? reason.message : String(reason);
  return fault === null ? "it is still here" : withRemedy(fault);
}
