import type { HostRef } from "@dvms/protocol";
import type { MigrationReport } from "./control-types.ts";
import type { Hypervisor, MigrationResult } from "./hypervisor.ts";

/** Migrations that leave this host now: begins them and knows how far they are. */
export class RunningMigrations {
  readonly #hypervisor: Hypervisor;
  readonly #reports = new Map<string, MigrationReport>();
  readonly #abort = new AbortController();

  constructor(hypervisor: Hypervisor) {
    this.#hypervisor = hypervisor;
  }

  async run(migrationId: string, vmId: string, target: HostRef): Promise<MigrationResult> {
    const start: MigrationReport = { migrationId, vmId, targetId: target.id, ratio: 0, remainingMs: 0 };
    this.#reports.set(migrationId, start);
    try {
      return await this.#hypervisor.migrate(
        { migrationId, vmId, target },
        {
          signal: this.#abort.signal,
          onProgress: (progress) => void this.#reports.set(migrationId, { ...start, ...progress }),
        },
      );
    } finally {
      this.#reports.delete(migrationId);
    }
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
