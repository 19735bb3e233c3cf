import { spawn } from "node:child_process";
import { once } from "node:events";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { JournalRecord } from "@dvms/protocol";
import { expect, onTestFinished, test } from "vitest";
import { OperatorError } from "../../src/operator-error.ts";
import { Journal } from "../../src/store/journal.ts";
import { tempFolder } from "../temp-folder.ts";

const peer = { id: "host-b", site: "lab", rack: "r1", address: "/ip4/127.0.0.1/tcp/4000/p2p/x" };
const vm = { id: "vm-1", demand: { cpu: 50, memory: 1024 }, memoryMiB: 1024, dirtyRateMiBPerS: 12.5, movable: false };

function sourceRecord(migrationId: string, state: "asked" | "copying" | "gone" | "aborted"): JournalRecord {
  return { role: "source", migrationId, eventId: "e-1", vm, target: peer, state };
}

function openJournal(path: string): Journal {
  const journal = new Journal(path);
  onTestFinished(() => journal.close());
  return journal;
}

test("what was persisted is there after a restart, in its last state, and what was forgotten is not", () => {
  const path = join(tempFolder(), "journal.sqlite");
  const target: JournalRecord = {
    role: "target",
    migrationId: "m-2",
    eventId: "e-1",
    vm,
    source: peer,
    state: "accepted",
  };
  const first = openJournal(path);
  first.persist(sourceRecord("m-2", "asked"));
  first.persist(target);
  first.persist(sourceRecord("m-1", "asked"));
  first.persist(sourceRecord("m-1", "copying"));
  first.persist(sourceRecord("m-3", "asked"));
  first.forget("source", "m-3");
  first.forget("source", "never seen");
  first.close();
  expect(openJournal(path).list()).toEqual([sourceRecord("m-1", "copying"), sourceRecord("m-2", "asked"), target]);
});

test("a record survives SIGKILL right after persist returned", async () => {
  const path = join(tempFolder(), "journal.sqlite");
  const script = `
    import { Journal } from ${JSON.stringify(new URL("../../src/store/journal.ts", import.meta.url).href)};
    new Journal(${JSON.stringify(path)}).persist(${JSON.stringify(sourceRecord("m-1", "gone"))});
    process.kill(process.pid, "SIGKILL");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect(signal).toBe("SIGKILL");
  expect(openJournal(path).list()).toEqual([sourceRecord("m-1", "gone")]);
});

test("a second user of the same file is refused with a sentence that names it", () => {
  const path = join(tempFolder(), "journal.sqlite");
  const first = openJournal(path);
  expect(() => new Journal(path)).toThrow(`${path} (the migration journal) is in use by another daemon`);
  first.close();
  openJournal(path);
});

test("a file of a newer schema is refused and left as it is", () => {
  const path = join(tempFolder(), "journal.sqlite");
  openJournal(path).close();
  const raw = new DatabaseSync(path);
  raw.exec("PRAGMA user_version = 7");
  raw.close();
  expect(() => new Journal(path)).toThrow("its schema is 7, this one reads up to 1");
});

test.each([
  [
    "garbage",
    (path: string) => writeFileSync(path, "this is no database, and it is long enough to be looked at".repeat(40)),
  ],
  ["cut in the middle", (path: string) => truncateSync(path, 5000)],
])("a damaged file (%s) is refused with a remedy", (_name, damage) => {
  const path = join(tempFolder(), "journal.sqlite");
  const journal = openJournal(path);
  for (let i = 0; i < 50; i++) journal.persist(sourceRecord(`m-${i}`, "asked"));
  journal.close();
  damage(path);
  expect(() => new Journal(path)).toThrow(/is damaged and cannot be read; restore the data folder/);
});

test("a record that is no journal record is refused, not skipped", () => {
  const path = join(tempFolder(), "journal.sqlite");
  openJournal(path).close();
  const raw = new DatabaseSync(path);
  raw.exec(`INSERT INTO records VALUES ('source', 'm-9', '{"role":"source"}')`);
  raw.close();
  const journal = openJournal(path);
  expect(() => journal.list()).toThrow(OperatorError);
  expect(() => journal.list()).toThrow("holds a record of migration m-9 that cannot be read");
});
