import { describe, expect, it } from "vitest";
import { partitionInstance } from "../src/index.ts";
import { buildModel } from "../src/model.ts";
import { pooled, SearchState, undecided } from "../src/search-state.ts";
import { instanceOf } from "./instance-of.ts";
import { Random } from "./random.ts";
import { randomRequest } from "./random-instance.ts";

describe("the search's state", () => {
  it("knows what is over its limit and what that costs at least", () => {
    const state = new SearchState(
      buildModel(
        instanceOf(
          [
            [10, 99],
            [10, 99],
          ],
          [
            { host: 0, demand: [8, 5] },
            { host: 0, demand: [4, 3] },
          ],
        ),
      ),
    );
    expect(state).toMatchObject({ overCount: 1, coverSum: 3, cost: 0, isHopeless: false });
    state.evict(1);
    expect(state).toMatchObject({ overCount: 0, coverSum: 0, cost: 3, pool: [1] });
    state.assign(1, 1);
    expect(state).toMatchObject({ overCount: 0, cost: 3, pool: [] });
    expect([...state.use]).toEqual([8, 5, 4, 3]);
  });

  it("is hopeless where an overloaded host's VMs must all stay", () => {
    const state = new SearchState(buildModel(instanceOf([[10], [10]], [{ host: 0, demand: [12] }])));
    expect(state.isHopeless).toBe(false);
    state.keep(0);
    expect(state.isHopeless).toBe(true);
  });

  it("is hopeless where the hosts together lack room, headroom of hosts that cannot help included", () => {
    const vms = [
      { host: 0, demand: [7, 1] },
      { host: 0, demand: [5, 1] },
      { host: 1, demand: [9, 1] },
    ];
    expect(
      new SearchState(
        buildModel(
          instanceOf(
            [
              [10, 9],
              [10, 9],
            ],
            vms,
          ),
        ),
      ).isHopeless,
    ).toBe(true);
    expect(
      new SearchState(
        buildModel(
          instanceOf(
            [
              [10, 9],
              [11, 9],
            ],
            vms,
          ),
        ),
      ).isHopeless,
    ).toBe(false);
    expect(
      new SearchState(
        buildModel(
          instanceOf(
            [
              [10, 9],
              [11, 9],
            ],
            vms,
            [
              [10, 9],
              [10, 9],
            ],
          ),
        ),
      ).isHopeless,
    ).toBe(true);
  });

  it("is bit by bit what it was after every change is taken back", () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const request = randomRequest(seed, { hostsMin: 2, hostsMax: 5, vmsMax: 20, pinned: 0.1 });
      const model = buildModel(partitionInstance(request.snapshots, request));
      const state = new SearchState(model);
      const random = new Random(seed);
      const before = picture(state);
      let changes = 0;
      for (let i = 0; i < 40; i += 1) {
        const v = random.below(model.vmCount);
        if (state.decision[v] === undecided && model.instance.vms[v]!.movable)
          random.next() < 0.3 ? state.keep(v) : state.evict(v);
        else if (state.decision[v] === pooled) state.assign(v, random.below(model.hostCount));
        else continue;
        changes += 1;
      }
      for (; changes > 0; changes -= 1) state.undo();
      expect([seed, picture(state)]).toEqual([seed, before]);
    }
  });
});

function picture(state: SearchState): unknown {
  const { decision, place, use, limit, arrivals, over, coverCost, coverLargest, hostRisk, room } = state;
  const { cost, coverSum, overCount, hopelessCount, risk, pool } = state;
  return structuredClone({
    decision,
    place,
    use,
    limit,
    arrivals,
    over,
    coverCost,
    coverLargest,
    hostRisk,
    room,
    cost,
    coverSum,
    overCount,
    hopelessCount,
    risk,
    pool,
  });
}
