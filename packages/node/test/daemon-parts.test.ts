import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import type { DaemonConfig } from "../src/config/load-config.ts";
import { openDaemonParts } from "../src/daemon-parts.ts";
import { lockDataFolder } from "../src/identity/data-folder-lock.ts";
import { OperatorError } from "../src/operator-error.ts";
import { admittedConfig } from "./admitted-config.ts";
import { testCluster } from "./identity/test-cluster.ts";
import { tempFolder } from "./temp-folder.ts";

const clusterKey = testCluster("lab");

function open(config: DaemonConfig) {
  const stack = new AsyncDisposableStack();
  onTestFinished(() => stack.disposeAsync());
  return { stack, opening: openDaemonParts(config, pino({ level: "silent" }), () => false, stack) };
}

test("the parts are open, belong to one host, and keep what they know in the data folder", async () => {
  const config = await admittedConfig(tempFolder(), clusterKey);
  const { identity, peers, hypervisor, journal, history } = await open(config).opening;
  expect(peers.self).toMatchObject({ id: identity.hostId, site: "default", rack: "default" });
  expect(peers.self.address).toMatch(new RegExp(`^/ip4/127\\.0\\.0\\.1/tcp/[1-9]\\d*/p2p/${identity.peerId}$`));
  expect((await hypervisor.sample()).hostId).toBe(identity.hostId);
  expect((await hypervisor.list()).map((vm) => vm.name)).toEqual(["vm-1", "vm-2"]);
  expect(journal.list()).toEqual([]);
  expect(history.list()).toEqual([]);
  for (const name of ["journal.sqlite", "events.sqlite", "vms.sqlite"]) {
    expect(existsSync(join(config.dataDir, name)), name).toBe(true);
  }
});

test("the stack closes the parts and frees the folder for the same host's next start", async () => {
  const config = await admittedConfig(tempFolder(), clusterKey);
  const first = open(config);
  const parts = await first.opening;
  expect(() => lockDataFolder(config.dataDir)).toThrow("is in use by this process");
  await first.stack.disposeAsync();
  expect(() => parts.journal.list()).toThrow();
  expect(() => parts.history.list()).toThrow();
  const again = await open(config).opening;
  expect(again.identity.hostId).toBe(parts.identity.hostId);
  expect(again.identity.incarnation).toBe(parts.identity.incarnation + 1);
});

test.each([
  ["no credential", "credential.json", null, "There is no credential at"],
  ["a damaged journal", "journal.sqlite", "x".repeat(4096), "is damaged"],
  ["a damaged store of VMs", "vms.sqlite", "x".repeat(4096), "is damaged"],
])("with %s nothing starts, and what was open before is closed", async (_name, file, content, sentence) => {
  const config = await admittedConfig(tempFolder(), clusterKey);
  const path = join(config.dataDir, file);
  if (content === null) rmSync(path);
  else writeFileSync(path, content);
  const { stack, opening } = open(config);
  const error: unknown = await opening.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OperatorError);
  expect((error as OperatorError).message).toContain(sentence);
  await stack.disposeAsync();
  lockDataFolder(config.dataDir).release();
});
