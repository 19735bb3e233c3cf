import { type SimEvent, Simulation, simulationOptions } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { ViolationWatch } from "../../src/record/violation-watch.ts";
import { demo, vm } from "../support/worlds.ts";

function watched(...vms: ReturnType<typeof vm>[]) {
  const simulation = new Simulation(simulationOptions({ ...demo, algorithm: "none", hosts: 2, vms, capacity: 100 }));
  const told: SimEvent[] = [];
  const watch = new ViolationWatch(simulation, (atS, happening) => void told.push({ atS, ...happening }));
  simulation.startLoad();
  return { simulation, told, watch };
}

test("a host is above its capacity while its VMs ask for more than it has", () => {
  const { simulation, told, watch } = watched(vm("a", 0, 60), vm("b", 0, 30, 50, 40, 40, 60));
  simulation.runFor(23_000);
  watch.close(23);
  const cause = "demand";
  expect(told).toEqual([
    { atS: 5, kind: "violationStart", host: 0, cause, demandCpu: 110, capacityCpu: 100 },
    { atS: 10, kind: "violationEnd", host: 0, cause, end: "demand", startS: 5, durationS: 5 },
    { atS: 20, kind: "violationStart", host: 0, cause, demandCpu: 120, capacityCpu: 100 },
    { atS: 23, kind: "violationEnd", host: 0, cause, end: "run", startS: 20, durationS: 3 },
  ]);
});

test("a host that begins above its capacity is above it from the start", () => {
  const { simulation, told, watch } = watched(vm("a", 0, 70), vm("b", 0, 70));
  simulation.runFor(3_000);
  watch.close(3);
  expect(told).toMatchObject([
    { atS: 0, kind: "violationStart", demandCpu: 140 },
    { atS: 3, kind: "violationEnd", durationS: 3 },
  ]);
});

test("a VM that comes or goes is another cause than one that asks for more or less", () => {
  const { simulation, told, watch } = watched(vm("a", 0, 60), vm("b", 1, 60));
  const [first, second] = [simulation.hosts[0]!.hypervisor, simulation.hosts[1]!.hypervisor];
  const moving = first.vm("vm-a")!;
  simulation.runFor(2_000);
  first.release(moving);
  second.place(moving);
  simulation.runFor(2_000);
  second.release(moving);
  first.place(moving);
  watch.close(5);
  expect(told).toMatchObject([
    { atS: 2, kind: "violationStart", host: 1, cause: "migration" },
    { atS: 4, kind: "violationEnd", host: 1, cause: "migration", end: "migration", durationS: 2 },
  ]);
});

test("what changes back within one instant never happened", () => {
  const { simulation, told, watch } = watched(vm("a", 0, 60), vm("b", 0, 30, 60), vm("c", 0, 0, 0), vm("d", 0, 10, 0));
  simulation.runFor(5_000);
  const moving = simulation.hosts[0]!.hypervisor.vm("vm-b")!;
  simulation.hosts[0]!.hypervisor.release(moving);
  simulation.hosts[1]!.hypervisor.place(moving);
  simulation.runFor(5_000);
  watch.close(10);
  expect(told).toEqual([]);
});
