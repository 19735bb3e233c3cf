import { runExperiment } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo } from "../support/worlds.ts";

test("it leaves less violation than nobody, and its partition is the whole cluster", () => {
  const options = { ...demo, mean: 65, seconds: 900, check: false };
  const entropy = runExperiment({ ...options, algorithm: "entropy" });
  const none = runExperiment({ ...options, algorithm: "none" });
  expect(entropy.violationTotalS).toBeLessThan(none.violationTotalS);
  expect(entropy).toMatchObject({ partitionMean: 12, partitionMax: 12 });
});
