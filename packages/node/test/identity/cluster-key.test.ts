import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCluster, loadCluster } from "../../src/identity/cluster-key.ts";
import { tempFolder } from "../temp-folder.ts";

test("a cluster key is read back as it was made, and only its owner may read it", () => {
  const folder = tempFolder();
  const made = createCluster(folder, "lab");
  const loaded = loadCluster(folder);
  expect([loaded.clusterId, loaded.name, loaded.publicKey]).toEqual([made.clusterId, "lab", made.publicKey]);
  expect(loaded.privateKey.equals(made.privateKey)).toBe(true);
  expect(statSync(join(folder, "cluster.json")).mode & 0o777).toBe(0o600);
});

test("a cluster key is never overwritten", () => {
  const folder = tempFolder();
  createCluster(folder, "lab");
  expect(() => createCluster(folder, "lab")).toThrow(
    /cluster\.json holds a cluster key already, and hosts may trust it; choose/,
  );
});

test("a missing cluster key is named with the command that makes one", () => {
  expect(() => loadCluster(tempFolder())).toThrow(
    /There is no cluster key at .*cluster\.json; make one with: dvms cluster init/,
  );
});

test("a damaged cluster key is refused with a sentence", () => {
  const folder = tempFolder();
  const made = createCluster(folder, "lab");
  const stored = { schema: 1, clusterId: made.clusterId, name: "lab", privateKey: "AAAA", publicKey: made.publicKey };
  writeFileSync(join(folder, "cluster.json"), JSON.stringify(stored));
  expect(() => loadCluster(folder)).toThrow(
    /\(the cluster key\) is damaged: its key cannot be used; restore it from a backup/,
  );
});
