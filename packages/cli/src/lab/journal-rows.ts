import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * How many migrations a daemon's journal holds. The daemon has the file to itself, so a copy is read, with the log of
 * what is not yet in it. Null if the copy was torn by a write, or there is no journal: ask again.
 */
export function journalRows(dataDir: string): number | null {
  const work = mkdtempSync(join(tmpdir(), "dvms-journal-"));
  const copy = join(work, "journal.sqlite");
  let database: DatabaseSync | null = null;
  try {
    const source = join(dataDir, "journal.sqlite");
    copyFileSync(source, copy);
    if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${copy}-wal`);
    database = new DatabaseSync(copy);
    return Number(database.prepare("SELECT count(*) AS records FROM records").get()?.records ?? 0);
  } catch {
    return null;
  } finally {
    database?.close();
    rmSync(work, { recursive: true, force: true });
  }
}
