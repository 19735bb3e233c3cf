import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { inTransaction, openDatabase, withoutWaiting } from "../../src/store/database.ts";
import { tempFolder } from "../temp-folder.ts";

const options = { label: "the test's file", schema: 2, durable: true, create: "CREATE TABLE t (n INTEGER) STRICT" };

function open(path: string) {
  const database = openDatabase(path, options);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return database;
}

test("a commit is on the disk before it returns where that was asked for", () => {
  const folder = tempFolder();
  const synchronous = (path: string, durable: boolean) => {
    const database = openDatabase(path, { ...options, durable });
    const [row] = database.prepare("PRAGMA synchronous").all();
    database.close();
    return row?.synchronous;
  };
  expect(synchronous(join(folder, "a.sqlite"), true)).toBe(2);
  expect(synchronous(join(folder, "b.sqlite"), false)).toBe(1);
});

test("only what need not wait for the disk does not, also after it failed", () => {
  const database = open(join(tempFolder(), "a.sqlite"));
  const synchronous = () => database.prepare("PRAGMA synchronous").get()?.synchronous;
  let meanwhile: unknown;
  withoutWaiting(database, () => {
    meanwhile = synchronous();
    database.exec("INSERT INTO t VALUES (1)");
  });
  expect([meanwhile, synchronous()]).toEqual([1, 2]);
  const failing = () =>
    withoutWaiting(database, () => {
      throw new Error("half way");
    });
  expect(failing).toThrow("half way");
  expect(synchronous()).toBe(2);
  expect(database.prepare("SELECT n FROM t").all()).toEqual([{ n: 1 }]);
});

test("a transaction that throws leaves nothing behind", () => {
  const database = open(join(tempFolder(), "a.sqlite"));
  const failing = () =>
    inTransaction(database, () => {
      database.exec("INSERT INTO t VALUES (1)");
      throw new Error("half way");
    });
  expect(failing).toThrow("half way");
  expect(inTransaction(database, () => database.prepare("SELECT * FROM t").all())).toEqual([]);
});

test("a folder that cannot be made is named, with a remedy", () => {
  const file = join(tempFolder(), "file");
  writeFileSync(file, "");
  const path = join(file, "a.sqlite");
  expect(() => openDatabase(path, options)).toThrow(
    new RegExp(`^${path} \\(the test's file\\) cannot be opened: .*; check that the folder exists`),
  );
});

test("the log of a durable file has its full length from the start and keeps it", () => {
  const path = join(tempFolder(), "a.sqlite");
  const database = open(path);
  const logBytes = () => statSync(`${path}-wal`).size;
  const atStart = logBytes();
  expect(atStart).toBeGreaterThan(64 * 4096);
  const insert = database.prepare("INSERT INTO t VALUES (?)");
  for (let n = 0; n < 200; n += 1) insert.run(n);
  expect(logBytes()).toBe(atStart);
  database.close();
  expect(open(path).prepare("SELECT count(*) AS n FROM t").get()).toEqual({ n: 200 });
});
