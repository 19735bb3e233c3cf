import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { IncomingCopies } from "../../src/hypervisor/incoming-copies.ts";
import { encodeVm } from "../../src/hypervisor/vm-record.ts";
import { VmStore } from "../../src/hypervisor/vm-store.ts";
import { tempFolder } from "../temp-folder.ts";
import { labVm } from "./embedded-lab.ts";

function open() {
  const store = new VmStore(join(tempFolder(), "vms.sqlite"));
  onTestFinished(() => store.close());
  const expected = new Set(["m-1 of host-a"]);
  const here = new Set<string>();
  const told: string[] = [];
  const copies = new IncomingCopies({
    store,
    expects: (migrationId, sourceId) => expected.has(`${migrationId} of ${sourceId}`),
    isHere: (vmId) => here.has(vmId),
    onStaged: ({ migrationId }) => told.push(migrationId),
  });
  return { store, expected, here, told, copies };
}

function transfer(migrationId: string, number: number) {
  return { migrationId, vmId: labVm(number).id, state: Buffer.from(encodeVm(labVm(number))) };
}

const staged = { staged: true, reason: "" };

test("a copy that is expected is on the disk when it is answered, and told once", () => {
  const { copies, store, told } = open();
  expect(copies.receive("host-a", transfer("m-1", 1))).toEqual(staged);
  expect(store.staged()).toEqual([{ migrationId: "m-1", sourceId: "host-a", vm: labVm(1) }]);
  expect(copies.receive("host-a", transfer("m-1", 1))).toEqual(staged);
  expect([told, copies.ids()]).toEqual([["m-1"], ["m-1"]]);
});

test("a member that is not the source of a migration cannot bring its copy", () => {
  const { copies } = open();
  expect(copies.receive("host-c", transfer("m-1", 1)).reason).toBe(
    "migration m-1 from host host-c is not expected here",
  );
});

test("the agent's change of mind counts up to the last moment", () => {
  const { copies, expected } = open();
  expected.clear();
  expect(copies.receive("host-a", transfer("m-1", 1)).staged).toBe(false);
  expect(copies.ids()).toEqual([]);
});

test("one migration carries one VM", () => {
  const { copies } = open();
  copies.receive("host-a", transfer("m-1", 1));
  expect(copies.receive("host-a", transfer("m-1", 2)).reason).toBe(`migration m-1 carries VM ${labVm(1).id}`);
});

test("a migration that is over is not taken up again", () => {
  const { copies, store } = open();
  copies.receive("host-a", transfer("m-1", 1));
  store.arrive({ migrationId: "m-1", sourceId: "host-a", vm: labVm(1) });
  copies.taken("m-1");
  expect(copies.receive("host-a", transfer("m-1", 1)).reason).toBe("migration m-1 is over");
});

test("a VM that lives here is not taken in", () => {
  const { copies, here } = open();
  here.add(labVm(1).id);
  expect(copies.receive("host-a", transfer("m-1", 1)).reason).toBe(`VM ${labVm(1).id} lives here already`);
});

test("a dropped copy is off the disk, and may come again if it is expected again", () => {
  const { copies, store } = open();
  copies.receive("host-a", transfer("m-1", 1));
  copies.discard("m-1");
  copies.discard("m-1");
  expect([store.staged(), copies.get("m-1")]).toEqual([[], undefined]);
  expect(copies.receive("host-a", transfer("m-1", 1))).toEqual(staged);
});
