import { expect, test } from "vitest";
import { decodeWord, encodeWord, type LibvirtWord } from "../../src/hypervisor/libvirt-word.ts";

test.each<LibvirtWord>([
  { step: "look", lessons: [] },
  { step: "prepare", lessons: [{ usedMiB: 80.5, dirtyRateMiBPerS: 0, tookMs: 3_200 }] },
])("%o is read as it was written", (word) => {
  expect(decodeWord(encodeWord(word))).toEqual(word);
});

test.each([
  "",
  "{",
  "{}",
  '{"step":"prepare","lessons":[{"usedMiB":1,"dirtyRateMiBPerS":0,"tookMs":0}]}',
  '{"step":"look","lessons":[],"more":1}',
])("%s is no word", (text) => {
  expect(decodeWord(Buffer.from(text))).toBeNull();
});
