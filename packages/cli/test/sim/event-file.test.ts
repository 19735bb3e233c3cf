import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runExperiment, type SimEvent } from "@dvms/sim-driver";
import { afterAll, expect, test } from "vitest";
import { EventFile } from "../../src/sim/event-file.ts";
import { experiments } from "../../src/sim/experiments.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-event-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("every line is one object: what is run, what happens, what came of it", () => {
  const path = join(folder, "events.jsonl");
  const options = { ...experiments.demo, algorithm: "none", seconds: 10, vms: null, check: false, agent: {} } as const;
  const file = new EventFile(path);
  const event: SimEvent = { atS: 1, kind: "restarted", host: 3 };
  file.begin(options);
  // More than one piece.
  for (let count = 0; count < 3_000; count++) file.add(event);
  const figures = runExperiment(options);
  file.end(figures);
  const lines = readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(3_002);
  expect(lines[0]).toMatchObject({ kind: "run", format: 1, vms: 120, mean: 66, sd: 20, capacityCpu: 700 });
  expect(lines[1]).toEqual(event);
  expect(lines.at(-1)).toEqual({ atS: 10, kind: "summary", figures });
});
