import { join } from "node:path";
import { expect, test } from "vitest";
import { LibvirtLedger } from "../../src/hypervisor/libvirt-ledger.ts";
import { tempFolder } from "../temp-folder.ts";

test("what was put is there after a new start", () => {
  const path = join(tempFolder(), "libvirt.sqlite");
  const first = new LibvirtLedger(path);
  first.put("m-2", "b", "expected");
  first.put("m-1", "a", "expected");
  first.put("m-3", "c", "copying");
  first.put("m-3", "c", "departed");
  first.setFactor("a", 1.5);
  first.close();
  const again = new LibvirtLedger(path);
  expect(again.list("expected").map(({ migrationId }) => migrationId)).toEqual(["m-1", "m-2"]);
  expect(again.get("m-3")).toMatchObject({ vmId: "c", state: "departed" });
  expect([again.get("m-9"), again.factor("a"), again.factor("b")]).toEqual([null, 1.5, null]);
  again.close();
});
