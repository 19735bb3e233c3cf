import { describe, expect, it } from "vitest";
import { buildModel } from "../src/model.ts";
import { reduceExcess } from "../src/reduce-excess.ts";
import { instanceOf } from "./instance-of.ts";

describe("partial relief", () => {
  it("takes the most that there is room for", () => {
    const model = buildModel(
      instanceOf(
        [
          [10, 99],
          [10, 99],
        ],
        [
          { host: 0, demand: [9, 1] },
          { host: 0, demand: [4, 1] },
          { host: 0, demand: [3, 1] },
          { host: 1, demand: [6, 1] },
        ],
      ),
    );
    expect(reduceExcess(model, 1_000)).toMatchObject({ placement: [0, 1, 0, 1], cost: 1 });
  });

  it("makes room on a target by a move to a third host", () => {
    const model = buildModel(
      instanceOf(
        [
          [10, 99],
          [10, 99],
          [3, 99],
        ],
        [
          { host: 0, demand: [20, 1], movable: false },
          { host: 0, demand: [5, 1] },
          { host: 1, demand: [5, 1] },
          { host: 1, demand: [3, 1] },
        ],
      ),
    );
    expect(reduceExcess(model, 1_000).placement).toEqual([0, 1, 1, 2]);
  });

  it("takes back a move that later ones made useless", () => {
    const model = buildModel(
      instanceOf(
        [
          [10, 99],
          [6, 99],
          [6, 99],
        ],
        [
          { host: 0, demand: [6, 4] },
          { host: 0, demand: [6, 1] },
          { host: 0, demand: [2, 9] },
          { host: 1, demand: [0, 1] },
        ],
      ),
    );
    const { placement, cost } = reduceExcess(model, 1_000);
    expect(cost).toBe(1);
    expect(placement!.filter((host, v) => host !== model.home[v])).toHaveLength(1);
  });

  it("is nothing where no move helps, or none is allowed", () => {
    const full = buildModel(
      instanceOf(
        [[10], [10]],
        [
          { host: 0, demand: [12] },
          { host: 1, demand: [10] },
        ],
      ),
    );
    expect(reduceExcess(full, 1_000)).toMatchObject({ placement: null, cost: 0 });
    const pinned = buildModel(instanceOf([[10], [20]], [{ host: 0, demand: [12], movable: false }]));
    expect(reduceExcess(pinned, 1_000).placement).toBeNull();
    expect(reduceExcess(full, 0)).toEqual({ placement: null, cost: 0, steps: 0 });
  });
});
