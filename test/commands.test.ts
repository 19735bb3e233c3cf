import type { LoadVm } from "@dvms/load";
import { getRing } from "@dvms/node";
import { expect, onTestFinished, test, vi } from "vitest";
import { Command, dvms } from "../packages/cli/test/command.ts";
import { DaemonCluster } from "./daemon-cluster.ts";

const testMaxMs = 60_000;
const patience = { timeout: 20_000, interval: 50 };

/** Four VMs on each of three hosts; those of host 0 ask for 800 of its 700, all others for 200. */
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

async function startCluster(): Promise<DaemonCluster> {
  const cluster = new DaemonCluster({ speed: 60, cpuCapacity: 700 });
  onTestFinished(() => cluster.close());
  for (let host = 0; host < 3; host++) await cluster.start(vmsOf(host));
  await vi.waitFor(async () => {
    const ring = await getRing(cluster.daemons[0]?.socket ?? "");
    expect([ring.complete, ring.hosts.length]).toEqual([true, 3]);
  }, patience);
  return cluster;
}

test("the commands show a running ring: hosts, one daemon, and what happened", { timeout: testMaxMs }, async () => {
  const cluster = await startCluster();
  const [first] = cluster.daemons;
  const socket = ["--socket", first?.socket ?? ""];

  const ring = await dvms(["ring", ...socket, "--json"]);
  expect([ring.code, ring.stderr]).toEqual([0, ""]);
  const report = JSON.parse(ring.stdout);
  expect(report.complete).toBe(true);
  expect(report.hosts).toHaveLength(3);
  expect(Object.keys(report.hosts[0])).toEqual(
    expect.arrayContaining(["id", "address", "position", "role", "load", "vms", "successors"]),
  );
  expect(report.hosts.map((host: { vms: number }) => host.vms)).toEqual([4, 4, 4]);

  const table = await dvms(["ring", ...socket]);
  expect(table.stdout).toContain("The ring is complete: 3 hosts.");

  const status = await dvms(["status", ...socket, "--json"]);
  expect(JSON.parse(status.stdout)).toMatchObject({ id: first?.self.id, pid: process.pid, role: "free" });

  const followed = new Command(["events", ...socket, "--follow", "--json"]);
  onTestFinished(() => followed.close());
  await cluster.startLoad(3_600);
  const line = await vi.waitFor(() => {
    expect(followed.stdout).toContain("\n");
    return followed.stdout.split("\n")[0] ?? "";
  }, patience);
  expect(JSON.parse(line)).toMatchObject({ hostId: first?.self.id, event: { kind: "ended", migrations: 1 } });
  followed.kill("SIGINT");
  expect((await followed.ended).code).toBe(0);

  const events = await dvms(["events", ...socket]);
  expect(events.code).toBe(0);
  expect(events.stdout).toMatch(
    /^\d{4}-\d\d-\d\d .* host-0 overloaded, CPU at 114 %: solved with host-\d \(1 VM moved/,
  );
});
