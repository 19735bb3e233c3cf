import { expect, test } from "vitest";
import { FaultLog } from "../../src/lab/fault-log.ts";
import { labFolder } from "../../src/lab/lab-folder.ts";
import { reportText, runChaos, stepLine } from "../../src/lab/run-lab.ts";
import { keptOutput } from "../output.ts";

const guest = { uuid: "u", name: "g1", host: "h1", hostAlive: true, copies: 1, counterMonotone: true, breach: "" };
const report = { passed: true, steps: [], faults: new FaultLog().counts(), guests: [guest], migrations: [] };

test("a step is one line", () => {
  expect(stepLine({ step: "heal", ok: true, seconds: 1.26, reason: "" })).toBe("ok      1.3 s  heal");
  expect(stepLine({ step: "heal", ok: false, seconds: 60, reason: "No." })).toBe("FAIL   60.0 s  heal: No.");
});

test("the end tells which guest is not sound, and why", () => {
  expect(reportText(report)).toBe("Passed: 1 guests, 0 migrations, 0 done.\n");
  const doubled = { ...guest, copies: 2, counterMonotone: false, breach: "tick 4 was written on h1 and on h2" };
  expect(reportText({ ...report, passed: false, guests: [doubled] })).toBe(
    "Failed: 1 guests, 0 migrations, 0 done.\n  g1, last on h1: 2 copies, tick 4 was written on h1 and on h2\n",
  );
});

test("where no lab can run, or nothing is prepared, the remedy is told", async () => {
  const folder = labFolder({ DVMS_LAB: "/nowhere/dvms-lab", DVMS_LAB_IMAGE: "/nowhere/image" });
  await expect(runChaos({ rounds: 1, seed: 1, from: 1 }, folder, keptOutput())).rejects.toThrow(
    /(dvms lab prepare|as root|Linux VM)\.$/,
  );
});
