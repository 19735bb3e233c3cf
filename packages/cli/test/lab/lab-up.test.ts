import { expect, test } from "vitest";
import { Lab } from "../../src/lab/lab.ts";
import { labFolder } from "../../src/lab/lab-folder.ts";
import { isEmptied, refit, ringIsWhole, spread } from "../../src/lab/lab-up.ts";
import { usualPlan } from "../../src/lab/run-lab.ts";

const lab = new Lab(labFolder({ DVMS_LAB: "/nowhere/dvms-lab" }), usualPlan);

test("guests go to the hosts in turn, each with a UUID of its own", () => {
  const guests = spread({ ...usualPlan, hosts: 2, vms: 3 });
  expect(guests.map(({ hostName, spec }) => [hostName, spec.name])).toEqual([
    ["h1", "g1"],
    ["h2", "g2"],
    ["h1", "g3"],
  ]);
  expect(new Set(guests.map(({ spec }) => spec.uuid)).size).toBe(3);
});

test("a lab with too few hosts is refused", async () => {
  await expect(refit(lab, { ...usualPlan, hosts: 5 }, () => undefined, new AbortController().signal)).rejects.toThrow(
    "The lab that is up has 3 hosts, and 5 are wanted; end it with: dvms lab down.",
  );
});

test("hosts without power are no ring", async () => {
  expect(await ringIsWhole(lab)).toBe(false);
});

test("a host is emptied although the copy of a guest that moves goes while it is being ended", async () => {
  const left = ["g1", "g4"];
  const virsh = {
    list: async () => left.map((name) => ({ uuid: name, name, state: "running" as const })),
    destroy: async (name: string) => {
      left.splice(left.indexOf(name), 1);
      if (name === "g4") throw new Error("failed to get domain 'g4'");
    },
  };
  expect([await isEmptied(virsh), await isEmptied(virsh)]).toEqual([false, true]);
});
