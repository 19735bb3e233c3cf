import { describe, expect, it } from "vitest";
import { clockwiseFrom, comparePositions, formatPosition, isBetween } from "../src/host.ts";
import { host } from "./fixtures.ts";

const a = host("a");
const b = host("b");
const c = host("c");
const d = host("d");

describe("the position of a host", () => {
  it("is decided by the site first, then the rack, then the id", () => {
    const hosts = [
      host("a", { site: "y", rack: "1" }),
      host("z", { site: "x", rack: "2" }),
      host("c", { site: "x", rack: "1" }),
      host("b", { site: "x", rack: "1" }),
      host("B", { site: "x", rack: "1" }),
    ];
    expect(hosts.sort(comparePositions).map(formatPosition)).toEqual(["x/1/B", "x/1/b", "x/1/c", "x/2/z", "y/1/a"]);
  });

  it("compares the parts one by one and not as one text", () => {
    expect(comparePositions(host("z", { site: "a" }), host("a", { site: "a-b" }))).toBeLessThan(0);
    expect(comparePositions(host("a", { site: "a", rack: "b" }), host("a", { site: "a/b", rack: "" }))).toBeLessThan(0);
  });

  it("is equal only for the same host, wherever it listens", () => {
    expect(comparePositions(a, { ...a, address: "elsewhere" })).toBe(0);
    expect(comparePositions(a, b)).toBeLessThan(0);
    expect(comparePositions(b, a)).toBeGreaterThan(0);
  });
});

describe("between", () => {
  it.each([
    ["a", "b", "c", true],
    ["a", "c", "b", false],
    ["c", "d", "a", true],
    ["c", "a", "b", true],
    ["c", "b", "a", false],
    ["a", "a", "b", false],
    ["a", "b", "b", false],
    ["a", "b", "a", true],
    ["a", "a", "a", false],
  ] as const)("walking from %s one meets %s before %s: %s", (from, x, to, expected) => {
    expect(isBetween(host(from), host(x), host(to))).toBe(expected);
  });
});

describe("clockwise order", () => {
  it("starts behind the origin, wraps around, and leaves the origin out", () => {
    expect(clockwiseFrom(b, [a, b, c, d]).map(({ id }) => id)).toEqual(["c", "d", "a"]);
    expect(clockwiseFrom(d, [c, a, b]).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(clockwiseFrom(a, [d, c, b]).map(({ id }) => id)).toEqual(["b", "c", "d"]);
  });

  it("names each host once, with what was said of it last", () => {
    expect(clockwiseFrom(a, [b, c, { ...b, address: "new" }])).toEqual([{ ...b, address: "new" }, c]);
  });

  it("is empty for a ring of one", () => {
    expect(clockwiseFrom(a, [a])).toEqual([]);
    expect(clockwiseFrom(a, [])).toEqual([]);
  });
});
