import { describe, expect, it } from "vitest";
import { buildModel, type Model } from "../src/model.ts";
import { PriceBound } from "../src/price-bound.ts";
import { Search } from "../src/search.ts";
import { SearchState } from "../src/search-state.ts";
import { instanceOf } from "./instance-of.ts";
import { bruteCost, randomRuled } from "./random-ruled.ts";

const never = (): boolean => false;

/** Host 0 is at 11 of 10 by a dear and a cheap VM, host 1 has one VM of the given demand. */
const twoHosts = (demand: number): Model =>
  buildModel(
    instanceOf(
      [
        [10, 100],
        [10, 100],
      ],
      [
        { host: 0, demand: [6, 50] },
        { host: 0, demand: [5, 10] },
        { host: 1, demand: [demand, 30] },
      ],
    ),
  );

describe("the bound by prices", () => {
  it("never says more than the cheapest cure costs", () => {
    let met = 0;
    for (let seed = 0; seed < 1_500; seed += 1) {
      const instance = randomRuled(seed);
      const cost = bruteCost(instance);
      if (cost === null) continue;
      const bound = new PriceBound(buildModel(instance));
      bound.run(20_000, Number.POSITIVE_INFINITY, never);
      expect([seed, bound.best <= cost + 1e-6]).toEqual([seed, true]);
      if (cost > 0 && bound.best > cost - 1e-6) met += 1;
    }
    expect(met).toBeGreaterThan(50);
  });

  it("sees that what leaves has to fit somewhere, where the covers only see that it leaves", () => {
    // The cheap VM would relieve host 0, but host 1 has too little room for it without sending a VM of its own away.
    const model = twoHosts(6);
    const bound = new PriceBound(model);
    bound.run(1_000_000, 40, never);
    expect(new SearchState(model).coverSum).toBe(10);
    expect(bound.best).toBeGreaterThan(30);
  });

  it("closes nothing that a cure at the goal's cost has, and rises no higher than that cost", () => {
    let closed = 0;
    for (let seed = 0; seed < 1_000; seed += 1) {
      const instance = randomRuled(seed);
      const cost = bruteCost(instance);
      if (cost === null || cost === 0) continue;
      const model = buildModel(instance);
      const bound = new PriceBound(model);
      bound.run(20_000, cost, never);
      bound.close(cost, never);
      bound.run(20_000, Number.POSITIVE_INFINITY, never);
      expect([seed, bound.best <= cost + 1e-6]).toEqual([seed, true]);
      // The exact search keeps to what is closed; it still has to find a cure of that cost.
      const search = new Search(model, undefined, false);
      search.dive(100_000, "safest");
      expect([seed, search.incumbent?.cost]).toEqual([seed, cost]);
      closed += model.closed!.reduce((sum, pair) => sum + pair, 0);
    }
    expect(closed).toBeGreaterThan(200);
  });

  it("tells for each VM a host that wants it, its own before others", () => {
    const model = twoHosts(2);
    const bound = new PriceBound(model);
    expect([...bound.takers]).toEqual([-1, -1, -1]);
    bound.run(1_000_000, 10, never);
    expect([bound.best, bound.takers[0], bound.takers[2]]).toEqual([expect.closeTo(10), 0, 1]);
  });

  it("stops when it is told to", () => {
    const bound = new PriceBound(buildModel(randomRuled(1)));
    bound.run(100, Number.POSITIVE_INFINITY, () => true);
    expect(bound.rounds).toBe(0);
  });
});
