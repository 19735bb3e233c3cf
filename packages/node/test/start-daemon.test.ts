import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { type DaemonConfig, loadConfig } from "../src/config/load-config.ts";
import { getRing, getStatus, startLoad } from "../src/control/control-client.ts";
import { createCluster } from "../src/identity/cluster-key.ts";
import { admit } from "../src/identity/credential.ts";
import { saveMembership } from "../src/identity/credential-file.ts";
import { ensureIdentity, startIdentity } from "../src/identity/host-identity.ts";
import type { RunningDaemon } from "../src/start-daemon.ts";
import { startDaemon } from "../src/start-daemon.ts";
import { labVm } from "./hypervisor/embedded-lab.ts";
import { tempFolder } from "./temp-folder.ts";

/** The configuration of an admitted host that is alone. */
async function configIn(folder: string, seeds: readonly string[] = []): Promise<DaemonConfig> {
  const dataDir = join(folder, "data");
  const { hostId, peerId } = await ensureIdentity(dataDir);
  const clusterKey = createCluster(join(folder, "operator"), "test");
  const credential = admit({ clusterKey, hostId, peerId, days: 1, nowUnixMs: Date.now() });
  saveMembership(join(dataDir, "credential.json"), { credential, clusterPublicKey: clusterKey.publicKey });
  const flags = {
    dataDir,
    "host.name": "alone",
    listen: "/ip4/127.0.0.1/tcp/0",
    seeds: seeds.join(","),
    "control.socket": join(folder, "control.sock"),
  };
  const config = loadConfig({ file: null, environment: {}, flags });
  return { ...config, hypervisor: { ...config.hypervisor, vms: [labVm(1), labVm(2)] } };
}

interface Line {
  readonly level: number;
  readonly msg: string;
}

async function start(config: DaemonConfig): Promise<{ daemon: RunningDaemon; lines: Line[] }> {
  const lines: Line[] = [];
  const daemon = await startDaemon(config, { logTo: { write: (line) => void lines.push(JSON.parse(line) as Line) } });
  onTestFinished(() => daemon.stop());
  return { daemon, lines };
}

test("a daemon without seeds makes a ring of one and tells how it is", async () => {
  const { daemon, lines } = await start(await configIn(tempFolder()));
  const status = await getStatus(daemon.socket);
  expect(status).toMatchObject({
    id: daemon.self.id,
    name: "alone",
    address: daemon.self.address,
    pid: process.pid,
    role: "free",
    load: 2048 / 32_768,
    demand: { cpu: 0, memory: 2048 },
    lease: null,
    successors: [],
    loadTimeS: 0,
  });
  expect(status.vms.map((vm) => vm.name)).toEqual(["vm-1", "vm-2"]);
  await startLoad(daemon.socket, { startAtUnixMs: Date.now() - 1_000, horizonS: 60 });
  expect(await getStatus(daemon.socket)).toMatchObject({ demand: { cpu: 100, memory: 2048 } });
  const ring = await getRing(daemon.socket);
  expect(ring).toMatchObject({ complete: true, broken: null, hosts: [{ id: daemon.self.id, name: "alone", vms: 2 }] });
  expect(lines.map((line) => line.msg)).toEqual(["The daemon runs.", "The load's time was set."]);
});

test("stopping closes everything, twice is as good as once, and a new start goes on where it was", async () => {
  const config = await configIn(tempFolder());
  const { daemon } = await start(config);
  await startLoad(daemon.socket, { startAtUnixMs: 1_000_000, horizonS: 60 });
  await Promise.all([daemon.stop(), daemon.stop()]);
  expect(await daemon.ended).toBeNull();
  expect(existsSync(daemon.socket)).toBe(false);
  const again = await start({ ...config, hypervisor: { ...config.hypervisor, vms: [labVm(3)] } });
  const status = await getStatus(again.daemon.socket);
  expect(again.daemon.self.id).toBe(daemon.self.id);
  expect(status.vms.map((vm) => vm.name)).toEqual(["vm-1", "vm-2"]);
  expect(status.loadTimeS).toBeGreaterThan(1_000_000);
  await again.daemon.stop();
  expect((await startIdentity(config.dataDir)).incarnation).toBe(3);
});

test("a second daemon on the same data folder is refused and the first goes on", async () => {
  const config = await configIn(tempFolder());
  const { daemon } = await start(config);
  const second = { ...config, control: { socket: `${daemon.socket}2` } };
  await expect(startDaemon(second)).rejects.toThrow(`The data folder ${config.dataDir} is in use by this process`);
  expect((await getStatus(daemon.socket)).id).toBe(daemon.self.id);
});

test.each([
  ["a damaged journal", (dir: string) => writeFileSync(join(dir, "journal.sqlite"), "x".repeat(4096)), "is damaged"],
  ["a file in the socket's place", (dir: string) => writeFileSync(join(dir, "..", "control.sock"), ""), "is no socket"],
])("a start that fails on %s leaves nothing running", async (_name, spoil, sentence) => {
  const config = await configIn(tempFolder());
  spoil(config.dataDir);
  await expect(startDaemon(config, { logTo: { write: () => undefined } })).rejects.toThrow(sentence);
  const elsewhere = { ...config, dataDir: config.dataDir, control: { socket: `${config.control.socket}2` } };
  writeFileSync(join(config.dataDir, "journal.sqlite"), "");
  const { daemon } = await start(elsewhere);
  expect((await getStatus(daemon.socket)).vms).toHaveLength(2);
});

test("a seed that nobody answers at is named, and the daemon goes on trying", async () => {
  const folder = tempFolder();
  const elsewhere = await ensureIdentity(join(folder, "elsewhere"));
  const seed = `/ip4/127.0.0.1/tcp/1/p2p/${elsewhere.peerId}`;
  const { daemon, lines } = await start(await configIn(folder, [seed]));
  await vi.waitFor(() => {
    const warning = lines.find((line) => line.msg.includes(seed));
    expect(warning?.msg).toContain("trying again. Cannot reach");
  });
  expect((await getStatus(daemon.socket)).role).toBe("free");
});
