import { type Plain, TraceHash } from "@dvms/sim-driver";
import { expect, test } from "vitest";

function digestOf(...values: Plain[]): string {
  const hash = new TraceHash();
  for (const value of values) hash.add(value);
  return hash.digest;
}

test("equal content has equal digests", () => {
  expect(digestOf({ a: [1, "x", null], b: true })).toBe(digestOf({ a: [1, "x", null], b: true }));
});

test("any difference in value, type, order or grouping shows", () => {
  const values: Plain[][] = [
    [],
    [1],
    [2],
    ["1"],
    [true],
    [false],
    [null],
    [undefined],
    [0],
    [-0],
    [0.1],
    [0.1 + Number.EPSILON / 8],
    ["ab"],
    ["a", "b"],
    ["b", "a"],
    [["a", "b"]],
    [["a"], "b"],
    [{}],
    [[]],
    [{ a: 1 }],
    [{ b: 1 }],
    [{ a: 1, b: 2 }],
    [{ b: 2, a: 1 }],
    [""],
  ];
  expect(new Set(values.map((value) => digestOf(...value)))).toHaveLength(values.length);
});

test("the digest has 16 hex digits and is pinned: another one would change every recorded run", () => {
  expect(digestOf("dvms", 7)).toMatchInlineSnapshot(`"ec1fb8310cfea8ca"`);
});
