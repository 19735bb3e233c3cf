import { expect, test } from "vitest";
import { decodeWord, encodeWord, type LibvirtWord } from "../../src/hypervisor/libvirt-word.ts";

test.each<LibvirtWord>([
  { step: "look", factor: null },
  { step: "prepare", factor: null },
  { step: "prepare", factor: 1.5 },
])("%o is read as it was written", (word) => {
  expect(decodeWord(encodeWord(word))).toEqual(word);
});

test.each(["", "{", "{}", '{"step":"prepare","factor":-1}', '{"step":"look","more":1}'])("%s is no word", (text) => {
  expect(decodeWord(Buffer.from(text))).toBeNull();
});
