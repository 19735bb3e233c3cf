import { InvariantError } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";

test("a simulation that is watched stops at the step that breaks an invariant", () => {
  const simulation = world(2, [vm("a", 0, 10)]);
  for (const host of simulation.hosts) host.start([]);
  simulation.runFor(5_000);
  simulation.hosts[1]!.hypervisor.place(simulation.vms[0]!);
  expect(() => simulation.runFor(5_000)).toThrow(InvariantError);
});
