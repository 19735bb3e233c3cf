import type { DatabaseSync } from "node:sqlite";
import { openDatabase } from "../store/database.ts";
import type { Lesson, LinkLesson } from "./migration-forecast.ts";

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
      schema: 2,
      durable: true,
      // Schema 1 kept one factor of each VM, which is learned anew.
      create: `CREATE TABLE IF NOT EXISTS migrations (
          migrationId TEXT PRIMARY KEY, vmId TEXT NOT NULL, state TEXT NOT NULL) STRICT;
        DROP TABLE IF EXISTS forecasts;
        CREATE TABLE lessons (vmId TEXT PRIMARY KEY, lessons TEXT NOT NULL) STRICT;
        CREATE TABLE links (hostId TEXT PRIMARY KEY, bandwidthMiBPerS REAL NOT NULL, overheadMs REAL NOT NULL) STRICT`,
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

  /** What a VM's migrations taught, oldest first. */
  lessons(vmId: string): readonly Lesson[] {
    const row = this.#database.prepare("SELECT lessons FROM lessons WHERE vmId = ?").get(vmId);
    return row === undefined ? [] : (JSON.parse(String(row.lessons)) as readonly Lesson[]);
  }

  setLessons(vmId: string, lessons: readonly Lesson[]): void {
    this.#database
      .prepare("INSERT OR REPLACE INTO lessons (vmId, lessons) VALUES (?, ?)")
      .run(vmId, JSON.stringify(lessons));
  }

  /** What the way to that host gives; null before the first migration there. */
  link(hostId: string): LinkLesson | null {
    const row = this.#database.prepare("SELECT bandwidthMiBPerS, overheadMs FROM links WHERE hostId = ?").get(hostId);
    return (row as LinkLesson | undefined) ?? null;
  }

  setLink(hostId: string, { bandwidthMiBPerS, overheadMs }: LinkLesson): void {
    this.#database
      .prepare("INSERT OR REPLACE INTO links (hostId, bandwidthMiBPerS, overheadMs) VALUES (?, ?, ?)")
      .run(hostId, bandwidthMiBPerS, overheadMs);
  }

  close(): void {
    this.#database.close();
  }
}
