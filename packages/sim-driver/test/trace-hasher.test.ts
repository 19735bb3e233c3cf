import { formRing, TraceHasher } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "./support/worlds.ts";

function digestAfter(seconds: number, demand: number): string {
  const simulation = world(3, [vm("a", 0, demand, ...Array(8).fill(demand), 20)]);
  const hasher = new TraceHasher();
  simulation.observe(hasher);
  formRing(simulation, "first", 60_000);
  simulation.startLoad();
  simulation.runFor(seconds * 1000);
  return hasher.digest;
}

test("the same happenings have the same digest; more of them, or other ones, another", () => {
  const digest = digestAfter(20, 50);
  expect(digestAfter(20, 50)).toBe(digest);
  expect(digestAfter(60, 50)).not.toBe(digest);
  expect(digestAfter(20, 51)).not.toBe(digest);
});
