import { formRing, ringFault } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { world } from "./support/worlds.ts";

test("hosts that are down do not belong to the ring, and their neighbours close it", () => {
  const simulation = world(5, []);
  expect(ringFault(simulation.hosts, 0)).toBeNull();
  formRing(simulation, "first", 60_000);
  simulation.crash(simulation.hosts[2]!);
  expect(ringFault(simulation.hosts, simulation.timeline.nowMs)).toMatch(/^host .* instead of/);
  simulation.runFor(60_000);
  expect(ringFault(simulation.hosts, simulation.timeline.nowMs)).toBeNull();
  simulation.hosts[2]!.restart();
  expect(ringFault(simulation.hosts, simulation.timeline.nowMs)).toMatch(/^host .* instead of/);
  simulation.runFor(60_000);
  expect(ringFault(simulation.hosts, simulation.timeline.nowMs)).toBeNull();
});

test("a host that stops leaves at once", () => {
  const simulation = world(4, []);
  formRing(simulation, "first", 60_000);
  simulation.hosts[1]!.stop();
  simulation.runFor(2_000);
  expect(simulation.hosts[1]!.boot).toBeNull();
  expect(ringFault(simulation.hosts, simulation.timeline.nowMs)).toBeNull();
});
