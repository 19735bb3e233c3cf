import { expect, test } from "vitest";
import { statusText } from "../../src/render/status-text.ts";
import { plainColors } from "../../src/terminal.ts";
import { hostId, statusWith } from "../fixtures.ts";

test("a leader that moves a VM, in words", () => {
  const vm = { id: "v1", name: "vm-1", demand: { cpu: 66 }, memoryMiB: 1024, state: "running" } as const;
  const status = statusWith({
    role: "leader",
    load: 1.03,
    demand: { cpu: 721, memory: 1024 },
    capacity: { memory: 32_768, cpu: 700 },
    vms: [vm],
    successors: [hostId(2)],
    predecessor: hostId(2),
    leading: { eventId: "e1", phase: "executing", memberIds: [hostId(1), hostId(2)] },
    migrations: [{ migrationId: "m", vmId: "v1", targetId: hostId(2), ratio: 0.5, remainingMs: 150 }],
    loadTimeS: 565,
    violationS: 29.4,
  });
  expect(`\n${statusText(status, plainColors)}\n`).toMatchInlineSnapshot(`
    "
    host          h01 (00000001-0000-4000-8000-000000000000)
    position      s1/r1/00000001-0000-4000-8000-000000000000
    address       /ip4/127.0.0.1/tcp/4001/p2p/x
    role          leader
    load          ████████████████████ 103 %  CPU 721 of 700, memory 1024 of 32768
    VMs           1: vm-1
    successors    00000002
    predecessor   00000002
    leads         event e1, executing, 2 members
    migration     vm-1 to 00000002 █████····· 50 %, 150 ms left
    over capacity 29 s of 565 s of load
    process       pid 1, up for 1.0 s, 100 MB
    "
  `);
});

test("a ring of one says so", () => {
  expect(statusText(statusWith(), plainColors)).toContain("none: a ring of one");
});

test("a VM that another host has as well is told of", () => {
  const status = statusWith({ doubled: [{ vmId: "v1", hostId: hostId(2) }] });
  expect(statusText(status, plainColors)).toMatch(
    /DOUBLED +v1 \(v1\) is here and on host 00000002.*end one of the two/,
  );
});

test("how VMs waited is told where VMs are real", () => {
  const pressure = { cpuPercent: 12.4, memoryPercent: 0, ioPercent: 3 };
  const status = statusWith({ strain: { stealPercent: 20.2, stealCountedPercent: 4.8, pressure } });
  expect(statusText(status, plainColors)).toContain(
    "VMs waited for CPU 20, for each other 5; pressure on CPU 12 %, memory 0 %, disks 3 % of the time",
  );
  expect(statusText(statusWith(), plainColors)).not.toContain("strain");
});
