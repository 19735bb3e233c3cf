import { RingWhole } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { world } from "../support/worlds.ts";

/** Two hosts that know nothing of each other. */
function given() {
  const simulation = world(2, []);
  for (const host of simulation.hosts) host.start([]);
  return { simulation, checker: new RingWhole(simulation, 0, 10_000) };
}

test("a ring has its time to become whole", () => {
  const { checker } = given();
  checker.look(0);
  expect(checker.look(9_999)).toBe(false);
});

test("a ring that is not whole by then is caught", () => {
  const { checker } = given();
  checker.look(0);
  expect(() => checker.look(10_000)).toThrow(/follows .* instead of/);
});

test("the time starts anew when a host comes or goes", () => {
  const { simulation, checker } = given();
  checker.look(0);
  simulation.crash(simulation.hosts[1]!);
  expect(checker.look(10_000)).toBe(true);
  simulation.hosts[1]!.restart();
  expect(checker.look(15_000)).toBe(false);
  expect(() => checker.look(25_000)).toThrow(/follows/);
});
