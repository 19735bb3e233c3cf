import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { type JsonFileFormat, readJsonFile, writeJsonFile } from "../../src/identity/json-file.ts";
import { tempFolder } from "../temp-folder.ts";

const format: JsonFileFormat<{ readonly count: number }> = {
  label: "the test's count",
  schema: 3,
  shape: z.object({ count: z.number() }),
  remedy: "write it again",
};

test("what was written is read back, with a schema number in the file and nothing left beside it", () => {
  const folder = join(tempFolder(), "made", "on the way");
  const path = join(folder, "count.json");
  writeJsonFile(path, format, { count: 1 });
  writeJsonFile(path, format, { count: 2 });
  expect(readJsonFile(path, format)).toEqual({ count: 2 });
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({ schema: 3, count: 2 });
  expect(readdirSync(folder)).toEqual(["count.json"]);
});

test("a file that is not there is null, not an error", () => {
  expect(readJsonFile(join(tempFolder(), "count.json"), format)).toBeNull();
});

test.each([
  ["", "is damaged: it is not JSON; write it again."],
  ["null", "is damaged: its schema number is missing; write it again."],
  ['{"schema":"3"}', 'is damaged: its schema number is "3"; write it again.'],
  ['{"schema":2,"count":1}', "is damaged: its schema number is 2; write it again."],
  ['{"schema":3,"count":"1"}', 'is damaged: its "count" cannot be used; write it again.'],
  ['{"schema":4}', "was written by a newer dvms: its schema is 4, this one reads up to 3; start the newer version."],
])("%j is refused in one sentence", (text, sentence) => {
  const path = join(tempFolder(), "count.json");
  writeFileSync(path, text);
  expect(() => readJsonFile(path, format)).toThrow(`${path} (the test's count) ${sentence}`);
});

test("a path that cannot be read is refused with the system's code", () => {
  const path = join(tempFolder(), "count.json");
  mkdirSync(path);
  expect(() => readJsonFile(path, format)).toThrow(
    `${path} (the test's count) cannot be read (EISDIR); make it readable`,
  );
});

test("a path that cannot be written is refused with the system's code and what to do", () => {
  const file = join(tempFolder(), "file");
  writeFileSync(file, "");
  expect(() => writeJsonFile(join(file, "count.json"), format, { count: 1 })).toThrow(
    `${join(file, "count.json")} (the test's count) cannot be written (EEXIST); name a folder that you may write`,
  );
});
