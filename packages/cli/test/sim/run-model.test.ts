import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { runModel } from "../../src/sim/run-model.ts";
import { plainColors } from "../../src/terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-model-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(content: string | Uint8Array): string {
  const path = join(folder, "scenario.json");
  writeFileSync(path, content);
  return path;
}

const docs = readFileSync(fileURLToPath(new URL("../../../../docs/simulator.md", import.meta.url)), "utf8");
const [example, answer] = Array.from(docs.matchAll(/```json\n([\s\S]*?)```/g), (match) => match[1]!);

test("the documented example gives the documented answer, also from gzip", async () => {
  const printed = await runModel(write(gzipSync(example!)), { json: true }, plainColors);
  const toNanoseconds = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toFixed(9)) : value);
  expect(JSON.parse(printed, toNanoseconds)).toEqual(JSON.parse(answer!));
});

test("without --json people can read it", async () => {
  expect(await runModel(write(example!), {}, plainColors)).toMatch(/^task +end s\n[\s\S]*\nmigration of +start s/);
});

test("what is wrong is said with the file and the place in it", async () => {
  const path = write("{}");
  const refused = (sentence: string) => ({ exitCode: 2, message: `${path}: ${sentence}` });
  await expect(runModel(path, {}, plainColors)).rejects.toMatchObject(refused("hosts is absent, expected a list."));
  const scenario = JSON.parse(example!);
  write(JSON.stringify({ ...scenario, actions: [{ at: 2, migrate: "web", to: "a" }] }));
  await expect(runModel(path, {}, plainColors)).rejects.toMatchObject(
    refused("actions[0]: VM web cannot migrate at 2 s, it is on host a already."),
  );
});

/** Scenarios drawn at random, with what SimGrid 3.32 says (CM02, no cross traffic, no latency). */
const simgridRuns: readonly {
  scenario: unknown;
  tasks: readonly number[];
  migrations: readonly { vm: string; end: number; downtime: number }[];
}[] = JSON.parse(readFileSync(new URL("simgrid-runs.json", import.meta.url), "utf8"));

test.each(simgridRuns)("hosts, links, caps, loads and migrations together, as SimGrid plays them ($#)", async (run) => {
  const printed = await runModel(write(JSON.stringify(run.scenario)), { json: true }, plainColors);
  const { tasks, migrations } = JSON.parse(printed);
  const close = (actual: number, expected: number) =>
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * expected + 1e-8);
  expect(tasks).toHaveLength(run.tasks.length);
  for (const [index, end] of run.tasks.entries()) close(tasks[index].end, end);
  for (const { vm, end, downtime } of run.migrations) {
    const ours = migrations.find((migration: { vm: string }) => migration.vm === vm);
    close(ours.end, end);
    close(ours.downtime, downtime);
  }
});
