import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Lab } from "../../src/lab/lab.ts";
import { labFolder } from "../../src/lab/lab-folder.ts";
import { usualPlan } from "../../src/lab/run-lab.ts";

function emptyFolder() {
  const root = mkdtempSync(join(tmpdir(), "dvms-lab-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return labFolder({ DVMS_LAB: root });
}

test("a lab is found again as it was saved", () => {
  const folder = emptyFolder();
  expect(Lab.find(folder)).toBeNull();
  expect(() => Lab.open(folder)).toThrow(/^No lab is up in .*; start one with: dvms lab up\.$/);
  new Lab(folder, usualPlan).save();
  const lab = Lab.open(folder);
  expect([lab.plan, lab.hosts.map(({ name }) => name)]).toEqual([usualPlan, ["h1", "h2", "h3"]]);
  expect(() => lab.host("h4")).toThrow("There is no host h4 in this lab; it has h1, h2, h3.");
});

test("a host without power has no guests, and its log of the guest's counter is still read", async () => {
  const lab = new Lab(emptyFolder(), usualPlan);
  expect((await lab.census()).map(({ domains }) => domains)).toEqual([[], [], []]);
  for (const [index, text] of ["tick 00000001\n", "tick 00000001\n"].entries()) {
    const { guestLogs } = lab.hosts[index]!.folder;
    mkdirSync(guestLogs, { recursive: true });
    writeFileSync(join(guestLogs, "g1.serial"), text);
  }
  expect(lab.audit("g1").breach).toBe("tick 1 was written on h1 and on h2");
});
