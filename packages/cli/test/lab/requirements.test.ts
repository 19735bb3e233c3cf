import { expect, test } from "vitest";
import { missingOf, onPath, runRequirements, whyNot } from "../../src/lab/requirements.ts";

const able = { platform: "linux", userId: 0, missing: [], imageIsBuilt: true };

test("a machine that has everything can run a lab", () => {
  expect(whyNot(able)).toBeNull();
});

test("each thing that is missing is a sentence with its remedy, the first one first", () => {
  expect(whyNot({ ...able, platform: "darwin", userId: 501 })).toContain("needs Linux");
  expect(whyNot({ ...able, userId: 1000 })).toMatch(/only root may; run it as root\.$/);
  const missing = missingOf(runRequirements, (program) => program !== "virsh");
  expect(whyNot({ ...able, missing })).toBe("A lab needs virsh, which is not installed; run: dvms lab prepare.");
  expect(whyNot({ ...able, imageIsBuilt: false })).toBe("The guest image is not built yet; run: dvms lab prepare.");
});

test("programs are looked for on the path", () => {
  expect([onPath("sh"), onPath("no-such-program-of-dvms")]).toEqual([true, false]);
});
