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
  expect(judgeTrial("b", { ...open, clockOffsetMs: -4_200 })[1]?.message).toBe(
    "The clock of b is 4.2 s behind this one.",
  );
});
