import type { RingHost } from "@dvms/node";
import { expect, test } from "vitest";
import { ringTable } from "../../src/render/ring-table.ts";
import { plainColors } from "../../src/terminal.ts";
import { hostId } from "../fixtures.ts";

function ringHost(number: number, partial: Partial<RingHost> = {}): RingHost {
  return {
    id: hostId(number),
    name: `h0${number}`,
    address: `/ip4/127.0.0.1/tcp/400${number}/p2p/x`,
    position: `s1/r1/${hostId(number)}`,
    role: "free",
    load: 0.5,
    vms: 10,
    lease: null,
    successors: [hostId((number % 2) + 1)],
    doubledVmIds: [],
    ...partial,
  };
}

test("a complete ring is a table in walking order with a verdict", () => {
  const lease = { eventId: "e", leaderId: hostId(1), expiresInMs: 4200, epoch: 3 };
  const hosts = [ringHost(1, { role: "leader", load: 1.1 }), ringHost(2, { role: "reserved", lease })];
  expect(`\n${ringTable({ complete: true, hosts, broken: null }, Number.POSITIVE_INFINITY, plainColors)}\n`).toBe(`
   host  id        site/rack  address         load              VMs  role                         successors
1  h01   00000001  s1/r1      127.0.0.1:4001  ██████████ 110 %  10   leader                       h02
2  h02   00000002  s1/r1      127.0.0.1:4002  █████·····  50 %  10   reserved by h01, 4.2 s left  h01
The ring is complete: 2 hosts.
`);
});

test("a broken ring says after which host the walk ended, and why", () => {
  const broken = { afterId: hostId(1), reason: "h02 does not answer." };
  const text = ringTable({ complete: false, hosts: [ringHost(1)], broken }, 80, plainColors);
  expect(text.split("\n").at(-1)).toBe("The ring is broken after h01: h02 does not answer.");
});

test.each([
  [105, "   host  id        site/rack  address         load              VMs  role    successors"],
  [80, "   host  id        address         load              VMs  role    successors"],
  [70, "   host  id        address         load              VMs  role"],
  [50, "   host  load              VMs  role"],
  [10, "   host  load              VMs  role"],
])("a table in %d columns leaves out what does not fit", (columns, head) => {
  const report = { complete: true, hosts: [ringHost(1, { role: "leader" }), ringHost(2)], broken: null };
  expect(ringTable(report, columns, plainColors).split("\n")[0]).toBe(head);
});

test("a VM that several hosts have is told of below the verdict", () => {
  const hosts = [ringHost(1, { doubledVmIds: ["v1"] }), ringHost(2, { doubledVmIds: ["v1"] })];
  const text = ringTable({ complete: true, hosts, broken: null }, 80, plainColors);
  expect(text.split("\n").at(-1)).toBe("VM v1 is on several hosts at once: h01, h02. End all but one of them.");
});
