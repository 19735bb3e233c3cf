import { preCopy } from "@dvms/sched";
import type { LibvirtLedger } from "./libvirt-ledger.ts";

export interface ForecastVm {
  readonly id: string;
  /** What has to be sent: pages that the guest never used are not. */
  readonly usedMiB: number;
  readonly dirtyRateMiBPerS: number;
}

/** How much the last migration counts against those before it. */
const newShare = 0.4;
/** What libvirt needs besides copying, before anything is known. */
const baseMs = 1_000;

/** Predicts a migration's time: the model's, times what the VM's own migrations taught. */
export class MigrationForecast {
  readonly #ledger: LibvirtLedger;
  readonly #bandwidthMiBPerS: number;

  constructor(ledger: LibvirtLedger, bandwidthMiBPerS: number) {
    this.#ledger = ledger;
    this.#bandwidthMiBPerS = bandwidthMiBPerS;
  }

  predictMs(vm: ForecastVm): number {
    return this.#modelMs(vm) * (this.#ledger.factor(vm.id) ?? 1);
  }

  learn(vm: ForecastVm, tookMs: number): void {
    const measured = Math.min(1_000, Math.max(0.001, tookMs / this.#modelMs(vm)));
    const before = this.#ledger.factor(vm.id);
    this.#ledger.setFactor(vm.id, before === null ? measured : before + newShare * (measured - before));
  }

  #modelMs({ usedMiB, dirtyRateMiBPerS }: ForecastVm): number {
    const memoryMiB = Math.max(1, usedMiB);
    return baseMs + preCopy({ memoryMiB, dirtyRateMiBPerS, bandwidthMiBPerS: this.#bandwidthMiBPerS }).durationS * 1000;
  }
}
