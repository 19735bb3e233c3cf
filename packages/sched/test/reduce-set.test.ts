import { expect, test } from "vitest";
import { reduceSet } from "../src/reduce-set.ts";

const has =
  (...needed: number[]) =>
  (subset: readonly number[]) =>
    needed.every((one) => subset.includes(one));
const all = Array.from({ length: 1_000 }, (_, index) => index);

test("what is needed is left, after few looks", () => {
  let looks = 0;
  const isHopeless = (subset: readonly number[]) => {
    looks += 1;
    return has(3, 700, 701)(subset);
  };
  expect(reduceSet(all, isHopeless, () => true)).toEqual([3, 700, 701]);
  expect(looks).toBeLessThan(100);
});

test("where nothing is needed nothing is left", () => {
  expect(
    reduceSet(
      all,
      () => true,
      () => true,
    ),
  ).toEqual([]);
});

test("it ends when it may look no longer", () => {
  expect(reduceSet([1, 2, 3, 4], has(2), () => false)).toEqual([1, 2, 3, 4]);
});
