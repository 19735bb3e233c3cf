import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../src/make-folder.ts";
import { tempFolder } from "./temp-folder.ts";

test("missing folders are made for their owner alone, twice is as good as once", () => {
  const above = join(tempFolder(), "a");
  const path = join(above, "b");
  makeFolder(path);
  makeFolder(path);
  for (const folder of [above, path]) expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test("a file in the way is told at once", () => {
  const file = join(tempFolder(), "file");
  writeFileSync(file, "");
  expect(() => makeFolder(file)).toThrow("EEXIST");
  expect(() => makeFolder(join(file, "below"))).toThrow("ENOTDIR");
});

test.runIf(existsSync("/proc"))(
  "a folder in which none can be made is told at once, where Node's own way never ends",
  () => {
    expect(() => makeFolder("/proc/dvms")).toThrow("ENOENT");
    expect(() => makeFolder("/proc/dvms/below")).toThrow("ENOENT");
  },
);
