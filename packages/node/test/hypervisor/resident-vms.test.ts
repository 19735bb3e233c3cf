import { expect, test } from "vitest";
import { ResidentVms } from "../../src/hypervisor/resident-vms.ts";
import { labVm } from "./embedded-lab.ts";

const tracing = { kind: "steps", stepS: 10, cpu: [20, 80], usedMiB: [100, 300] } as const;

test("VMs are told by id, whatever the order in which they came", () => {
  const residents = new ResidentVms([labVm(3), labVm(1)], 125);
  residents.add(labVm(2));
  expect(residents.list(0, true).map((vm) => vm.name)).toEqual(["vm-1", "vm-2", "vm-3"]);
  residents.delete(labVm(1).id);
  expect(residents.snapshots(0, true).map((vm) => vm.id)).toEqual([labVm(2).id, labVm(3).id]);
  expect([residents.has(labVm(1).id), residents.get(labVm(2).id)]).toEqual([false, labVm(2)]);
});

test.each([
  ["before the start", 0, false, { cpu: 0, memory: 100 }, 0],
  ["in the first step", 5, true, { cpu: 20, memory: 100 }, 10],
  ["in the second", 10, true, { cpu: 80, memory: 300 }, 40],
])("demand and dirty rate follow the trace: %s", (_name, timeS, started, demand, dirtyRateMiBPerS) => {
  const residents = new ResidentVms([labVm(1, tracing)], 125);
  expect(residents.snapshots(timeS, started)).toEqual([
    { id: labVm(1).id, demand, memoryMiB: 1024, dirtyRateMiBPerS, movable: true },
  ]);
});

test("a VM whose load does not say how much memory it uses uses all of it", () => {
  expect(new ResidentVms([labVm(1)], 125).list(0, true)[0]?.demand).toEqual({ cpu: 50, memory: 1024 });
});

test("a suspended VM is paused until it is resumed", () => {
  const residents = new ResidentVms([labVm(1)], 125);
  const state = () => residents.list(0, true)[0]?.state;
  residents.setSuspended(labVm(1).id, true);
  expect(state()).toBe("paused");
  residents.setSuspended(labVm(1).id, false);
  expect(state()).toBe("running");
});
