import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { journalRows } from "../../src/lab/journal-rows.ts";

test("counts a journal's records while a daemon has it to itself", () => {
  const folder = mkdtempSync(join(tmpdir(), "dvms-journal-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(journalRows(folder)).toBeNull();
  const database = new DatabaseSync(join(folder, "journal.sqlite"));
  onTestFinished(() => database.close());
  database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; CREATE TABLE records (id TEXT)");
  expect(journalRows(folder)).toBe(0);
  database.exec("INSERT INTO records VALUES ('a'), ('b')");
  expect(journalRows(folder)).toBe(2);
});
