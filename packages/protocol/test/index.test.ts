import { describe, expect, it } from "vitest";
import * as surface from "../src/index.ts";

describe("the surface of the protocol", () => {
  it("is what other packages may use, and no more", () => {
    expect(Object.keys(surface).sort()).toEqual([
      "Agent",
      "WireError",
      "clockwiseFrom",
      "comparePositions",
      "decodeFrame",
      "decodeHostRef",
      "encodeMessage",
      "formatPosition",
      "isBetween",
      "outcomes",
      "wire",
      "wireLimits",
    ]);
  });
});
