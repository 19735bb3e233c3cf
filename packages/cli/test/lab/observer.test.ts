import { expect, test } from "vitest";
import { Lab } from "../../src/lab/lab.ts";
import { labFolder } from "../../src/lab/lab-folder.ts";
import { Observer } from "../../src/lab/observer.ts";
import { usualPlan } from "../../src/lab/run-lab.ts";

test("an observer of a lab without power sees nothing, and leaves nothing when it is closed", async () => {
  const lab = new Lab(labFolder({ DVMS_LAB: "/nowhere/dvms-lab" }), { ...usualPlan, hosts: 1 });
  const observer = new Observer(lab, (uuid) => uuid);
  expect(await observer.reached("begun", 1, new AbortController().signal)).toBeNull();
  await observer.close();
  expect([observer.outcomes, observer.book.records()]).toEqual([[], []]);
});
