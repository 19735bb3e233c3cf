import { describe, expect, it } from "vitest";
import { chainCure } from "../src/chain-cure.ts";
import { buildModel } from "../src/model.ts";
import { instanceOf } from "./instance-of.ts";
import { shareCured } from "./random-cures.ts";

const never = (): boolean => false;

describe("the cure by chains", () => {
  it("makes room on a third host where no other has any for what has to leave", () => {
    // The VM of 4 fits nowhere until the one of 3 has gone to host 2.
    const instance = instanceOf(
      [
        [10, 100],
        [10, 100],
        [10, 100],
      ],
      [
        { host: 0, demand: [7, 40] },
        { host: 0, demand: [4, 10] },
        { host: 1, demand: [6, 40] },
        { host: 1, demand: [3, 10] },
        { host: 2, demand: [7, 40] },
      ],
    );
    expect(chainCure(buildModel(instance), 1, never)).toMatchObject({ placement: [0, 1, 1, 2, 2], cost: 20 });
    expect(chainCure(buildModel(instance), 1, () => true)).toBeNull();
  });

  it("is found for most small instances that have a cure, breaks no rule and counts its cost right", () => {
    expect(shareCured((model) => chainCure(model, 1, never))).toBeGreaterThan(0.7);
  });
});
