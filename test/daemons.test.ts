import { existsSync } from "node:fs";
import type { LoadVm } from "@dvms/load";
import { type EventRecord, getEvents, getRing } from "@dvms/node";
import { expect, onTestFinished, test, vi } from "vitest";
import { DaemonCluster } from "./daemon-cluster.ts";

const hosts = 5;

/** Four VMs on each host; those of host 0 ask for 800 of its 700, all others for 200. */
function vmsOf(host: number): LoadVm[] {
  return Array.from({ length: 4 }, (_, index) => ({
    id: `00000000-0000-4000-8000-0000000000${host}${index}`,
    name: `vm-${host}-${index}`,
    hostIndex: host,
    memoryMiB: 1024,
    dirtyIntensity: 0.3,
    profile: { kind: "constant", cpu: host === 0 ? 200 : 50 },
  }));
}

test("five daemons form a ring, relieve an overloaded host, keep every VM, and stop clean", async () => {
  const cluster = new DaemonCluster({ speed: 60, cpuCapacity: 700 });
  onTestFinished(() => cluster.close());
  for (let host = 0; host < hosts; host++) await cluster.start(vmsOf(host));
  const [first] = cluster.daemons;
  if (!first) throw new Error("no daemon was started");

  await vi.waitFor(async () => {
    const ring = await getRing(first.socket);
    expect(ring.broken).toBeNull();
    expect(ring.hosts).toHaveLength(hosts);
  }, patience);
  const ring = await getRing(first.socket);
  const positions = ring.hosts.map((host) => host.position);
  const smallest = positions.indexOf([...positions].sort()[0] ?? "");
  expect([...positions.slice(smallest), ...positions.slice(0, smallest)]).toEqual([...positions].sort());

  await cluster.startLoad(3_600);
  const events = await vi.waitFor(async () => {
    const seen: readonly EventRecord[] = await getEvents(first.socket);
    expect(seen.map((event) => event.outcome)).toContain("solved");
    return seen;
  }, patience);
  const solved = events.find((event) => event.outcome === "solved");
  expect(solved?.event.cause).toMatchObject({ kind: "overload", dimension: "cpu" });
  expect(solved?.event.memberIds).toHaveLength(2);
  expect(solved?.event.migrations).toBe(1);

  await vi.waitFor(async () => {
    const statuses = await cluster.statuses();
    expect(statuses.every((status) => status.role === "free" && status.load <= 1)).toBe(true);
  }, patience);
  const statuses = await cluster.statuses();
  const vmIds = statuses.flatMap((status) => status.vms.map((vm) => vm.id)).sort();
  expect(vmIds).toEqual(Array.from({ length: hosts }, (_, host) => vmsOf(host).map((vm) => vm.id)).flat());
  expect(statuses.flatMap((status) => status.vms).every((vm) => vm.state === "running")).toBe(true);
  expect(statuses[0]?.vms).toHaveLength(3);
  // 800 of 700 from the load's start until the VM had gone, and no second of it after that.
  expect(statuses[0]?.violationS).toBeGreaterThan(0);
  expect(statuses.slice(1).map((status) => status.violationS)).toEqual([0, 0, 0, 0]);

  await Promise.all(cluster.daemons.map((daemon) => daemon.stop()));
  expect(await Promise.all(cluster.daemons.map((daemon) => daemon.ended))).toEqual([null, null, null, null, null]);
  expect(cluster.daemons.map((daemon) => existsSync(daemon.socket))).toEqual([false, false, false, false, false]);
});

const patience = { timeout: 10_000, interval: 50 };
