import { expect, test } from "vitest";
import { buildModel } from "../src/model.ts";
import { overloadText, overloadTexts, rounded, shortageText } from "../src/overload-text.ts";
import { instanceOf } from "./instance-of.ts";

const crowd = (count: number) =>
  buildModel(
    instanceOf(
      Array.from({ length: count }, () => [10, 100]),
      Array.from({ length: count }, (_, host) => ({ host, demand: [12, 50] })),
    ),
  );

test("a host above its capacity is told by its fullest dimension", () => {
  const model = crowd(1);
  expect(overloadText(model, model.use, 0)).toBe("host host0 is at 12 of 10 soft0");
  expect(overloadText(model, new Float64Array(2), 0)).toBeNull();
});

test("of many hosts three are told, and how many more there are", () => {
  const model = crowd(5);
  expect(overloadTexts(model, model.use)).toHaveLength(4);
  expect(overloadTexts(model, model.use).at(-1)).toBe("2 more hosts");
});

test("a shortage counts VMs that are to be started", () => {
  expect(shortageText(crowd(2))).toBe("together they ask for 24 of 20 soft0");
  const starting = instanceOf([[10, 100]], [{ host: -1, demand: [11, 10] }]);
  expect(shortageText(buildModel(starting))).toBe("together they ask for 11 of 10 soft0");
});

test("amounts have one digit, and no limit is no number", () => {
  expect([rounded(1.26), rounded(Number.POSITIVE_INFINITY)]).toEqual(["1.3", "no limit"]);
});
