import type { AgentView, HostRef } from "@dvms/protocol";
import { expect, test } from "vitest";
import { inspectionOf, type StatusParts, statusReport } from "../src/status-report.ts";

function host(id: string): HostRef {
  return { id, site: "lab", rack: "r1", address: `/ip4/127.0.0.1/tcp/1/p2p/${id}` };
}

const self = host("host-a");
const view: AgentView = {
  role: "reserved",
  load: 0.25,
  vmCount: 3,
  migratingFor: null,
  predecessor: host("host-z"),
  successors: [host("host-b"), host("host-c")],
  lease: { eventId: "e-1", leaderId: "host-b", epoch: 2, expiresInMs: 900 },
  leading: null,
};
const vm = { id: "vm-1", demand: { cpu: 350, memory: 1024 }, memoryMiB: 1024, dirtyRateMiBPerS: 1, movable: true };
const parts: StatusParts = {
  self,
  name: "a",
  view,
  snapshot: {
    hostId: "host-a",
    capacity: { cpu: 700, memory: 4096 },
    vms: [vm],
    reserved: { memory: 2048 },
    migrationMiBPerS: 125,
  },
  strain: null,
  vms: [{ id: "vm-1", name: "web", state: "running", demand: vm.demand, memoryMiB: 1024 }],
  migrations: [{ migrationId: "m-1", vmId: "vm-1", targetId: "host-b", ratio: 0.5, remainingMs: 100 }],
  moved: [],
  doubled: [{ vmId: "vm-1", hostId: "host-b" }],
  loadTimeS: 12,
  violationS: 3,
};

test("the load is the hypervisor's of now in the worst dimension, with room that is promised", () => {
  const { load, demand, capacity } = statusReport(parts);
  expect(demand).toEqual({ cpu: 350, memory: 3072 });
  expect(capacity).toEqual({ cpu: 700, memory: 4096 });
  expect(load).toBe(0.75);
});

test("the place in the ring is told by ids, the rest as the agent sees it", () => {
  expect(statusReport(parts)).toMatchObject({
    id: "host-a",
    name: "a",
    position: "lab/r1/host-a",
    pid: process.pid,
    role: "reserved",
    successors: ["host-b", "host-c"],
    predecessor: "host-z",
    lease: view.lease,
    leading: null,
    vms: parts.vms,
    migrations: parts.migrations,
    doubled: parts.doubled,
    loadTimeS: 12,
    violationS: 3,
  });
});

test("a host that is alone has nobody before and after it", () => {
  const alone = { ...parts, view: { ...view, predecessor: null, successors: [] } };
  expect(statusReport(alone)).toMatchObject({ predecessor: null, successors: [] });
});

test("who walks the ring gets whole successors, and the load as the agent sees it", () => {
  expect(inspectionOf(self, "a", view, parts.doubled)).toEqual({
    host: self,
    name: "a",
    role: "reserved",
    load: 0.25,
    vms: 3,
    lease: view.lease,
    successors: view.successors,
    doubledVmIds: ["vm-1"],
  });
});
