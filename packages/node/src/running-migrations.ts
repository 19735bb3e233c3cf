import type { HostRef } from "@dvms/protocol";
import type { MigrationReport } from "./control-types.ts";
import type { Hypervisor, MigrationResult } from "./hypervisor.ts";

/** Migrations that leave this host now: begins them and knows how far they are. */
export class RunningMigrations {
  readonly #hypervisor: Hypervisor;
  readonly #reports = new Map<string, MigrationReport>();
  readonly #abort = new AbortController();
  readonly #aborts = new Map<string, AbortController>();
  readonly #refusal: (vmId: string) => string | null;

  /** `refusal` tells why a VM must not be moved, in words for a reason; null if it may be. */
  constructor(hypervisor: Hypervisor, refusal: (vmId: string) => string | null) {
    this.#hypervisor = hypervisor;
    this.#refusal = refusal;
  }

  async run(migrationId: string, vmId: string, target: HostRef): Promise<MigrationResult> {
    const reason = this.#refusal(vmId);
    if (reason !== null) return { vm: "here", reason };
    const own = new AbortController();
    const start: MigrationReport = { migrationId, vmId, targetId: target.id, ratio: 0, remainingMs: 0 };
    this.#reports.set(migrationId, start);
    this.#aborts.set(migrationId, own);
    try {
      return await this.#hypervisor.migrate(
        { migrationId, vmId, target },
        {
          signal: AbortSignal.any([this.#abort.signal, own.signal]),
          onProgress: (progress) => void this.#reports.set(migrationId, { ...start, ...progress }),
        },
      );
    } finally {
      this.#reports.delete(migrationId);
      this.#aborts.delete(migrationId);
    }
  }

  /** Ends what moves this VM from here, if anything does, for that reason. */
  abortVm(vmId: string, reason: string): void {
    for (const report of this.reports())
      if (report.vmId === vmId) this.#aborts.get(report.migrationId)?.abort(new Error(reason));
  }

  /** By migration id. */
  reports(): readonly MigrationReport[] {
    return [...this.#reports.values()].sort((a, b) => (a.migrationId < b.migrationId ? -1 : 1));
  }

  /** Ends what runs as soon as possible, with the VM on one side or the other. */
  abort(): void {
    this.#abort.abort(new Error("the daemon is stopping"));
  }
}
