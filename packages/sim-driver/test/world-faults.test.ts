import { noFaults } from "@dvms/sim-driver";
import { expect, test } from "vitest";

test("without faults everything gets through, in its time", () => {
  expect([noFaults.reaches(0, 1), noFaults.copy("m"), noFaults.solveDelayMs(0), noFaults.copiesOutlive]).toEqual([
    true,
    { fails: false, extraMs: 0 },
    0,
    false,
  ]);
});
