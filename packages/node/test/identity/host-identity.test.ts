import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureIdentity, startIdentity } from "../../src/identity/host-identity.ts";
import { tempFolder } from "../temp-folder.ts";

test("a host keeps its id and key over restarts, and its incarnation grows with each start", async () => {
  const folder = tempFolder();
  const first = await startIdentity(folder);
  const second = await startIdentity(folder);
  expect(first.incarnation).toBe(1);
  expect(second.incarnation).toBe(2);
  expect([second.hostId, second.peerId]).toEqual([first.hostId, first.peerId]);
});

test("looking at an identity does not count as a start", async () => {
  const folder = tempFolder();
  const looked = await ensureIdentity(folder);
  const started = await startIdentity(folder);
  expect(looked.incarnation).toBe(0);
  expect(started.incarnation).toBe(1);
  expect(started.hostId).toBe(looked.hostId);
});

test("two data folders are two hosts", async () => {
  const [one, other] = [await startIdentity(tempFolder()), await startIdentity(tempFolder())];
  expect(one.hostId).not.toBe(other.hostId);
  expect(one.peerId).not.toBe(other.peerId);
});

test("only its owner may read the key", async () => {
  const folder = tempFolder();
  await startIdentity(folder);
  expect(statSync(join(folder, "identity.json")).mode & 0o777).toBe(0o600);
});

const stored = { schema: 1, hostId: "0b0e1f0a-53c2-4f8e-8f5c-1d1f0f6f7a10", privateKey: "AAAA", incarnation: 3 };

test.each([
  [
    "that is cut off",
    '{"schema": 1, "hostId"',
    /identity\.json \(the host's identity\) is damaged: it is not JSON; restore/,
  ],
  ["without a schema number", "{}", /is damaged: its schema number is missing; restore the data folder/],
  [
    "with an id that is no UUID",
    JSON.stringify({ ...stored, hostId: "me" }),
    /damaged: its "hostId" cannot be used; restore/,
  ],
  ["with a key that is none", JSON.stringify(stored), /damaged: its key cannot be used; restore the data folder/],
  [
    "of a newer version",
    JSON.stringify({ schema: 2, anything: true }),
    /written by a newer dvms: its schema is 2, this one reads up to 1; start the newer version/,
  ],
])("an identity %s is refused with a sentence and left as it is", async (_name, text, sentence) => {
  const folder = tempFolder();
  const path = join(folder, "identity.json");
  writeFileSync(path, text);
  await expect(startIdentity(folder)).rejects.toThrow(sentence);
  expect(readFileSync(path, "utf8")).toBe(text);
});
