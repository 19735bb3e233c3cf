import { expect, test } from "vitest";
import { Lab } from "../../src/lab/lab.ts";
import { labFolder } from "../../src/lab/lab-folder.ts";
import { LabWorld } from "../../src/lab/lab-world.ts";
import { usualPlan } from "../../src/lab/run-lab.ts";
import { awaitSettled, faultOf } from "../../src/lab/settled.ts";

test("a guest has to run on exactly one host", () => {
  expect(faultOf("g1", ["running on h1"], false)).toBe("");
  expect(faultOf("g1", ["paused on h1"], false)).toBe("Guest g1 is paused on h1.");
  expect(faultOf("g1", ["running on h1", "paused on h2"], true)).toBe(
    "Guest g1 is there 2 times: running on h1, paused on h2.",
  );
  expect([faultOf("g1", [], false), faultOf("g1", [], true)]).toEqual(["Guest g1 is nowhere.", ""]);
});

test("what is not settled in time is told", async () => {
  const world = new LabWorld(new Lab(labFolder({ DVMS_LAB: "/nowhere/dvms-lab" }), usualPlan));
  expect(await awaitSettled(world, 0, new AbortController().signal)).toBe("The ring is not whole.");
});
