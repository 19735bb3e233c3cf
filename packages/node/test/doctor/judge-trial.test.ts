import { expect, test } from "vitest";
import { judgeTrial } from "../../src/doctor/judge-trial.ts";

const open = { there: null, back: null, clockOffsetMs: 20 };
const levels = (trial: typeof open | Parameters<typeof judgeTrial>[1]) =>
  judgeTrial("qemu+tls://b/system", trial).map(({ check, level }) => `${check} ${level}`);

test("two open ways and clocks that agree are in order", () => {
  expect(levels(open)).toEqual(["migration ok", "clock ok"]);
});

test("a closed way forbids joining, either way, with libvirt's words and a remedy", () => {
  expect(levels({ ...open, there: "Connection refused" })).toEqual(["migration error"]);
  const [back] = judgeTrial("b", { ...open, back: "unable to resolve 'a'." });
  expect(back).toMatchObject({
    level: "error",
    message: "A trial VM moved to b, but not back: unable to resolve 'a'.",
    remedy: expect.stringMatching(/^Make the name known.*\.$/),
  });
});

test("clocks that are apart, or cannot be compared, are a warning", () => {
  expect(levels({ ...open, clockOffsetMs: null })).toEqual(["migration ok", "clock warning"]);
  const clock = (clockOffsetMs: number) => judgeTrial("b", { ...open, clockOffsetMs })[1]?.message;
  expect(clock(-4_200)).toBe("The clock of b is 4.2 s behind this one.");
  expect([90_010, 180_000, 3_600_000 * 3, -86_400_000 * 3].map(clock)).toEqual([
    "The clock of b is 90 s ahead of this one.",
    "The clock of b is 3 min ahead of this one.",
    "The clock of b is 3 h ahead of this one.",
    "The clock of b is 3 days behind this one.",
  ]);
});
