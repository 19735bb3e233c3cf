import { expect, test } from "vitest";
import { fault, fine, warning } from "../../src/doctor/finding.ts";

test("what is well needs no remedy", () => {
  expect([fine("a", "b").remedy, warning("a", "b", "c").level, fault("a", "b", "c").level]).toEqual([
    "",
    "warning",
    "error",
  ]);
});
