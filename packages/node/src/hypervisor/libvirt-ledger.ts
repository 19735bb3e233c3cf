import type { DatabaseSync } from "node:sqlite";
import { openDatabase } from "../store/database.ts";

/** How far this adapter brought a migration. `expected` (a copy may come or waits) and `copying` are the open ones. */
export type LedgerState = "expected" | "ran" | "discarded" | "copying" | "departed" | "stayed";

export interface LedgerEntry {
  readonly migrationId: string;
  readonly vmId: string;
  readonly state: LedgerState;
}

/** What this host's adapter remembers across restarts: which VM a migration means, and how long moves of a VM take. */
export class LibvirtLedger {
  readonly #database: DatabaseSync;

  /** @throws OperatorError if the file is locked, damaged, or of a newer schema. */
  constructor(path: string) {
    this.#database = openDatabase(path, {
      label: "the record of libvirt migrations",
      schema: 1,
      durable: true,
      create: `CREATE TABLE migrations (migrationId TEXT PRIMARY KEY, vmId TEXT NOT NULL, state TEXT NOT NULL) STRICT;
        CREATE TABLE forecasts (vmId TEXT PRIMARY KEY, factor REAL NOT NULL) STRICT`,
    });
  }

  get(migrationId: string): LedgerEntry | null {
    const row = this.#database
      .prepare("SELECT migrationId, vmId, state FROM migrations WHERE migrationId = ?")
      .get(migrationId);
    return (row as LedgerEntry | undefined) ?? null;
  }

  /** By migration id. */
  list(state: LedgerState): readonly LedgerEntry[] {
    return this.#database
      .prepare("SELECT migrationId, vmId, state FROM migrations WHERE state = ? ORDER BY migrationId")
      .all(state) as unknown as LedgerEntry[];
  }

  /** On the disk when it returns. */
  put(migrationId: string, vmId: string, state: LedgerState): void {
    this.#database
      .prepare("INSERT OR REPLACE INTO migrations (migrationId, vmId, state) VALUES (?, ?, ?)")
      .run(migrationId, vmId, state);
  }

  /** Time of a VM's migrations over the modelled time, as learned; null before the first. */
  factor(vmId: string): number | null {
    const row = this.#database.prepare("SELECT factor FROM forecasts WHERE vmId = ?").get(vmId);
    return (row as { factor: number } | undefined)?.factor ?? null;
  }

  setFactor(vmId: string, factor: number): void {
    this.#database.prepare("INSERT OR REPLACE INTO forecasts (vmId, factor) VALUES (?, ?)").run(vmId, factor);
  }

  close(): void {
    this.#database.close();
  }
}
