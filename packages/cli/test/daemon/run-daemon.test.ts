import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { admit, createCluster, ensureIdentity, saveMembership } from "@dvms/node";
import { expect, onTestFinished, test, vi } from "vitest";
import { Command, dvms } from "../command.ts";

const testMaxMs = 60_000;
const patience = { timeout: 20_000, interval: 20 };

/** The configuration of a host of a cluster of its own, in a folder that goes with the test. */
async function host({ days }: { readonly days: number | null }): Promise<{ config: string; dataDir: string }> {
  const folder = mkdtempSync(join(tmpdir(), "dvms-run-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = join(folder, "data");
  const { hostId, peerId } = await ensureIdentity(dataDir);
  if (days !== null) {
    const clusterKey = createCluster(join(folder, "key"), "test");
    // A credential of one day that was signed two days ago is one that expired yesterday.
    const nowUnixMs = Date.now() - (days < 0 ? 2 : 0) * 86_400_000;
    const credential = admit({ clusterKey, hostId, peerId, days: Math.abs(days), nowUnixMs });
    saveMembership(join(dataDir, "credential.json"), { credential, clusterPublicKey: clusterKey.publicKey });
  }
  const config = join(folder, "host.yaml");
  const lines = [
    `dataDir: ${dataDir}`,
    "host: {name: alone}",
    "listen: /ip4/127.0.0.1/tcp/0",
    `control: {socket: ${join(folder, "c.sock")}}`,
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  return { config, dataDir };
}

async function startDaemon(args: readonly string[]): Promise<Command> {
  const daemon = new Command(["run", ...args]);
  onTestFinished(() => daemon.close());
  await vi.waitFor(() => expect(daemon.stderr).toContain("control socket"), patience);
  return daemon;
}

test("a daemon says one line when it runs, and stops clean on SIGTERM", { timeout: testMaxMs }, async () => {
  const { config } = await host({ days: 1 });
  const daemon = await startDaemon(["--config", config]);
  expect(daemon.stderr).toMatch(
    /^dvms: host alone \([0-9a-f-]{36}\) runs at \/ip4\/127\.0\.0\.1\/.*control socket .*\n$/,
  );
  daemon.kill("SIGTERM");
  const end = await daemon.ended;
  expect(end.code).toBe(0);
  expect(end.stdout).toContain("The daemon has stopped.");
});

test.runIf(process.platform === "linux")(
  "a daemon starts anew in its process with few young objects",
  async () => {
    const { config } = await host({ days: 1 });
    const daemon = await startDaemon(["--config", config]);
    const words = readFileSync(`/proc/${daemon.pid}/cmdline`, "utf8").split("\0");
    expect(words).toContain("--max-semi-space-size=1");
    daemon.kill("SIGTERM");
    expect((await daemon.ended).code).toBe(0);
  },
  testMaxMs,
);

test("a daemon that shall end with its parent stops when stdin closes", { timeout: testMaxMs }, async () => {
  const { config } = await host({ days: 1 });
  const daemon = await startDaemon(["--config", config, "--exit-with-parent"]);
  daemon.closeInput();
  expect((await daemon.ended).code).toBe(0);
});

test("a second daemon on the same data folder is refused and harms nothing", { timeout: testMaxMs }, async () => {
  const { config, dataDir } = await host({ days: 1 });
  const daemon = await startDaemon(["--config", config]);
  const second = await dvms(["run", "--config", config]);
  expect(second.code).toBe(3);
  expect(second.stderr).toMatch(/^dvms: The data folder .* is in use by the daemon with pid \d+; .*\n$/);
  expect(second.stderr).toContain(dataDir);
  daemon.kill("SIGTERM");
  expect((await daemon.ended).code).toBe(0);
});

test.each([
  ["no credential", null, /There is no credential at .*; have host .* admitted with: dvms cluster admit\./],
  [
    "an expired credential",
    -1,
    /does not admit this host\. The credential of host .* expired on .*: dvms cluster admit\./,
  ],
])("a host with %s is refused with a remedy", { timeout: testMaxMs }, async (_, days, sentence) => {
  const { config } = await host({ days });
  // With stdin open: neither a parent that waits nor a terminal keeps the process.
  const daemon = new Command(["run", "--config", config, "--exit-with-parent"]);
  onTestFinished(() => daemon.close());
  const { code, stdout, stderr } = await daemon.ended;
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toMatch(sentence);
});

test("flags replace the configuration, and a bad one is named", { timeout: testMaxMs }, async () => {
  const { config } = await host({ days: 1 });
  const daemon = await startDaemon(["--config", config, "--host-name", "renamed", "--log-level", "silent"]);
  expect(daemon.stderr).toContain("dvms: host renamed (");
  daemon.kill("SIGINT");
  expect(await daemon.ended).toMatchObject({ code: 0, stdout: "" });
  const bad = await dvms(["run", "--config", config, "--network-lease-ms", "soon"]);
  expect(bad.code).toBe(2);
  expect(bad.stderr).toMatch(/^dvms: .*--network-lease-ms.*\n$/);
});
