import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoadVm } from "@dvms/load";
import { expect, onTestFinished, test } from "vitest";
import { readVmStore } from "../../src/hypervisor/read-vm-store.ts";
import { VmStore } from "../../src/hypervisor/vm-store.ts";

function vm(number: number): LoadVm {
  return {
    id: `00000000-0000-4000-8000-00000000000${number}`,
    name: `vm-${number}`,
    hostIndex: 0,
    memoryMiB: 1024,
    dirtyIntensity: 0.1,
    profile: { kind: "constant", cpu: 10 },
  };
}

function storeIn(dataDir: string): VmStore {
  return new VmStore(join(dataDir, "vms.sqlite"));
}

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "dvms-read-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("what lives on a host and what waits there are told apart", () => {
  const dataDir = dataFolder();
  const store = storeIn(dataDir);
  store.initialise([vm(1), vm(2)]);
  store.stage({ migrationId: "m", sourceId: "h", vm: vm(3) });
  store.close();
  expect(readVmStore(dataDir)).toEqual({ ownIds: [vm(1).id, vm(2).id], stagedIds: [vm(3).id] });
});

test("the store of a daemon that runs is refused", () => {
  const dataDir = dataFolder();
  const store = storeIn(dataDir);
  expect(() => readVmStore(dataDir)).toThrow("is in use by another daemon");
  store.close();
});
