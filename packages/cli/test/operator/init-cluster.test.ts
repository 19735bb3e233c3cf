import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { initCluster } from "../../src/operator/init-cluster.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dvms-init-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the key is only for its owner, and its file is told", () => {
  const { file, name } = JSON.parse(initCluster({ dir: folder, name: "lab", json: true }));
  expect([file, name]).toEqual([join(folder, "cluster.json"), "lab"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("people are told what to do next", () => {
  expect(initCluster({ dir: folder, name: "lab" })).toMatch(/^Made the key of cluster lab .*\n.*dvms cluster admit/);
});

test("a key is never overwritten", () => {
  initCluster({ dir: folder, name: "lab" });
  expect(() => initCluster({ dir: folder, name: "lab" })).toThrow("holds a cluster key already");
});
