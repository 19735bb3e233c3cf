import { describe, expect, it } from "vitest";
import { buildModel, useOf } from "../src/model.ts";
import { Seats } from "../src/seats.ts";
import { Random } from "./random.ts";
import { randomRuled } from "./random-ruled.ts";

describe("seats", () => {
  it("know after any joins and leaves what a fresh look at the placement finds", () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const model = buildModel(randomRuled(seed));
      const { home, vmCount, hostCount } = model;
      const seats = new Seats(model);
      const random = new Random(seed);
      for (let i = 0; i < 30; i += 1) {
        const v = random.below(vmCount);
        if (seats.place[v]! >= 0) seats.leave(v);
        else seats.join(v, random.below(hostCount));
      }
      const away = [...home.keys()].filter((v) => seats.place[v]! >= 0 && seats.place[v] !== home[v]);
      expect(seats.moved.toSorted((a, b) => a - b)).toEqual(away.filter((v) => home[v]! >= 0));
      const use = useOf(model, seats.place);
      for (const [at, amount] of seats.use.entries()) expect([seed, amount]).toEqual([seed, expect.closeTo(use[at]!)]);
      for (let h = 0; h < hostCount; h += 1) {
        const there = [...home.keys()].filter((v) => seats.place[v] === h);
        expect(seats.members[h]!.toSorted((a, b) => a - b)).toEqual(there);
        expect(seats.arrivals[h]).toBe(there.filter((v) => home[v] !== h).length);
      }
    }
  });

  it("start from any placement", () => {
    const model = buildModel(randomRuled(3));
    const placement = [...model.home].map((host) => (host + 1) % model.hostCount);
    expect([...new Seats(model, placement).place]).toEqual(placement);
  });
});
