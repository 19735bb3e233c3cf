import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadSources } from "../../src/sim/load-sources.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-load-sources-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("files are read once", async () => {
  const path = join(folder, "samples.csv");
  writeFileSync(path, "a,10,20\n");
  const { read } = loadSources(() => true);
  const first = await read([path]);
  rmSync(path);
  expect(await read([path])).toBe(first);
});

test("nothing is told twice", () => {
  const told: string[] = [];
  const { tell } = loadSources((text) => told.push(text));
  for (const sentence of ["a is left out.", "b is left out.", "a is left out."]) tell(sentence);
  expect(told).toEqual(["dvms: a is left out.\n", "dvms: b is left out.\n"]);
});
