import { formRing, ringFault } from "@dvms/sim-driver";
import { describe, expect, test } from "vitest";
import { world } from "./support/worlds.ts";

describe.each(["first", "neighbour"] as const)("with the %s hosts as seeds", (seeding) => {
  test.each([1, 2, 3, 5, 20])("a ring of %i forms", (hosts) => {
    const simulation = world(hosts, []);
    formRing(simulation, seeding, 60_000);
    expect(ringFault(simulation.hosts, simulation.timeline.nowMs)).toBeNull();
  });
});

test("a ring that cannot form is an error that names the fault", () => {
  const lost = { latencyMinMs: 1, latencyMaxMs: 1, fate: () => ({ copies: 0, extraDelayMs: 0 }) };
  const simulation = world(3, [], { network: lost });
  expect(() => formRing(simulation, "first", 5_000)).toThrow(/The ring has not formed within 5000 ms: host .* follows/);
});
