import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LoadVm } from "@dvms/load";
import { getStatus, type StatusReport, startLoad, watch } from "@dvms/node";
import { expect, onTestFinished, test, vi } from "vitest";
import { DaemonCluster } from "./daemon-cluster.ts";

const hosts = 3;
/** A migration takes about nine seconds of the load's time, so a little less than one of ours. */
const speed = 10;

/** Those of host 0 ask for 800 of its 700 together. */
function vmsOf(host: number): LoadVm[] {
  return Array.from({ length: 4 }, (_, index) => ({
    id: `00000000-0000-4000-8000-0000000000${host}${index}`,
    name: `vm-${host}-${index}`,
    hostIndex: host,
    memoryMiB: 1024,
    dirtyIntensity: 0.1,
    profile: { kind: "constant", cpu: host === 0 ? 200 : 50 },
  }));
}

interface Process {
  readonly socket: string;
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** Three daemons, each a process of its own; whatever happens in the test, none of them outlives it. */
async function startProcesses(): Promise<Process[]> {
  const cluster = new DaemonCluster({ speed, cpuCapacity: 700 });
  const children = new Set<ChildProcess>();
  onTestFinished(async () => {
    for (const child of children) child.kill("SIGKILL");
    await cluster.close();
  });
  const processes: Process[] = [];
  let seed: string | undefined;
  for (let host = 0; host < hosts; host++) {
    const config = { ...(await cluster.configOf(host, vmsOf(host))), seeds: seed ? [seed] : [] };
    const path = join(config.dataDir, "config.json");
    const launch = async (listen: readonly string[], seeds: readonly string[]) => {
      writeFileSync(path, JSON.stringify({ ...config, listen, seeds }));
      const child = fork(new URL("./daemon-process.ts", import.meta.url), [path]);
      children.add(child);
      child.once("exit", () => children.delete(child));
      const [{ address }] = (await once(child, "message")) as [{ address: string }];
      return { child, address };
    };
    let { child, address } = await launch(config.listen, config.seeds);
    seed ??= address;
    // It comes back where the others know it, and finds the ring by whoever was there before it.
    const listen = [address.slice(0, address.indexOf("/p2p/"))];
    processes.push({
      socket: config.control.socket ?? "",
      kill: async () => {
        child.kill("SIGKILL");
        if (child.signalCode === null) await once(child, "exit");
      },
      restart: async () => {
        ({ child, address } = await launch(listen, config.seeds));
      },
    });
  }
  return processes;
}

/** Begins the load and resolves with the number of the target once host 0 has begun to copy a VM. */
async function untilCopying(processes: readonly Process[]): Promise<number> {
  const statuses = await statusesOf(processes);
  const enough = new AbortController();
  let target = -1;
  const watching = watch(
    processes[0]?.socket ?? "",
    (line) => {
      if (line.kind !== "trace" || line.trace.kind !== "migrationBegun") return;
      const { targetId } = line.trace;
      target = statuses.findIndex((status) => status.id === targetId);
      enough.abort();
    },
    { statusMs: null, signal: enough.signal },
  );
  const start = { startAtUnixMs: Date.now(), horizonS: 3_600 };
  await Promise.all(processes.map(({ socket }) => startLoad(socket, start)));
  await watching;
  return target;
}

function statusesOf(processes: readonly Process[]): Promise<StatusReport[]> {
  return Promise.all(processes.map(({ socket }) => getStatus(socket)));
}

async function untilRing(processes: readonly Process[]): Promise<void> {
  await vi.waitFor(async () => {
    const statuses = await statusesOf(processes);
    expect(statuses.map((status) => status.successors.length)).toEqual(processes.map(() => hosts - 1));
  }, patience);
}

const patience = { timeout: 20_000, interval: 50 };

test.each([
  ["source", [0]],
  ["target", [1]],
  ["source and the target", [0, 1]],
])(
  "the %s of a migration is killed while it copies: after the restart the overload is cured and every VM runs once",
  async (_name, victims) => {
    const processes = await startProcesses();
    await untilRing(processes);
    const target = await untilCopying(processes);
    const chosen = victims.map((victim) => processes[victim === 0 ? 0 : target] as Process);
    await Promise.all(chosen.map((victim) => victim.kill()));
    await Promise.all(chosen.map((victim) => victim.restart()));
    await vi.waitFor(async () => {
      const statuses = await statusesOf(processes);
      const vms = statuses.flatMap((status) => status.vms);
      const expected = Array.from({ length: hosts }, (_, host) => vmsOf(host).map((vm) => vm.id)).flat();
      expect(vms.map((vm) => vm.id).sort()).toEqual(expected);
      expect(vms.every((vm) => vm.state === "running")).toBe(true);
      expect(statuses.every((status) => status.load <= 1 && status.role === "free")).toBe(true);
      expect(statuses.flatMap((status) => status.migrations)).toEqual([]);
    }, patience);
  },
  40_000,
);
