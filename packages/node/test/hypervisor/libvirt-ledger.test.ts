import { join } from "node:path";
import { expect, test } from "vitest";
import { LibvirtLedger } from "../../src/hypervisor/libvirt-ledger.ts";
import { openDatabase } from "../../src/store/database.ts";
import { tempFolder } from "../temp-folder.ts";

test("what was put is there after a new start", () => {
  const path = join(tempFolder(), "libvirt.sqlite");
  const first = new LibvirtLedger(path);
  first.put("m-2", "b", "expected");
  first.put("m-1", "a", "expected");
  first.put("m-3", "c", "copying");
  first.put("m-3", "c", "departed");
  const lessons = [{ usedMiB: 80, dirtyRateMiBPerS: 2, tookMs: 3_100 }];
  first.setLessons("a", lessons);
  first.setLink("host-b", { bandwidthMiBPerS: 38, overheadMs: 900 });
  first.close();
  const again = new LibvirtLedger(path);
  expect(again.list("expected").map(({ migrationId }) => migrationId)).toEqual(["m-1", "m-2"]);
  expect(again.get("m-3")).toMatchObject({ vmId: "c", state: "departed" });
  expect([again.get("m-9"), again.lessons("a"), again.lessons("b")]).toEqual([null, lessons, []]);
  expect([again.link("host-b"), again.link("host-c")]).toEqual([{ bandwidthMiBPerS: 38, overheadMs: 900 }, null]);
  again.close();
});

test("a file of the first schema keeps its migrations", () => {
  const path = join(tempFolder(), "libvirt.sqlite");
  const old = openDatabase(path, {
    label: "old",
    schema: 1,
    durable: true,
    create: `CREATE TABLE migrations (migrationId TEXT PRIMARY KEY, vmId TEXT NOT NULL, state TEXT NOT NULL) STRICT;
      CREATE TABLE forecasts (vmId TEXT PRIMARY KEY, factor REAL NOT NULL) STRICT;
      INSERT INTO migrations VALUES ('m-1', 'a', 'copying')`,
  });
  old.close();
  const ledger = new LibvirtLedger(path);
  expect([ledger.list("copying").length, ledger.lessons("a")]).toEqual([1, []]);
  ledger.close();
});
