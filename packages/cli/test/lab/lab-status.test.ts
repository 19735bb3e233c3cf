import { expect, test } from "vitest";
import { Lab } from "../../src/lab/lab.ts";
import { labFolder } from "../../src/lab/lab-folder.ts";
import { labStatus } from "../../src/lab/lab-status.ts";
import { usualPlan } from "../../src/lab/run-lab.ts";

test("hosts without power are shown as such", async () => {
  const status = await labStatus(new Lab(labFolder({ DVMS_LAB: "/nowhere/dvms-lab" }), { ...usualPlan, hosts: 1 }));
  expect(status).toMatchObject({
    ring: false,
    vms: [],
    hosts: [{ name: "h1", alive: false, libvirtd: false, load: null }],
  });
});
