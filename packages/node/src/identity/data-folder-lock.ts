import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../make-folder.ts";
import { OperatorError } from "../operator-error.ts";

/** Held as long as a daemon runs on a data folder. */
export interface DataFolderLock {
  release(): void;
}

/**
 * Takes the data folder for this daemon. The lock is SQLite's, so the kernel's: it ends with the process, however that
 * ends, and there is no stale one to clean up. The row only tells others who holds it. Readers are let in on purpose
 * (a rollback journal, not exclusive mode), or they could not name the holder.
 * @throws OperatorError that names the holder, or says why the folder cannot be used.
 */
export function lockDataFolder(dataDir: string): DataFolderLock {
  const database = open(dataDir);
  try {
    database.exec("CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL)");
    database.exec(`BEGIN IMMEDIATE; DELETE FROM holder; INSERT INTO holder VALUES (${process.pid}); COMMIT`);
    // From here until `close` nobody else can begin a transaction that writes.
    database.exec("BEGIN IMMEDIATE");
  } catch (error) {
    const holder = holderOf(database);
    database.close();
    if (isLocked(error)) throw inUse(dataDir, holder, error);
    throw unusable(dataDir, error);
  }
  held.add(database);
  return {
    release: () => {
      if (held.delete(database)) database.close();
    },
  };
}

/** A database that nobody refers to is closed by the garbage collector, and with it the lock would be gone. */
const held = new Set<DatabaseSync>();

function open(dataDir: string): DatabaseSync {
  try {
    makeFolder(dataDir);
    return new DatabaseSync(join(dataDir, "lock.sqlite"), { timeout: 0 });
  } catch (error) {
    throw unusable(dataDir, error);
  }
}

function holderOf(database: DatabaseSync): number | null {
  try {
    const pid = database.prepare("SELECT pid FROM holder").get()?.pid;
    return typeof pid === "number" ? pid : null;
  } catch {
    // Another start is just writing its name: who it is does not matter enough to wait.
    return null;
  }
}

/** SQLITE_BUSY and its extended codes. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === 5;
}

function inUse(dataDir: string, pid: number | null, cause: unknown): OperatorError {
  const holder = pid === null ? "another daemon" : pid === process.pid ? "this process" : `the daemon with pid ${pid}`;
  return new OperatorError(
    "refused",
    `The data folder ${dataDir} is in use by ${holder}; stop that one first, or give this daemon a folder of its own (dataDir).`,
    { cause },
  );
}

function unusable(dataDir: string, cause: unknown): OperatorError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new OperatorError(
    "refused",
    `The data folder ${dataDir} cannot be used (${reason}); make it a folder that the user who runs dvms may write, or name another (dataDir).`,
    { cause },
  );
}
