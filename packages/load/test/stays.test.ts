import { createDemand, type LoadVm, settle, staysOf, type TraceVm } from "@dvms/load";
import { expect, test } from "vitest";

const forever = Number.POSITIVE_INFINITY;

function traceVm(change: Partial<TraceVm>): TraceVm {
  const profile = { kind: "steps", stepS: 300, cpu: [10, 20, 30], usedMiB: null } as const;
  const size = { name: "a", place: "Trace t.csv, line 2", cores: 1, memoryMiB: 1024, hostIndex: null };
  return { ...size, arrivesS: 0, departsS: forever, profile, ...change };
}

const law = { mean: 60, sd: 20, seed: 3 };
const options = { hosts: 2, fromS: 0, seconds: 1000, law };

test("VMs start on one host after the other, unless the trace says where", () => {
  const stays = staysOf([traceVm({}), traceVm({}), traceVm({ hostIndex: 0 }), traceVm({})], options);
  expect(stays.map(({ vm }) => vm.hostIndex)).toEqual([0, 1, 0, 1]);
});

test("who is never there while the load lasts is left out", () => {
  const times = [
    [0, 5],
    [0, 100],
    [99, 100],
    [150, 151],
    [1100, 1200],
    [150, 150],
  ];
  const vms = times.map(([arrivesS, departsS]) => traceVm({ arrivesS: arrivesS!, departsS: departsS! }));
  const stays = staysOf(vms, { ...options, fromS: 100 });
  expect(stays.map(({ arrivesS, departsS }) => [arrivesS, departsS])).toEqual([[50, 51]]);
});

test("the load begins anywhere on the trace's clock", () => {
  const [stay] = staysOf([traceVm({})], { ...options, fromS: 350 });
  const demand = createDemand(stay!.vm.profile);
  expect([0, 249, 250].map((timeS) => demand.at(timeS).cpu)).toEqual([20, 20, 30]);
});

test("where the trace has sizes only, each core follows the law", () => {
  const [stay] = staysOf([traceVm({ profile: null, cores: 4 })], options);
  expect(stay!.vm.profile).toMatchObject({ kind: "perCore", cores: 4, core: { kind: "vmplaces", mean: 60, seed: 3 } });
});

test("a host that is not there is refused", () => {
  expect(() => staysOf([traceVm({ hostIndex: 2 })], options)).toThrow(
    "Trace t.csv, line 2 starts a on host 2, and there are the hosts 0 to 1 only: take more hosts.",
  );
});

test("a VM settles on the first host from its own on that has room for its memory", () => {
  const vm = (name: string, hostIndex: number, memoryMiB: number) => ({ name, hostIndex, memoryMiB }) as LoadVm;
  const { vms, refused } = settle([vm("a", 1, 60), vm("b", 1, 60), vm("c", 0, 60), vm("d", 0, 40)], [100, 100]);
  expect(vms.map(({ name, hostIndex }) => [name, hostIndex])).toEqual([
    ["a", 1],
    ["b", 0],
    ["d", 0],
  ]);
  expect(refused).toBe(1);
});
