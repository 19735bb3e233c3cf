import { ringFault, Simulation, simulationOptions } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { dvms } from "../../src/algorithms/dvms.ts";
import { demo } from "../support/worlds.ts";

test("it starts with a whole ring, and counts messages from then on", () => {
  const algorithm = dvms({ heartbeatMs: 500 });
  const simulation = new Simulation(simulationOptions({ ...demo, hosts: 5 }, algorithm));
  algorithm.start(simulation);
  expect(ringFault(simulation.hosts, simulation.timeline.nowMs)).toBeNull();
  expect(algorithm.messages(simulation)).toBe(0);
  simulation.runFor(1_000);
  expect(algorithm.messages(simulation)).toBeGreaterThanOrEqual(20);
});
