import type { Stay } from "@dvms/load";
import { type ExperimentOptions, runExperiment } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo, vm } from "./support/worlds.ts";

const forever = Number.POSITIVE_INFINITY;

function stay(name: string, hostIndex: number, arrivesS: number, departsS: number, memoryMiB = 1024): Stay {
  return { vm: { ...vm(name, hostIndex, 50), memoryMiB }, arrivesS, departsS };
}

function play(stays: readonly Stay[], change: Partial<ExperimentOptions> = {}) {
  return runExperiment({ ...demo, check: false, hosts: 3, seconds: 60, vms: [], stays, ...change });
}

test("VMs come and go while the load runs, and their demand with them", () => {
  const hosts = [0, 1, 2].map((index) => ({
    name: `h${index}`,
    site: "s",
    rack: "r",
    cpu: 100,
    memoryMiB: 4096,
    migrationMiBPerS: 125,
    powerW: [0, 100],
  }));
  const stays = [stay("a", 0, 0, 30), stay("b", 0, 10.5, 40), stay("late", 0, 61, forever)];
  const result = play(stays, { algorithm: "none", plan: { hosts, links: [], faults: [] } });
  expect(result).toMatchObject({ vms: 2, vmsArrived: 1, vmsDeparted: 2, vmsRefused: 0, violations: 0 });
  // Half of 100 W for 30 s, and for 29.5 s.
  expect(result.energyJ).toBeCloseTo(50 * (30 + 29.5), 6);
});

test("a VM goes to the next host with room for its memory, and to none if there is none", () => {
  const large = 20_000;
  const stays = [stay("a", 1, 5, forever, large), stay("b", 1, 6, forever, large), stay("c", 1, 7, 50, large)];
  expect(play([...stays, stay("d", 1, 20, forever, large)])).toMatchObject({ vmsArrived: 3, vmsRefused: 1, vms: 3 });
  expect(play([...stays, stay("d", 1, 55, forever, large)])).toMatchObject({ vmsArrived: 4, vmsRefused: 0 });
});

test("those that are there from the start settle by memory too", () => {
  const stays = ["a", "b", "c", "d"].map((name) => stay(name, 0, 0, forever, 20_000));
  expect(play(stays)).toMatchObject({ vms: 3, vmsArrived: 0, vmsRefused: 1 });
});

test("the daemons see who comes: an overload by arrivals is cured, every invariant watched", () => {
  const stays = Array.from({ length: 16 }, (_, index) => stay(`v${index}`, 0, 5 + index, 200));
  const result = play(stays, { seconds: 300, check: true });
  // 16 VMs of 50 % on a host of 700 %: one or two too many.
  expect(result).toMatchObject({ vmsArrived: 16, vmsDeparted: 16 });
  expect(result.outcomes.solved).toBeGreaterThan(0);
  expect(result.migrations).toBeGreaterThan(0);
  expect(result.violationTotalS).toBeLessThan(60);
});
