import { runExperiment, type Simulation } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { scheduleCrashes } from "../src/crashes.ts";
import { peerWorld } from "./support/peers.ts";
import { demo } from "./support/worlds.ts";

/** The hosts that are down after each second. */
function downBySecond(simulation: Simulation, seconds: number): string[] {
  return Array.from({ length: seconds }, () => {
    simulation.runFor(1_000);
    return simulation.hosts.flatMap((host) => (host.agent === null ? [host.index] : [])).join();
  });
}

test("hosts go down and come back, the same ones for the same seed", () => {
  const run = (seed: number) => {
    const { simulation } = peerWorld(4, []);
    scheduleCrashes(simulation, { periodS: 100, durationS: 5 }, 200, seed);
    return downBySecond(simulation, 210);
  };
  const down = run(1);
  expect(down.filter((hosts) => hosts !== "").length).toBeGreaterThan(10);
  expect(down.at(-1)).toBe("");
  expect(run(1)).toEqual(down);
  expect(run(2)).not.toEqual(down);
});

test.each(["dvms", "dvms-original", "entropy", "snooze", "ffd-lazy"] as const)("%s goes on", (algorithm) => {
  const result = runExperiment({ ...demo, algorithm, seconds: 600, crashes: { periodS: 1_500, durationS: 60 } });
  expect(result).toMatchObject({ hosts: 12, vms: 120 });
  expect(result.migrations).toBeGreaterThan(0);
});

test("where nobody acts there is nothing to crash", () => {
  const options = { ...demo, algorithm: "none", seconds: 300 } as const;
  const { violationTotalS } = runExperiment(options);
  const crashed = runExperiment({ ...options, crashes: { periodS: 100, durationS: 60 } });
  expect(crashed.violationTotalS).toBe(violationTotalS);
});
