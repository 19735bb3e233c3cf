import { createDemand, type TraceRow, traceLoad } from "@dvms/load";
import { expect, test } from "vitest";

const row = (name: string): TraceRow => ({ name, stepS: 300, cpu: [10, 20], usedMiB: [100, 200] });

test("row i becomes a VM that starts on host i mod the number of hosts", () => {
  const vms = traceLoad(["a", "b", "c", "d"].map(row), { hosts: 3, vmsMax: 100 });
  expect(vms.map(({ name, hostIndex, memoryMiB }) => [name, hostIndex, memoryMiB])).toEqual([
    ["a", 0, 1024],
    ["b", 1, 1024],
    ["c", 2, 1024],
    ["d", 0, 1024],
  ]);
  expect(createDemand(vms[3]!.profile).at(300)).toEqual({ cpu: 20, usedMiB: 200 });
});

test("rows of the same name are different VMs, and the same trace gives the same VMs", () => {
  const vms = traceLoad(["a", "a"].map(row), { hosts: 2, vmsMax: 100 });
  expect(vms[0]!.id).not.toBe(vms[1]!.id);
  expect(traceLoad(["a", "a"].map(row), { hosts: 2, vmsMax: 100 })).toEqual(vms);
});

test("rows above the limit are left out", () => {
  expect(traceLoad(["a", "b", "c"].map(row), { hosts: 2, vmsMax: 2 }).map((vm) => vm.name)).toEqual(["a", "b"]);
});
