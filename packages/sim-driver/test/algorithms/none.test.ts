import { Simulation, simulationOptions } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { none } from "../../src/algorithms/none.ts";
import { demo } from "../support/worlds.ts";

test("nobody is there to act", () => {
  const algorithm = none();
  const simulation = new Simulation(simulationOptions({ ...demo, hosts: 2 }, algorithm));
  algorithm.start(simulation);
  simulation.startLoad();
  simulation.runFor(10_000);
  expect(simulation.hosts.some((host) => host.agent !== null)).toBe(false);
  expect(algorithm.messages(simulation)).toBe(0);
});
