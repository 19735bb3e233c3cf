import { expect, test } from "vitest";
import { doctorText } from "../../src/render/doctor-text.ts";

test("each finding has a line, a remedy one of its own, and the verdict comes last", () => {
  const findings = [
    { check: "arp", level: "ok", message: "Large enough.", remedy: "" },
    { check: "uuid", level: "error", message: "Twice.", remedy: "Set it." },
  ] as const;
  expect(doctorText({ ok: false, findings }).split("\n")).toEqual([
    "ok      arp       Large enough.",
    "error   uuid      Twice.",
    "                  Set it.",
    "This host must not join like this.",
  ]);
});
