import { VirtualHypervisor, VirtualVm } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm } from "./support/worlds.ts";

function given() {
  let timeS = 0;
  const create = (hostId: string) =>
    new VirtualHypervisor({
      hostId,
      capacity: { cpu: 100 },
      migrationMiBPerS: 125,
      loadTimeS: () => timeS,
      changed: () => {},
      outdated: () => {},
      booked: () => {},
    });
  const passTo = (nextS: number) => {
    timeS = nextS;
  };
  return { source: create("source"), target: create("target"), passTo };
}

const namesOf = (hypervisor: VirtualHypervisor) => hypervisor.sample().vms.map(({ id }) => id);

test("a paused copy is not among the VMs until it runs", () => {
  const { source, target } = given();
  const moving = new VirtualVm(vm("a", 0, 50));
  source.place(moving);
  target.stage("m1", moving);
  expect([namesOf(source), namesOf(target)]).toEqual([["vm-a"], []]);
  source.release(moving);
  target.take(moving);
  expect([namesOf(source), namesOf(target), [...target.staged].length]).toEqual([[], [], 1]);
  expect(target.run("m1", "vm-a")).toBe(true);
  expect([namesOf(target), [...target.staged].length]).toEqual([["vm-a"], 0]);
});

test("running again what runs is fine, running what is not there is not", () => {
  const { target } = given();
  target.stage("m1", new VirtualVm(vm("a", 0, 50)));
  expect([target.run("m1", "vm-a"), target.run("m1", "vm-a"), target.run("m2", "vm-b")]).toEqual([true, true, false]);
});

test("a discarded copy never runs", () => {
  const { target } = given();
  target.stage("m1", new VirtualVm(vm("a", 0, 50)));
  target.discard("m1");
  expect(target.run("m1", "vm-a")).toBe(false);
});

test("the books follow the VM, and its demand is in exactly one of them at any time", () => {
  const { source, target, passTo } = given();
  const moving = new VirtualVm(vm("a", 0, 150));
  source.place(moving);
  passTo(2);
  target.stage("m1", moving);
  passTo(5);
  source.release(moving);
  target.take(moving);
  passTo(6);
  target.run("m1", "vm-a");
  passTo(10);
  expect([source.violation().violationS, target.violation().violationS]).toEqual([5, 5]);
  expect(target.violation()).toMatchObject({ violations: 1, unservedCoreS: 2.5 });
});

test("the sample is the same object until something changes", () => {
  const { source } = given();
  const resident = new VirtualVm(vm("a", 0, 10, 20));
  source.place(resident);
  const before = source.sample();
  expect(source.sample()).toBe(before);
  resident.advance(5);
  source.demandChanged();
  expect(source.sample().vms[0]?.demand).toEqual({ cpu: 20, memory: 1024 });
  expect(before.vms[0]?.demand).toEqual({ cpu: 10, memory: 1024 });
});
