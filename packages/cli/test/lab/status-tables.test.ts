import { expect, test } from "vitest";
import { statusText } from "../../src/lab/status-tables.ts";
import { plainColors } from "../../src/terminal.ts";

const host = {
  name: "h1",
  address: "10.77.0.1",
  alive: true,
  libvirtd: true,
  daemon: true,
  load: 0.5,
  uri: "",
  socket: "",
};
const cut = { ...host, name: "h2", address: "10.77.0.2", alive: false, libvirtd: false, daemon: false, load: null };
const vm = { uuid: "u1", name: "g1", host: "h1", state: "running" as const, ticks: 12, counterMonotone: true };

test("hosts and guests are two tables, and the ring a line", () => {
  const vms = [{ ...vm, uuid: "u10", name: "g10", state: "paused" as const }, vm];
  expect(statusText({ ring: true, hosts: [host, cut], vms }, plainColors)).toMatchInlineSnapshot(`
    "host  address    power     libvirtd  daemon   load              guests
    h1    10.77.0.1  on        answers   answers  █████·····  50 %  g10 g1
    h2    10.77.0.2  no power

    guest  host  state    ticks  counter
    g1     h1    running  12     rises
    g10    h1    paused   12     rises

    The ring is whole.
    "
  `);
});

test("a guest that two hosts have is told on both lines", () => {
  const vms = [vm, { ...vm, host: "h2", counterMonotone: false }];
  const text = statusText({ ring: false, hosts: [], vms }, plainColors);
  expect(text).toMatch(/h1 \(1 of 2\).*rises/);
  expect(text).toMatch(/h2 \(1 of 2\).*went back, or ran twice/);
  expect(text).toContain("The ring is not whole.");
});
