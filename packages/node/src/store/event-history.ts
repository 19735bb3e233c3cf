import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { EventRecord } from "../control-types.ts";
import { inTransaction, openDatabase } from "./database.ts";

/** Events kept: some weeks of a busy host, a few megabytes. */
const eventsMax = 10_000;

/**
 * The last events that this host led or was a member of. A crash of the daemon loses nothing; a power cut may lose the
 * last few, which harms nobody: the history is for people.
 */
export class EventHistory {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #prune: StatementSync;

  /** @throws OperatorError if the file is locked, damaged, or of a newer schema. */
  constructor(path: string, limit: number = eventsMax) {
    this.#database = openDatabase(path, {
      label: "the history of events",
      schema: 1,
      durable: false,
      create: "CREATE TABLE events (number INTEGER PRIMARY KEY AUTOINCREMENT, record TEXT NOT NULL) STRICT",
    });
    this.#insert = this.#database.prepare("INSERT INTO events (record) VALUES (?)");
    this.#prune = this.#database.prepare(
      `DELETE FROM events WHERE number <= (SELECT max(number) FROM events) - ${Math.max(1, Math.floor(limit))}`,
    );
  }

  append(record: EventRecord): void {
    inTransaction(this.#database, () => {
      this.#insert.run(JSON.stringify(record));
      this.#prune.run();
    });
  }

  /** Oldest first. */
  list(): readonly EventRecord[] {
    const rows = this.#database.prepare("SELECT record FROM events ORDER BY number").all();
    return rows.map((row) => JSON.parse(String(row.record)) as EventRecord);
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}
