import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compareSimulations } from "../../../src/sim/compare/compare-simulations.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));
const silent = { write: () => true };
const report = join(folder, "report");
const flags = {
  experiment: "vmplaces",
  algorithms: "dvms,none",
  hosts: "4",
  seeds: 2,
  seconds: 60,
  report,
  json: true,
} as const;

test("shards meet in one report, and nothing is run twice", async () => {
  expect(JSON.parse(await compareSimulations({ ...flags, shard: "1/2" }, silent))).toMatchObject({
    ran: 2,
    missing: 2,
  });
  expect(JSON.parse(await compareSimulations({ ...flags, resume: true }, silent))).toMatchObject({
    ran: 2,
    missing: 0,
  });
  const whole = JSON.parse(await compareSimulations({ ...flags, resume: true }, silent));
  expect(whole).toMatchObject({ ran: 0, missing: 0, rows: [{ seeds: 2 }, { seeds: 2 }] });
  expect(readdirSync(report)).toEqual(
    expect.arrayContaining(["report.html", "summary.csv", "violation.svg", "violation.png"]),
  );
});

test("a folder that cannot be used is refused before anything runs", async () => {
  await expect(compareSimulations(flags, silent)).rejects.toThrow(/has results already: add --resume/);
  const file = join(folder, "file");
  writeFileSync(file, "");
  await expect(compareSimulations({ ...flags, report: join(file, "x") }, silent)).rejects.toThrow(/^Cannot write into/);
});

test("a comparison that is ended early reports the runs that were done, and resumes", async () => {
  const partial = { ...flags, report: join(folder, "partial") };
  const controller = new AbortController();
  const onProgress = { isTTY: true, write: (text: string) => text.includes("1 of 4 runs") && controller.abort() };
  const one = { ...partial, workers: 1 };
  const answer = JSON.parse(await compareSimulations(one, onProgress, controller.signal));
  expect(answer).toMatchObject({ ran: 1, missing: 3, rows: [{ algorithm: "dvms", seeds: 1 }] });
  expect(readdirSync(partial.report)).toContain("report.html");
  expect(JSON.parse(await compareSimulations({ ...partial, resume: true }, silent))).toMatchObject({
    ran: 3,
    missing: 0,
  });
});

test("any number of workers gives the same runs", async () => {
  const hashes = async (workers: number) => {
    const folderOf = join(folder, `workers-${workers}`);
    await compareSimulations({ ...flags, report: folderOf, workers }, silent);
    const lines = readFileSync(join(folderOf, "results.jsonl"), "utf8").trimEnd().split("\n");
    return lines.map((line) => JSON.parse(line).traceHash as string).sort();
  };
  const alone = await hashes(1);
  expect(new Set(alone).size).toBeGreaterThan(1);
  expect(await hashes(4)).toEqual(alone);
});

test("what other code or another load gave is run again", async () => {
  const stale = { ...flags, report: join(folder, "stale"), resume: true } as const;
  await compareSimulations(stale, silent);
  const path = join(stale.report, "results.jsonl");
  writeFileSync(path, readFileSync(path, "utf8").replace(/"code":"\w+"/, '"code":"before"'));
  const told: string[] = [];
  const answer = await compareSimulations(stale, { write: (text: string) => told.push(text) });
  expect(JSON.parse(answer)).toMatchObject({ ran: 1, missing: 0 });
  expect(told.join("")).toMatch(/^1 result in .* left out, because another version of the code wrote them\.\n$/);
  expect(JSON.parse(await compareSimulations({ ...stale, mean: 66 }, silent))).toMatchObject({
    ran: 4,
    load: "mean demand of a VM 66 % of a core",
  });
});

test("a trace is compared like the law, and resumed by what it says, wherever it lies", async () => {
  const text = "vm,at_s,cpu_percent,host\na,0,400,0\nb,0,400,0\nc,20,300,1\nc,40,gone,\n";
  const trace = ["own.csv", "copy.csv"].map((name) => join(folder, name));
  for (const path of trace) writeFileSync(path, text);
  const { experiment: _experiment, ...rest } = flags;
  const asked = { ...rest, algorithms: "none", hosts: "2", report: join(folder, "traced") };
  const first = JSON.parse(await compareSimulations({ ...asked, trace: [trace[0]!] }, silent));
  expect(first).toMatchObject({ experiment: "own.csv", load: "load of own.csv", ran: 2, missing: 0 });
  expect(first.rows[0].figures.violations).toEqual({ mean: 1, ci95: 0 });
  const page = readFileSync(join(asked.report, "report.html"), "utf8");
  expect(page).toContain("The load is the same for all algorithms and seeds");
  expect(page).toContain(`--trace ${trace[0]}`);
  const again = await compareSimulations({ ...asked, trace: [trace[1]!], resume: true }, silent);
  expect(JSON.parse(again)).toMatchObject({ ran: 0, missing: 0 });
});

test("a scenario says its size itself, and its crashes are in the report", async () => {
  const scenario = join(folder, "s.yaml");
  const text = "hosts: [{ name: h, count: 3, power: { idleW: 10, peakW: 20 } }]\nload: { mean: 70 }\n";
  writeFileSync(scenario, `${text}faults: [{ atS: 10, crash: h-2, forS: 20 }]\n`);
  const { experiment: _experiment, hosts: _hosts, ...rest } = flags;
  const asked = { ...rest, algorithms: "entropy", seeds: 1, scenario, report: join(folder, "scenario") };
  const answer = JSON.parse(await compareSimulations(asked, silent));
  expect(answer).toMatchObject({ load: "scenario s.yaml", ran: 1, rows: [{ hosts: 3 }] });
  expect(readFileSync(join(asked.report, "report.html"), "utf8")).toContain("host that is down");
  expect(readdirSync(asked.report)).toContain("energy.svg");
});
