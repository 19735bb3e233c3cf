import { expect, test } from "vitest";
import { shortageOf } from "../src/shortage.ts";
import { instanceOf } from "./instance-of.ts";

const two = [
  [10, 100],
  [10, 100],
];

test("VMs that find no room together are named, and the dimension, and no others", () => {
  const instance = instanceOf(two, [
    { host: 0, demand: [6, 10] },
    { host: 0, demand: [6, 10] },
    { host: 1, demand: [6, 10] },
    { host: 1, demand: [1, 70] },
  ]);
  expect(shortageOf(instance)).toEqual({ dimensions: [0], vms: [0, 1, 2] });
});

test("a VM that is larger than any host is named alone", () => {
  const instance = instanceOf(two, [
    { host: 0, demand: [1, 120] },
    { host: 1, demand: [9, 10] },
  ]);
  expect(shortageOf(instance)).toEqual({ dimensions: [1], vms: [0] });
});

test("there is none where there is a cure", () => {
  expect(shortageOf(instanceOf(two, [{ host: 0, demand: [1, 1] }]))).toBeNull();
});

test("nothing is told where the looks are ended before they know", () => {
  const instance = instanceOf([[10, 100]], [{ host: 0, demand: [12, 10] }]);
  expect([shortageOf(instance) === null, shortageOf(instance, () => true)]).toEqual([false, null]);
});
