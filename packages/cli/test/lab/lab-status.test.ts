import { expect, test } from "vitest";
import { Lab } from "../../src/lab/lab.ts";
import { labFolder } from "../../src/lab/lab-folder.ts";
import { labStatus, statusText } from "../../src/lab/lab-status.ts";
import { usualPlan } from "../../src/lab/run-lab.ts";

test("hosts without power are shown as such", async () => {
  const status = await labStatus(new Lab(labFolder({ DVMS_LAB: "/nowhere/dvms-lab" }), { ...usualPlan, hosts: 1 }));
  expect(status).toMatchObject({
    ring: false,
    vms: [],
    hosts: [{ name: "h1", alive: false, libvirtd: false, load: null }],
  });
  expect(statusText(status)).toBe("h1  10.77.0.1  no power  0 guests\nThe ring is not whole.\n");
});

test("a host is a line with its guests, and a paused one is told", () => {
  const host = {
    name: "h1",
    address: "10.77.0.1",
    alive: true,
    libvirtd: true,
    daemon: false,
    load: null,
    uri: "",
    socket: "",
  };
  const vm = { uuid: "", host: "h1", ticks: 1, counterMonotone: true };
  const vms = [
    { ...vm, name: "g1", state: "running" as const },
    { ...vm, name: "g2", state: "paused" as const },
  ];
  expect(statusText({ ring: true, hosts: [host], vms })).toBe(
    "h1  10.77.0.1  libvirtd answers, daemon is silent  2 guests: g1 g2 (paused)\nThe ring is whole.\n",
  );
});
