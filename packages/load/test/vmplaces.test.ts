import { createDemand, vmplacesLoad, vmplacesOnHosts } from "@dvms/load";
import { expect, test } from "vitest";

const options = { hosts: 32, vmsPerHost: 10, mean: 60, sd: 20, seed: 23 };

test("VMs are placed round-robin and each has its own id", () => {
  const vms = vmplacesLoad(options);
  expect(vms.map((vm) => vm.hostIndex)).toEqual(Array.from({ length: 320 }, (_, index) => index % 32));
  expect(new Set(vms.map((vm) => vm.id))).toHaveLength(320);
  expect(new Set(vms.map((vm) => vm.memoryMiB))).toEqual(new Set([1024]));
});

test("dirty intensities are drawn from the five of the experiment, each about as often", () => {
  const counts = new Map<number, number>();
  for (const vm of vmplacesLoad({ ...options, hosts: 200 })) {
    counts.set(vm.dirtyIntensity, (counts.get(vm.dirtyIntensity) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
  for (const count of counts.values()) expect(Math.abs(count - 400)).toBeLessThan(90);
});

test("the same seed gives the same VMs, another seed other ones", () => {
  expect(vmplacesLoad(options)).toEqual(vmplacesLoad(options));
  expect(vmplacesLoad({ ...options, seed: 24 })[0]?.id).not.toBe(vmplacesLoad(options)[0]?.id);
});

test("together the VMs change their demand at the rate of the published single process", () => {
  let changes = 0;
  for (const vm of vmplacesLoad(options)) {
    const demand = createDemand(vm.profile);
    for (let timeS = demand.nextChangeS(0); timeS < 1800; timeS = demand.nextChangeS(timeS)) changes++;
  }
  // 320 / 300 s for 1,800 s: 1,920 with a standard deviation of 44.
  expect(Math.abs(changes - 1920)).toBeLessThan(180);
});

test("hosts of other sizes have VMs in proportion, of the same law", () => {
  const law = { vmsPerHost: 10, mean: 60, sd: 20, seed: 7 };
  const vms = vmplacesOnHosts([700, 1400, 350], law);
  expect([0, 1, 2].map((host) => vms.filter((vm) => vm.hostIndex === host).length)).toEqual([10, 20, 5]);
  const alike = vmplacesLoad({ hosts: 3, ...law });
  expect(vms.slice(0, 30).map(({ id, profile }) => [id, profile])).toEqual(
    alike.map(({ id, profile }) => [id, profile]),
  );
});
