import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCluster } from "@dvms/node";
import { expect, onTestFinished, test } from "vitest";
import { showCluster } from "../../src/operator/show-cluster.ts";

test("a cluster is shown without its private key", () => {
  const folder = mkdtempSync(join(tmpdir(), "dvms-show-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { clusterId, publicKey } = createCluster(folder, "lab");
  const { privateKey } = JSON.parse(readFileSync(join(folder, "cluster.json"), "utf8"));
  expect(JSON.parse(showCluster({ cluster: folder, json: true }))).toEqual({ clusterId, name: "lab", publicKey });
  const text = showCluster({ cluster: folder });
  expect(text).toBe(`name        lab\nid          ${clusterId}\npublic key  ${publicKey}\n`);
  expect(text).not.toContain(privateKey);
});
