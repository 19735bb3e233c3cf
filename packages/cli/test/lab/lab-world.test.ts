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

test("a guest that is seen in the midst of a move is looked at again, and one that stays on two hosts is told", async () => {
  const seen = [["h1"], ["h1", "h2"], ["h1", "h2"], ["h2"]];
  class MovingLab extends Lab {
    override async census() {
      const names = (seen.length > 1 ? seen.shift() : seen[0]) ?? [];
      const domains = [{ uuid: "4a5c", name: "g1", state: "running" as const }];
      return this.hosts.map((host) => ({ host, domains: names.includes(host.name) ? domains : [] }));
    }
  }
  const moving = new LabWorld(new MovingLab(labFolder({ DVMS_LAB: "/nowhere/dvms-lab" }), usualPlan));
  await moving.adopt();
  expect(await moving.verdicts(60_000, 0)).toMatchObject([{ name: "g1", host: "h2", copies: 1 }]);
  seen.splice(0, 1, ["h1", "h2"]);
  expect(await moving.verdicts(0, 0)).toMatchObject([{ name: "g1", copies: 2 }]);
});

test("a fault that has nothing to hit says so", () => {
  const [host] = world.lab.hosts;
  expect(() => world.pause(host!, "qemu", "g1")).toThrow("There is no qemu of g1 on h1.");
  expect(() => world.kill(host!, "libvirtd")).toThrow("There is no libvirtd on h1.");
  expect(world.faults.counts()).toEqual({ daemon: 0, libvirtd: 1, host: 0, split: 0, hang: 1 });
});
