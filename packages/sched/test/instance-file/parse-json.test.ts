import { describe, expect, it } from "vitest";
import { InstanceError, parseJson } from "../../src/index.ts";

describe("parsing JSON", () => {
  it("gives the root of what is JSON", () => {
    expect(parseJson('{"a":[1,"[[[\\"{{"]}').value).toEqual({ a: [1, '[[["{{'] });
  });

  it("turns NaN and Infinity outside of texts into texts", () => {
    expect(parseJson('{"NaN":[NaN,-Infinity,"NaN"]}').value).toEqual({ NaN: ["NaN", "-Infinity", "NaN"] });
  });

  it("refuses what is cut off or nested beyond reason in one sentence", () => {
    expect(() => parseJson('{"a":[1,')).toThrow(InstanceError);
    expect(() => parseJson("[".repeat(10_000_000))).toThrow(
      "At character 32 the file is nested deeper than 32 levels, ",
    );
    expect(parseJson(`${"[".repeat(32)}${"]".repeat(32)}`).isAbsent).toBe(false);
  });
});
