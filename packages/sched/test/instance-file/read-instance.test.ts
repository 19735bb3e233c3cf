import { describe, expect, it } from "vitest";
import { InstanceError, readInstance } from "../../src/index.ts";

describe("reading an instance", () => {
  it.each([
    ["", "The file is not complete JSON: "],
    ['{"format":"dvms-instance-1","hosts":[{"id":"a","capa', "The file is not complete JSON: "],
    ['{"id":"p","H":1,"cap":[7,3],"cpu":[NaN],"mem":[1],"at":[0]}', 'cpu[0] is the text "NaN", expected a number'],
    ['{"id":"p","H":1,"cap":[7,3],"cpu":[1],"mem":[1e999],"at":[0]}', "mem[0] is Infinity, expected a number"],
    ["[]", "The file is a list, expected an object."],
    ["{}", "The file is of no known format, expected "],
    ["null", "The file is null, expected an object."],
  ])("%j is refused in one sentence", (text, sentence) => {
    expect(() => readInstance(text)).toThrow(InstanceError);
    expect(() => readInstance(text)).toThrow(sentence);
  });

  it("does not drown in 10 MB of nesting", () => {
    const half = 5_000_000;
    expect(() => readInstance("[".repeat(2 * half))).toThrow(InstanceError);
    expect(() => readInstance(`{"cpu":${"[".repeat(half)}${"]".repeat(half)}}`)).toThrow(InstanceError);
  });
});
