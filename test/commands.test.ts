import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoadVm } from "@dvms/load";
import { getRing } from "@dvms/node";
import { expect, onTestFinished, test, vi } from "vitest";
import { Command, dvms } from "./command.ts";
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

test("a broken ring ends with 1, and the place and the reason are told", { timeout: testMaxMs }, async () => {
  const broken = { afterId: "a", reason: "host b does not answer: the connection was refused" };
  const hosts = [
    {
      id: "a",
      name: "h1",
      address: "",
      position: "s/r/a",
      role: "free",
      load: 0.5,
      vms: 1,
      lease: null,
      successors: ["b"],
    },
  ];
  const socket = await answering({ complete: false, hosts, broken });
  const { code, stdout } = await dvms(["ring", "--socket", socket]);
  expect(code).toBe(1);
  expect(stdout).toContain("The ring is broken after h1: host b does not answer: the connection was refused.");
});

/** A control socket that gives one answer to everything: a ring that is broken for as long as a test needs it. */
async function answering(answer: object): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "dvms-answer-"));
  const server = createServer((_, response) => response.end(JSON.stringify(answer)));
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const socket = join(folder, "c.sock");
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return socket;
}
