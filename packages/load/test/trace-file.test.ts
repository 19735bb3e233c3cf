import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readTraceFiles } from "@dvms/load";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dvms-trace-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function given(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test("plain and compressed files of both formats are put one after the other", async () => {
  const planetlab = await given("planetlab.csv.gz", gzipSync("a,1,2\nb,3,4\n"));
  const google = await given("google.csv", "C,vm_1,100,200\nM,vm_1,300,400\n");
  const rows = await readTraceFiles([planetlab, google]);
  expect(rows.map(({ name, cpu }) => [name, ...cpu])).toEqual([
    ["a", 1, 2],
    ["b", 3, 4],
    ["vm_1", 1, 2],
  ]);
});

test("compression is told by content, so a compressed file may have any name", async () => {
  expect(await readTraceFiles([await given("day", gzipSync("a,1\n"))])).toHaveLength(1);
});

test.each([
  ["missing.csv", null, "does not exist: check its path"],
  ["plain.csv.gz", "a,1,2\n", "is named .gz but is not gzip: rename it or compress it again"],
  [
    "cut.csv.gz",
    gzipSync("a,1,2\n".repeat(1000)).subarray(0, 30),
    "is damaged gzip: compress it again or fetch it anew",
  ],
  ["empty.csv", "", "is empty: give a file with one row per VM"],
])("%s is refused with one sentence", async (name, content, sentence) => {
  const path = content === null ? join(folder, name) : await given(name, content);
  await expect(readTraceFiles([path])).rejects.toThrow(`Trace ${path} ${sentence}.`);
});

test("a folder and a device are refused", async () => {
  await expect(readTraceFiles([folder])).rejects.toThrow(`Trace ${folder} is a folder: name the files in it.`);
  await expect(readTraceFiles(["/dev/null"])).rejects.toThrow("Trace /dev/null is no plain file: save it to one.");
});

test("a broken line is told with its file", async () => {
  const path = await given("day.csv", "a,1\nb,x\n");
  await expect(readTraceFiles([path])).rejects.toThrow(`Trace ${path}, line 2 has "x" where a number belongs`);
});
