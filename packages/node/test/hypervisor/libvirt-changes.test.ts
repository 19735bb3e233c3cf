import { expect, test } from "vitest";
import { LibvirtChanges } from "../../src/hypervisor/libvirt-changes.ts";

test("what came, went or waits since the last look is told once, in that order", async () => {
  let residents = ["a", "b"];
  let staged = new Map([["m-1", "x"]]);
  const changes = new LibvirtChanges({ residents: async () => residents, staged: async () => staged });
  const told: unknown[] = [];
  await changes.begin();
  const end = changes.watch((change) => void told.push(change));
  await changes.look();
  expect(told).toEqual([]);
  residents = ["b", "c"];
  staged = new Map([["m-2", "y"]]);
  await Promise.all([changes.look(), changes.look()]);
  expect(told).toEqual([
    { kind: "staged", migrationId: "m-2", vmId: "y" },
    { kind: "appeared", vmId: "c" },
    { kind: "disappeared", vmId: "a" },
  ]);
  end();
  residents = [];
  await changes.look();
  expect(told).toHaveLength(3);
});

test("a look that fails does not stop the next one", async () => {
  let fails = true;
  const residents = async () => (fails ? Promise.reject(new Error("libvirt is away")) : ["a"]);
  const changes = new LibvirtChanges({ residents, staged: async () => new Map() });
  const told: string[] = [];
  changes.watch(({ kind }) => told.push(kind));
  await expect(changes.look()).rejects.toThrow("away");
  fails = false;
  await changes.look();
  expect(told).toEqual(["appeared"]);
});
