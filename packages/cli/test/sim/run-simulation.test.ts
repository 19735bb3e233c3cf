import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { SimRunFlags } from "../../src/commands/sim-run.ts";
import { runSimulation } from "../../src/sim/run-simulation.ts";
import { plainColors } from "../../src/terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-sim-run-"));
afterAll(() => rmSync(folder, { recursive: true }));
const silent = { write: () => true };
const flags: SimRunFlags = { experiment: "demo", algorithm: "none", hosts: 3, seconds: 300, json: true };

test("what is given replaces the experiment's values, the rest stays", async () => {
  const result = JSON.parse(await runSimulation(flags, plainColors, silent));
  expect(result).toMatchObject({ algorithm: "none", hosts: 3, vms: 30, simulatedSeconds: 300, migrations: 0 });
});

test("without --json people can read it", async () => {
  const { json, ...forPeople } = flags;
  expect(await runSimulation(forPeople, plainColors, silent)).toMatch(
    /^algorithm +none\nplayed +3 hosts, 30 VMs, 300 s\n/,
  );
});

test("only DVMS has invariants to watch", async () => {
  await expect(runSimulation({ ...flags, check: true }, plainColors, silent)).rejects.toThrow(
    "which none does not have",
  );
});

test("a crash has a period and a duration", async () => {
  await expect(runSimulation({ ...flags, crashPeriod: 100 }, plainColors, silent)).rejects.toThrow(
    "give --crash-duration",
  );
  await expect(runSimulation({ ...flags, crashDuration: 10 }, plainColors, silent)).rejects.toThrow(
    "give --crash-period",
  );
  const crashed = await runSimulation(
    { ...flags, algorithm: "entropy", crashPeriod: 100, crashDuration: 10 },
    plainColors,
    silent,
  );
  expect(JSON.parse(crashed)).toMatchObject({ algorithm: "entropy", hosts: 3 });
});

test("events go to a file, and the run is the same", async () => {
  const run: SimRunFlags = { ...flags, algorithm: "dvms", hosts: 6, events: join(folder, "events.jsonl") };
  const { events: path, ...without } = run;
  for (let time = 0; time < 2; time++) {
    const result = JSON.parse(await runSimulation(run, plainColors, silent));
    expect(result.traceHash).toBe(JSON.parse(await runSimulation(without, plainColors, silent)).traceHash);
    const lines = readFileSync(path!, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ atS: 0, kind: "run", algorithm: "dvms", hosts: 6, seconds: 300, seed: 7 });
    expect(lines.at(-1)).toEqual({ atS: 300, kind: "summary", figures: result });
    expect(lines.filter(({ kind }) => kind === "violationStart")).toHaveLength(result.violations);
  }
});

test("a file that cannot be written costs no run", async () => {
  const run = { ...flags, hosts: 100_000, seconds: 1_000_000, events: join(folder, "no", "events.jsonl") };
  await expect(runSimulation(run, plainColors, silent)).rejects.toThrow(/^Cannot write events to .*\(ENOENT\)/);
});

test("a run that is ended early has the figures of the time until then", async () => {
  const controller = new AbortController();
  const shown: string[] = [];
  const terminal = {
    isTTY: true,
    write: (text: string) => {
      shown.push(text);
      controller.abort();
    },
  };
  const long: SimRunFlags = { ...flags, algorithm: "dvms", hosts: 12, seconds: 1_000_000 };
  const result = JSON.parse(await runSimulation(long, plainColors, terminal, controller.signal));
  expect(result.simulatedSeconds).toBeGreaterThan(0);
  expect(result.simulatedSeconds).toBeLessThan(1_000_000);
  expect(shown[0]).toMatch(/\d+ of 1000000 s simulated, \d+ s per second, .* left$/);
});
