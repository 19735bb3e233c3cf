import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { VmStore } from "../../src/hypervisor/vm-store.ts";
import { tempFolder } from "../temp-folder.ts";
import { labVm } from "./embedded-lab.ts";

function open(path: string): VmStore {
  const store = new VmStore(path);
  onTestFinished(() => store.close());
  return store;
}

/** What a restart finds. */
function reopen(store: VmStore, path: string): VmStore {
  store.close();
  return open(path);
}

test("VMs are created once, whatever the configuration says later", () => {
  const path = join(tempFolder(), "vms.sqlite");
  const first = open(path);
  first.initialise([labVm(2), labVm(1)]);
  const second = reopen(first, path);
  second.initialise([labVm(3)]);
  expect(second.vms()).toEqual([labVm(1), labVm(2)]);
});

test("a copy becomes a VM, or goes; a VM leaves; all of it survives a restart", () => {
  const path = join(tempFolder(), "vms.sqlite");
  const store = open(path);
  store.initialise([labVm(1)]);
  for (const number of [2, 3, 4]) {
    store.stage({ migrationId: `m-${number}`, sourceId: "host-b", vm: labVm(number) });
  }
  store.arrive({ migrationId: "m-2", sourceId: "host-b", vm: labVm(2) });
  store.discard("m-3");
  store.depart("m-1", labVm(1).id);
  const after = reopen(store, path);
  expect(after.vms()).toEqual([labVm(2)]);
  expect(after.staged()).toEqual([{ migrationId: "m-4", sourceId: "host-b", vm: labVm(4) }]);
  expect(["m-1", "m-2", "m-3", "m-4"].map((id) => after.finished(id))).toEqual(["departed", "arrived", null, null]);
});

test("the load's start and the violation time survive a restart", () => {
  const path = join(tempFolder(), "vms.sqlite");
  const store = open(path);
  expect([store.loadStart, store.violationS]).toEqual([null, 0]);
  store.setLoadStart({ startAtUnixMs: 5, horizonS: 60 });
  store.setViolationS(1.25);
  const after = reopen(store, path);
  expect([after.loadStart, after.violationS]).toEqual([{ startAtUnixMs: 5, horizonS: 60 }, 1.25]);
});

test("a VM that cannot be read is named, with a remedy", () => {
  const path = join(tempFolder(), "vms.sqlite");
  open(path).close();
  const raw = new DatabaseSync(path);
  raw.exec("INSERT INTO vms VALUES ('vm-x', '{}')");
  raw.close();
  expect(() => open(path).vms()).toThrow(`${path} (the embedded hypervisor's VMs) holds VM vm-x in a form`);
});
