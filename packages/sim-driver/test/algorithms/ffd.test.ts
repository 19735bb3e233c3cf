import { runExperiment } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo } from "../support/worlds.ts";

test("the optimistic one moves more than the lazy one", () => {
  const options = { ...demo, mean: 65, seconds: 900, check: false };
  const lazy = runExperiment({ ...options, algorithm: "ffd-lazy" });
  const optimistic = runExperiment({ ...options, algorithm: "ffd-optimistic" });
  expect(lazy.migrations).toBeGreaterThan(0);
  expect(optimistic.migrations).toBeGreaterThan(lazy.migrations);
});
