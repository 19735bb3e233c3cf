import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dvms } from "./command.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dvms-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.concurrent.each([
  [["demo", "--hosts", "0"], 'dvms: --hosts is "0", it must be a whole number from 1 to 100.\n'],
  [["demo", "--hots", "3"], "dvms: unknown option '--hots' (Did you mean --hosts?) Try --help.\n"],
  [["demo", "3"], "dvms: too many arguments for 'demo'. Expected 0 arguments but got 1: 3. Try --help.\n"],
  [["demo", "--speed"], "dvms: option '--speed <x>' argument missing. Try --help.\n"],
  [["rign"], "dvms: unknown command 'rign' (Did you mean ring?) Try --help.\n"],
  [["cluster", "init"], "dvms: required option '--dir <dir>' not specified. Try --help.\n"],
  [["sim", "run", "--experiment", "x"], 'dvms: --experiment is "x", it must be one of vmplaces, demo.\n'],
  [
    ["demo", "--trace", "/nowhere.csv", "/nowhere-either.csv"],
    "dvms: Trace /nowhere.csv does not exist: check its path.\n",
  ],
  [
    ["run", "--config", "/nowhere.yaml"],
    "dvms: /nowhere.yaml (the configuration) cannot be read (ENOENT); check the name.\n",
  ],
])("dvms %j ends with 2 and one sentence", async (args, stderr) => {
  expect(await dvms(args)).toEqual({ code: 2, stdout: "", stderr });
});

test("without a command the help is shown, as an error", async () => {
  const { code, stdout, stderr } = await dvms([]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("First steps: dvms demo.");
});

test("dvms run --help lists the settings of the configuration", async () => {
  const { stdout } = await dvms(["run", "--help"]);
  for (const flag of ["--data-dir", "--listen", "--seeds", "--log-level", "--host-name"])
    expect(stdout).toContain(flag);
});

test.concurrent.each([["ring"], ["status"], ["events"]])("dvms %s without any daemon ends with 3", async (command) => {
  const environment = { DVMS_RUNTIME_DIR: folder };
  expect(await dvms([command], environment)).toMatchObject({
    code: 3,
    stdout: "",
    stderr:
      "dvms: No daemon of this user runs here; start one with: dvms run, or name its control socket (--socket).\n",
  });
  const named = await dvms([command, "--socket", join(folder, "none.sock")]);
  expect(named.code).toBe(3);
  expect(named.stderr).toMatch(/^dvms: No daemon has its control socket at .*none\.sock; .*\n$/);
});

test("a cluster is made, shown, and admits hosts here and elsewhere", async () => {
  const dir = join(folder, "key");
  const made = JSON.parse((await dvms(["cluster", "init", "--dir", dir, "--name", "lab", "--json"])).stdout);
  expect(made).toMatchObject({ name: "lab", file: join(dir, "cluster.json") });
  expect(await dvms(["cluster", "init", "--dir", dir])).toMatchObject({ code: 3, stdout: "" });

  const shown = await dvms(["cluster", "show", "--cluster", made.file, "--json"]);
  expect(JSON.parse(shown.stdout)).toEqual({ clusterId: made.clusterId, name: "lab", publicKey: made.publicKey });

  const dataDir = join(folder, "host");
  const here = await dvms(["cluster", "admit", "--cluster", dir, "--data-dir", dataDir, "--days", "30", "--json"]);
  const { hostId, peerId, file } = JSON.parse(here.stdout);
  expect(file).toBe(join(dataDir, "credential.json"));

  const out = join(folder, "elsewhere.json");
  const names = ["--host-id", hostId, "--peer-id", peerId, "--out", out];
  const elsewhere = await dvms(["cluster", "admit", "--cluster", made.file, ...names, "--json"]);
  expect(JSON.parse(elsewhere.stdout)).toMatchObject({ hostId, peerId, file: out });

  const both = await dvms(["cluster", "admit", "--cluster", dir, "--data-dir", dataDir, "--out", out]);
  expect(both).toMatchObject({ code: 2, stdout: "" });
  expect(both.stderr).toContain("either by --data-dir, or by all of --host-id, --peer-id and --out");
});

test("faults of a configuration are one line each, and an override is named as it was given", async () => {
  const config = join(folder, "bad.yaml");
  writeFileSync(config, "dataDir: /tmp/x\nlisten: [1]\nhots: {}\n");
  const { code, stderr } = await dvms(["run", "--config", config, "--log-level", "loud"]);
  expect(code).toBe(2);
  const lines = stderr.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines.every((line) => line.startsWith("dvms: "))).toBe(true);
  expect(stderr).toContain("--log-level");
});

test("a trace with more rows than there is room for says what is left out", async () => {
  const trace = join(folder, "trace.csv");
  writeFileSync(trace, "a,10,20\nb,20,30\nc,30,40\n");
  const args = ["sim", "run", "--trace", trace, "--hosts", "2", "--vms-per-host", "1", "--seconds", "60", "--json"];
  const { code, stdout, stderr } = await dvms(args);
  expect([code, stderr]).toEqual([0, "dvms: the trace has 3 rows, 2 hosts of 1 VM take 2: the rest is left out.\n"]);
  expect(JSON.parse(stdout)).toMatchObject({ algorithm: "dvms", hosts: 2, vms: 2, violationTotalS: 0 });
});

test("the simulator repeats itself", async () => {
  const args = ["sim", "run", "--experiment", "demo", "--hosts", "4", "--seconds", "120", "--json"];
  const [first, second] = await Promise.all([dvms(args), dvms(args)]);
  expect(JSON.parse(first.stdout).traceHash).toBe(JSON.parse(second.stdout).traceHash);
});
