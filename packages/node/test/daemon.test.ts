import type { Trace } from "@dvms/protocol";
import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { Daemon } from "../src/daemon.ts";
import { openDaemonParts } from "../src/daemon-parts.ts";
import { onInspect } from "../src/transport/inspection.ts";
import { admittedConfig } from "./admitted-config.ts";
import { testCluster } from "./identity/test-cluster.ts";
import { tempFolder } from "./temp-folder.ts";

const clusterKey = testCluster("lab");

/** A daemon between its real parts, not started yet. */
async function assemble(seeds: readonly string[] = []) {
  const config = await admittedConfig(tempFolder(), clusterKey, seeds);
  const stack = new AsyncDisposableStack();
  onTestFinished(() => stack.disposeAsync());
  const log = pino({ level: "silent" });
  const parts = await openDaemonParts(config, log, () => false, stack);
  const daemon = new Daemon(config, log, parts);
  stack.defer(() => daemon.end());
  await onInspect(parts.peers, () => daemon.inspection());
  const traces: Trace[] = [];
  const unwatch = daemon.onTrace((line) => void traces.push(line.trace));
  return { daemon, parts, traces, unwatch };
}

test("a started daemon tells of its own VMs and of a ring of one", async () => {
  const { daemon } = await assemble();
  await daemon.start();
  const status = await daemon.status();
  expect(status).toMatchObject({ id: daemon.self.id, name: "lab", role: "free", successors: [], predecessor: null });
  expect(status.demand).toEqual({ cpu: 0, memory: 2048 });
  expect(daemon.inspection()).toMatchObject({ host: daemon.self, name: "lab", vms: 2, load: 2048 / 32_768 });
  const ring = await daemon.ring(AbortSignal.timeout(5_000));
  expect(ring).toMatchObject({ complete: true, broken: null, hosts: [{ id: daemon.self.id }] });
  expect(daemon.events()).toEqual([]);
  expect(daemon.expects("m-1", "host-b")).toBe(false);
});

test("the load starts at the instant it was told", async () => {
  const { daemon } = await assemble();
  await daemon.start();
  daemon.startLoad({ startAtUnixMs: Date.now() - 10_000, horizonS: 3_600 });
  const { loadTimeS, demand } = await daemon.status();
  expect(loadTimeS).toBeGreaterThanOrEqual(10);
  expect(demand).toEqual({ cpu: 100, memory: 2048 });
});

test("two daemons find each other by a seed, and the one that leaves is forgotten", async () => {
  const first = await assemble();
  await first.daemon.start();
  const second = await assemble([first.daemon.self.address]);
  await second.daemon.start();
  await vi.waitFor(
    async () => {
      expect((await first.daemon.status()).successors).toEqual([second.daemon.self.id]);
      expect((await second.daemon.status()).predecessor).toBe(first.daemon.self.id);
      expect(second.traces).toContainEqual({ kind: "successorsChanged", hostIds: [first.daemon.self.id] });
    },
    { timeout: 10_000 },
  );
  const ring = await second.daemon.ring(AbortSignal.timeout(5_000));
  expect(ring.hosts.map((host) => host.id)).toEqual([second.daemon.self.id, first.daemon.self.id]);
  first.unwatch();
  const seen = first.traces.length;
  await second.daemon.leave();
  second.daemon.end();
  await vi.waitFor(async () => expect((await first.daemon.status()).successors).toEqual([]), { timeout: 10_000 });
  expect(first.traces).toHaveLength(seen);
}, 30_000);

test("a journal that cannot be read stops the start", async () => {
  const { daemon, parts } = await assemble();
  parts.journal.close();
  await expect(daemon.start()).rejects.toThrow();
});
