import { describe, expect, it } from "vitest";
import { buildModel } from "../src/model.ts";
import { SearchState } from "../src/search-state.ts";
import { TargetChoice, type TargetOrder } from "../src/target-choice.ts";
import { twinsOf } from "../src/twins.ts";
import { instanceOf } from "./instance-of.ts";

function choiceOf(instance: ReturnType<typeof instanceOf>): { state: SearchState; choice: TargetChoice } {
  const model = buildModel(instance);
  const state = new SearchState(model);
  return { state, choice: new TargetChoice(model, state, twinsOf(instance)) };
}

describe("the choice of targets", () => {
  const vms = [
    { host: 0, demand: [5, 1] },
    { host: 0, demand: [5, 1] },
    { host: 0, demand: [2, 1] },
    { host: 1, demand: [4, 1] },
    { host: 2, demand: [1, 1] },
    { host: 3, demand: [7, 3] },
  ];
  const instance = instanceOf(
    [
      [10, 99],
      [10, 99],
      [10, 99],
      [10, 99],
    ],
    vms,
  );
  const targets = (order: TargetOrder, isBeaten: (cost: number) => boolean): number[][] => {
    const { state, choice } = choiceOf(instance);
    state.evict(0);
    return choice.of(0, order, isBeaten).map(({ target, extraCost }) => [target, extraCost]);
  };

  it("tries targets with room before those that must make room, in the order asked for", () => {
    expect(targets("safest", () => false)).toEqual([
      [2, 0],
      [1, 0],
      [3, 3],
    ]);
    expect(targets("tightest", () => false)).toEqual([
      [1, 0],
      [2, 0],
      [3, 3],
    ]);
  });

  it("leaves out targets whose cost is of no interest", () => {
    expect(targets("safest", (cost) => cost > 3)).toEqual([
      [2, 0],
      [1, 0],
    ]);
  });

  it("gives VMs that are just alike their targets in ascending order only", () => {
    const { state, choice } = choiceOf(instance);
    state.evict(0);
    state.evict(1);
    state.assign(0, 2);
    expect(choice.of(1, "safest", () => false).map(({ target }) => target)).not.toContain(1);
  });

  it("places the VM with the fewest targets first", () => {
    const { state, choice } = choiceOf(
      instanceOf(
        [
          [10, 99],
          [10, 99],
          [6, 99],
        ],
        [
          { host: 0, demand: [3, 1] },
          { host: 0, demand: [8, 1] },
        ],
      ),
    );
    state.evict(0);
    state.evict(1);
    expect(choice.hardestToPlace()).toBe(1);
  });
});
