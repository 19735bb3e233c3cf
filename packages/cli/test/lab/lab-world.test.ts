import { expect, test } from "vitest";
import { Lab } from "../../src/lab/lab.ts";
import { labFolder } from "../../src/lab/lab-folder.ts";
import { LabWorld } from "../../src/lab/lab-world.ts";
import { usualPlan } from "../../src/lab/run-lab.ts";

const world = new LabWorld(new Lab(labFolder({ DVMS_LAB: "/nowhere/dvms-lab" }), usualPlan));

test("a lab without power has no guests, and one that is asked for is on no host", async () => {
  await world.adopt();
  expect([world.guests.size, await world.verdicts()]).toEqual([0, []]);
  await expect(world.homeOf("g1")).rejects.toThrow("Guest g1 is on no host.");
});

test("a fault that has nothing to hit says so", () => {
  const [host] = world.lab.hosts;
  expect(() => world.pause(host!, "qemu", "g1")).toThrow("There is no qemu of g1 on h1.");
  expect(() => world.kill(host!, "libvirtd")).toThrow("There is no libvirtd on h1.");
  expect(world.faults.counts()).toEqual({ daemon: 0, libvirtd: 1, host: 0, split: 0, hang: 1 });
});
