import { FreeAgain, Simulation, simulationOptions } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo } from "../support/worlds.ts";

/** Host 1 belongs to an event that host 0 leads, or does not. */
function given(leads: boolean) {
  const view = { load: 0, vmCount: 0, migratingFor: null, predecessor: null, successors: [] };
  const lease = { eventId: "e1", leaderId: "", epoch: 7, expiresInMs: 1 };
  const simulation = new Simulation({
    ...simulationOptions({ ...demo, hosts: 2, vms: [] }),
    createAgent: (self) => ({
      step: () => [],
      wakeAtMs: Number.POSITIVE_INFINITY,
      expects: () => false,
      view: () => {
        const leader = self.id === simulation.hosts[0]!.ref.id;
        if (!leader)
          return {
            ...view,
            role: "reserved",
            leading: null,
            lease: { ...lease, leaderId: simulation.hosts[0]!.ref.id },
          };
        const leading = leads ? { eventId: "e1", phase: "growing", memberIds: [] } : null;
        return { ...view, role: "free", lease: null, leading };
      },
    }),
  });
  for (const host of simulation.hosts) host.start([]);
  return new FreeAgain(simulation, 5_000);
}

test("a host may belong to an event that is led for as long as it likes", () => {
  const checker = given(true);
  for (const nowMs of [0, 4_000, 8_000, 80_000]) checker.look(nowMs);
});

test("a host that belongs to an event that nobody leads is caught after the limit", () => {
  const checker = given(false);
  checker.look(0);
  checker.look(5_000);
  expect(() => checker.look(5_001)).toThrow(/belongs to e1 since 5001 ms, which its leader .* does not lead/);
});
