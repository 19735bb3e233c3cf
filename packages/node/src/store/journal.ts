import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { JournalRecord } from "@dvms/protocol";
import { OperatorError } from "../operator-error.ts";
import { openDatabase, withoutWaiting } from "./database.ts";
import { journalRecordSchema } from "./journal-record.ts";

/**
 * What this host remembers about migrations across restarts and power cuts: a record is on the disk when `persist`
 * returns (but for `asked`), because the agent's safety rests on "journalled before sent" (docs/protocol.md, "Never twice").
 */
export class Journal {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #put: StatementSync;
  readonly #delete: StatementSync;

  /** @throws OperatorError if the file is locked, damaged, or of a newer schema. */
  constructor(path: string) {
    this.#path = path;
    this.#database = openDatabase(path, {
      label: "the migration journal",
      schema: 1,
      durable: true,
      create: `CREATE TABLE records (
        role TEXT NOT NULL, migrationId TEXT NOT NULL, record TEXT NOT NULL,
        PRIMARY KEY (role, migrationId)) STRICT, WITHOUT ROWID`,
    });
    this.#put = this.#database.prepare("INSERT OR REPLACE INTO records (role, migrationId, record) VALUES (?, ?, ?)");
    this.#delete = this.#database.prepare("DELETE FROM records WHERE role = ? AND migrationId = ?");
  }

  /**
   * Writes or replaces the record with this role and migration id. `asked` is the one state that a power cut may undo:
   * nothing was copied, and a source without a record tells its target to drop what it accepted (rule 15).
   */
  persist(record: JournalRecord): void {
    const put = () => this.#put.run(record.role, record.migrationId, JSON.stringify(record));
    if (record.state === "asked") withoutWaiting(this.#database, put);
    else put();
  }

  /**
   * Deletes a record; nothing happens if there is none. A power cut may bring back the records that were deleted after the
   * last `persist`: as if the host had failed a moment earlier, which the agent's last words about them allow for.
   */
  forget(role: JournalRecord["role"], migrationId: string): void {
    withoutWaiting(this.#database, () => this.#delete.run(role, migrationId));
  }

  /**
   * All records, by role and migration id.
   * @throws OperatorError if one of them cannot be read.
   */
  list(): readonly JournalRecord[] {
    const rows = this.#database.prepare("SELECT migrationId, record FROM records ORDER BY role, migrationId").all();
    return rows.map((row) => this.#read(String(row.migrationId), String(row.record)));
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #read(migrationId: string, text: string): JournalRecord {
    try {
      return journalRecordSchema.parse(JSON.parse(text));
    } catch (error) {
      throw new OperatorError(
        "refused",
        `${this.#path} (the migration journal) holds a record of migration ${migrationId} that cannot be read; find out on which host its VM runs, then move the file away and start again.`,
        { cause: error },
      );
    }
  }
}
