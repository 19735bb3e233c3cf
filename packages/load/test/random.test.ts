import { createRandom } from "@dvms/load";
import { expect, test } from "vitest";

const draws = (seed: number, ...stream: (string | number)[]) => {
  const random = createRandom(seed, ...stream);
  return Array.from({ length: 8 }, () => random.bits());
};

test("the same seed and stream give the same draws", () => {
  expect(draws(7, "vm", 3)).toEqual(draws(7, "vm", 3));
});

test("these draws are pinned: another sequence would change every recorded seed", () => {
  expect(draws(23, "pin")).toMatchInlineSnapshot(`
    [
      1407727108,
      1797340628,
      3648497973,
      1056093385,
      2466221882,
      117469803,
      3210144741,
      756253611,
    ]
  `);
});

test("streams differ by seed, label, index, order, and between a number and its spelling", () => {
  const all = [
    draws(1),
    draws(2),
    draws(1 + 2 ** 32),
    draws(1.5),
    draws(-1),
    draws(1, "a"),
    draws(1, "b"),
    draws(1, "a", "b"),
    draws(1, "b", "a"),
    draws(1, "ab"),
    draws(1, 0),
    draws(1, 1),
    draws(1, "1"),
  ];
  expect(new Set(all.map((draw) => draw.join()))).toHaveLength(all.length);
});

test("neighbouring streams are not correlated", () => {
  const first = Array.from({ length: 4000 }, (_, index) => createRandom(5, "vm", index).uniform() - 0.5);
  let product = 0;
  for (let index = 1; index < first.length; index++) product += first[index]! * first[index - 1]!;
  // The standard deviation of this mean is 1/12/sqrt(4000) = 0.0013.
  expect(Math.abs(product / first.length)).toBeLessThan(0.005);
});

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const sample = (draw: () => number) => Array.from({ length: 20_000 }, draw);

test("uniform draws fill [0, 1) evenly", () => {
  const random = createRandom(1);
  const values = sample(() => random.uniform());
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const value of values) tenths[Math.floor(value * 10)]!++;
  for (const count of tenths) expect(count / 2000).toBeCloseTo(1, 0.7);
});

test("exponential draws have their mean and are never negative", () => {
  const random = createRandom(2);
  const values = sample(() => random.exponential(300));
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(mean(values) / 300).toBeCloseTo(1, 1);
  // The survival function at the mean is 1/e.
  expect(values.filter((value) => value > 300).length / values.length).toBeCloseTo(Math.exp(-1), 1);
});

test("normal draws have their mean and standard deviation", () => {
  const random = createRandom(3);
  const values = sample(() => random.normal(60, 20));
  const centre = mean(values);
  expect(Math.abs(centre - 60)).toBeLessThan(0.7);
  expect(Math.abs(Math.sqrt(mean(values.map((value) => (value - centre) ** 2))) - 20)).toBeLessThan(0.7);
});

test("integer and pick reach every value and no other", () => {
  const random = createRandom(4);
  expect([...new Set(Array.from({ length: 200 }, () => random.integer(5)))].sort()).toEqual([0, 1, 2, 3, 4]);
  expect([...new Set(Array.from({ length: 200 }, () => random.pick(["a", "b", "c"])))].sort()).toEqual(["a", "b", "c"]);
  expect(() => random.pick([])).toThrow(RangeError);
});
