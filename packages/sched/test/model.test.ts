import { describe, expect, it } from "vitest";
import { buildModel, excessOf, useOf } from "../src/model.ts";
import { instanceOf } from "./instance-of.ts";

const instance = instanceOf(
  [
    [100, 10],
    [50, Number.POSITIVE_INFINITY],
  ],
  [
    { host: 0, demand: [80, 4] },
    { host: 0, demand: [60, 3], movable: false },
    { host: 1, demand: [10, 2] },
  ],
);

describe("the model", () => {
  const model = buildModel(instance);

  it("sums up what each host carries, also under another placement", () => {
    expect([...model.use]).toEqual([140, 7, 10, 2]);
    expect([...useOf(model, [1, 0, 1])]).toEqual([60, 3, 90, 6]);
  });

  it("measures excess as shares of the capacities exceeded", () => {
    expect(excessOf(model, model.use)).toBeCloseTo(0.4, 6);
    expect(excessOf(model, useOf(model, [1, 0, 1]))).toBeCloseTo(0.8, 6);
  });

  it("does not take a rounding error for excess", () => {
    const exact = buildModel(
      instanceOf(
        [[0.3, 1]],
        [
          { host: 0, demand: [0.1, 0] },
          { host: 0, demand: [0.2, 0] },
        ],
      ),
    );
    expect(exact.use[0]).toBeGreaterThan(0.3);
    expect(excessOf(exact, exact.use)).toBe(0);
  });

  it("lists the movable VMs of each host and the least cost of a move", () => {
    expect(model.movableOf).toEqual([[0], [2]]);
    expect(model.moveCostMin).toBe(2);
  });
});
