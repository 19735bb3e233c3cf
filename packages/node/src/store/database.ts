import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../make-folder.ts";
import { OperatorError } from "../operator-error.ts";

export interface DatabaseOptions {
  /** What the file holds, for sentences: "the migration journal". */
  readonly label: string;
  /** The number of the schema that `create` makes; kept as the file's `user_version`. */
  readonly schema: number;
  /** SQL that makes the tables of an empty file. */
  readonly create: string;
  /** True where a commit must survive a power cut before it returns; false where only a crash of ours must not hurt. */
  readonly durable: boolean;
}

/**
 * Opens or creates an SQLite file that this process alone uses: the lock is held until `close`, and the kernel drops it
 * with the process, so a killed daemon leaves no stale lock.
 * @throws OperatorError if it is locked, corrupt, or of a newer schema.
 */
export function openDatabase(path: string, options: DatabaseOptions): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    makeFolder(dirname(path));
    database = new DatabaseSync(path);
    // The exclusive mode comes first: entered before the write-ahead log is opened, it needs no shared-memory file.
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    database.exec("PRAGMA journal_mode = WAL");
    database.exec(`PRAGMA synchronous = ${options.durable ? "FULL" : "NORMAL"}`);
    // In exclusive mode the first transaction takes the lock for good.
    database.exec("BEGIN EXCLUSIVE; COMMIT");
    checkHealth(database, path, options.label);
    prepareSchema(database, path, options);
    if (options.durable) lengthenLog(database, options.schema);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof OperatorError
      ? error
      : new OperatorError("refused", sentenceFor(error, path, options.label), { cause: error });
  }
}

/** Runs `work` in one transaction: all of it is stored or nothing. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

/**
 * Stores in a durable file without waiting for the disk: a crash of ours loses nothing, a power cut may undo it, and the
 * next durable commit makes it durable too, for the log is written in order. A write that waits stops the whole daemon: half
 * a millisecond on a quiet disk, a hundred on a busy one.
 */
export function withoutWaiting(database: DatabaseSync, work: () => void): void {
  database.exec("PRAGMA synchronous = NORMAL");
  try {
    work();
  } finally {
    database.exec("PRAGMA synchronous = FULL");
  }
}

function checkHealth(database: DatabaseSync, path: string, label: string): void {
  const row = database.prepare("PRAGMA quick_check(1)").get();
  if (row?.quick_check !== "ok") throw new OperatorError("refused", corrupt(path, label));
}

function prepareSchema(database: DatabaseSync, path: string, options: DatabaseOptions): void {
  const found = Number(database.prepare("PRAGMA user_version").get()?.user_version ?? 0);
  if (found === options.schema) return;
  if (found > options.schema) {
    throw new OperatorError(
      "refused",
      `${path} (${options.label}) was written by a newer dvms: its schema is ${found}, this one reads up to ${options.schema}; start the newer version, or give this daemon another data folder.`,
    );
  }
  inTransaction(database, () => {
    database.exec(options.create);
    database.exec(`PRAGMA user_version = ${options.schema}`);
  });
}

/**
 * Writes the write-ahead log to its full length once, and keeps it at that, so that a commit overwrites blocks that the
 * file has: one that makes the file longer also waits for the file system's own journal, which all programs share.
 */
function lengthenLog(database: DatabaseSync, schema: number): void {
  database.exec(`PRAGMA wal_autocheckpoint = ${logPages}`);
  database.exec("PRAGMA synchronous = NORMAL");
  // Each of these commits is one page of the log and changes nothing; the last of them empties it.
  for (let page = 0; page < logPages; page += 1) database.exec(`PRAGMA user_version = ${schema}`);
  database.exec("PRAGMA synchronous = FULL");
}

/** A quarter of a megabyte, and some twenty migrations between two checkpoints. */
const logPages = 64;

function corrupt(path: string, label: string): string {
  return `${path} (${label}) is damaged and cannot be read; restore the data folder from a backup, or move it away and start as a new host.`;
}

/** SQLite's primary result codes that people can act on; the low byte of `errcode`. */
const sqliteBusy = 5;
const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;

function sentenceFor(error: unknown, path: string, label: string): string {
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
  if (code === sqliteCorrupt || code === sqliteNotADatabase) return corrupt(path, label);
  if (code === sqliteBusy) {
    return `${path} (${label}) is in use by another daemon; stop that one, or give this one another data folder.`;
  }
  return `${path} (${label}) cannot be opened: ${error instanceof Error ? error.message : String(error)}; check that the folder exists and that this user may write there.`;
}
