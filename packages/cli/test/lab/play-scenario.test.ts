import { expect, test } from "vitest";
import { Lab } from "../../src/lab/lab.ts";
import { labFolder } from "../../src/lab/lab-folder.ts";
import { LabWorld } from "../../src/lab/lab-world.ts";
import { Observer } from "../../src/lab/observer.ts";
import { playSteps } from "../../src/lab/play-scenario.ts";
import { usualPlan } from "../../src/lab/run-lab.ts";
import { parseScenario } from "../../src/lab/scenario.ts";

test("steps are played in order, and the first that fails is the last", async () => {
  const world = new LabWorld(new Lab(labFolder({ DVMS_LAB: "/nowhere/dvms-lab" }), { ...usualPlan, hosts: 1 }));
  const observer = new Observer(world.lab, (uuid) => uuid);
  const scenario = parseScenario(
    "name: t\nsteps:\n  - wait: { seconds: 0.001 }\n  - wait: { phase: copying, within: 0.001 }\n  - heal:\n",
    "s.yaml",
  );
  const told: string[] = [];
  const reports = await playSteps(scenario, world, observer, new AbortController().signal, ({ step }) =>
    told.push(step),
  );
  await observer.close();
  expect(reports.map(({ ok, reason }) => [ok, reason])).toEqual([
    [true, ""],
    [false, "No migration was copying within 0.001 s."],
  ]);
  expect(told).toEqual(["wait seconds 0.001", "wait at copying"]);
});

test("nothing is played after an interruption", async () => {
  const world = new LabWorld(new Lab(labFolder({ DVMS_LAB: "/nowhere/dvms-lab" }), { ...usualPlan, hosts: 1 }));
  const observer = new Observer(world.lab, (uuid) => uuid);
  const scenario = parseScenario("name: t\nsteps:\n  - wait: { seconds: 3000 }\n  - heal:\n", "s.yaml");
  const controller = new AbortController();
  const playing = playSteps(scenario, world, observer, controller.signal, () => undefined);
  controller.abort(new Error("interrupted"));
  expect((await playing).map(({ reason }) => reason)).toEqual(["interrupted"]);
  await observer.close();
});
