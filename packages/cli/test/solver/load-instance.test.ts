import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { loadInstance } from "../../src/solver/load-instance.ts";
import { instanceFolder, overloaded } from "./instance-folder.ts";

const write = instanceFolder();

test("a file is read as it is, or unpacked", async () => {
  const plain = await loadInstance(write("plain.json", overloaded));
  const packed = await loadInstance(write("packed.json.gz", gzipSync(JSON.stringify(overloaded))));
  expect(packed).toEqual(plain);
});

test("a bad file is refused in one sentence with its name and the place", async () => {
  const path = write("bad.json", { ...overloaded, at: [0, 0, 9] });
  await expect(loadInstance(path)).rejects.toThrow(`${path}: at[2] is 9, expected the index of a host, 0 to 1.`);
  const cut = write("cut.json.gz", gzipSync(JSON.stringify(overloaded)).subarray(0, 20));
  await expect(loadInstance(cut)).rejects.toThrow(`${cut} cannot be read: `);
  await expect(loadInstance("/nowhere.json")).rejects.toThrow("/nowhere.json cannot be read: ENOENT");
});
