import { describe, expect, it } from "vitest";
import { EjectionChain } from "../src/ejection-chain.ts";
import { brokenRule } from "../src/index.ts";
import { buildModel, excessOf, type Model, useOf } from "../src/model.ts";
import { Seats } from "../src/seats.ts";
import { SeededRandom } from "../src/seeded-random.ts";
import { instanceOf } from "./instance-of.ts";
import { randomRuled } from "./random-ruled.ts";

const any = Number.POSITIVE_INFINITY;

describe("an ejection chain", () => {
  it("makes room by sending a VM on, and tells what that costs", () => {
    const { model, seats, chain } = threeHosts();
    // VM 1 goes to host 1 if VM 2 leaves it for host 2.
    expect(chain.move(1, 1, any)).toBe(model.moveCost[1]! + model.moveCost[2]!);
    expect([...seats.place]).toEqual([0, 1, 2, 2]);
    // Back home it gets its price back.
    expect(chain.move(1, 0, 0)).toBe(-model.moveCost[1]!);
    expect([...seats.place]).toEqual([0, 0, 2, 2]);
  });

  it("leaves all as it was where it costs too much", () => {
    const { model, seats, chain } = threeHosts();
    expect(chain.move(1, 1, model.moveCost[1]! + model.moveCost[2]!)).toBe(any);
    expect([[...seats.place], seats.moved, [...seats.use]]).toEqual([[0, 0, 1, 2], [], [...model.use]]);
  });

  it("seats a VM that is nowhere", () => {
    const { model, seats, chain } = threeHosts();
    seats.leave(1);
    expect(chain.seat(1, any, 0)).toBe(0);
    expect([...seats.place]).toEqual([0, 2, 1, 2]);
    expect(chain.looks).toBeGreaterThan(0);
    expect(excessOf(model, useOf(model, seats.place))).toBe(0);
  });

  it("seats one at home, for its price, unless that is shunned", () => {
    const { model, seats, chain } = threeHosts();
    seats.leave(1);
    expect(chain.seat(1, any, -1)).toBe(-model.moveCost[1]!);
    expect([...seats.place]).toEqual([0, 0, 1, 2]);
  });

  it("seats one where it is told to only if there is room as it is", () => {
    const { seats, chain } = threeHosts();
    seats.leave(1);
    expect([chain.sit(1, 1), chain.sit(1, 2), [...seats.place]]).toEqual([false, true, [0, 2, 1, 2]]);
  });

  it("breaks neither a capacity nor a rule that held, on random instances with rules", () => {
    let chains = 0;
    for (let seed = 0; seed < 2_000; seed += 1) {
      const instance = randomRuled(seed);
      const model = buildModel(instance);
      if (!isCure(model, model.home)) continue;
      const seats = new Seats(model);
      const random = new SeededRandom(seed + 1);
      const chain = new EjectionChain(model, seats, random);
      for (let i = 0; i < 20; i += 1) {
        const v = random.below(model.vmCount);
        const target = random.below(model.hostCount);
        if (target === seats.place[v] || chain.isFixed(v)) continue;
        const before = [...seats.place];
        const costBefore = costOf(model, before);
        const change = chain.move(v, target, random.below(3) === 0 ? any : costBefore / 2);
        if (change === any) {
          expect([seed, [...seats.place]]).toEqual([seed, before]);
          continue;
        }
        chains += 1;
        expect([seed, isCure(model, seats.place), costOf(model, seats.place)]).toEqual([
          seed,
          true,
          expect.closeTo(costBefore + change),
        ]);
      }
    }
    expect(chains).toBeGreaterThan(300);
  });
});

/** Host 1 is full with VM 2, which only fits on host 2 besides. */
function threeHosts() {
  const vms = [
    { host: 0, demand: [4, 10] },
    { host: 0, demand: [4, 10] },
    { host: 1, demand: [8, 20] },
    { host: 2, demand: [1, 10] },
  ];
  const model = buildModel(
    instanceOf(
      [
        [10, 100],
        [10, 100],
        [10, 100],
      ],
      vms,
    ),
  );
  const seats = new Seats(model);
  return { model, seats, chain: new EjectionChain(model, seats, new SeededRandom(1)) };
}

function isCure(model: Model, placement: ArrayLike<number>): boolean {
  const places = Array.from(placement);
  return (
    !places.includes(-1) && excessOf(model, useOf(model, places)) === 0 && brokenRule(model.instance, places) === null
  );
}

function costOf(model: Model, placement: ArrayLike<number>): number {
  return Array.from(placement).reduce((sum, host, v) => sum + (host === model.home[v] ? 0 : model.moveCost[v]!), 0);
}
