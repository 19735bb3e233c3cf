import { expect, it } from "vitest";
import { maxMinShares } from "../../src/model/max-min-shares.ts";

const free = { weight: 1, bound: Number.POSITIVE_INFINITY };

it.each([
  { title: "nobody", capacities: [1], users: [], rates: [] },
  {
    title: "equal shares",
    capacities: [6],
    users: Array.from({ length: 3 }, () => ({ ...free, resources: [0] })),
    rates: [2, 2, 2],
  },
  {
    title: "what a bounded user leaves goes to the others",
    capacities: [6],
    users: [
      { weight: 1, bound: 1, resources: [0] },
      { ...free, resources: [0] },
      { ...free, resources: [0] },
    ],
    rates: [1, 2.5, 2.5],
  },
  {
    title: "shares by weight",
    capacities: [6],
    users: [
      { ...free, weight: 2, resources: [0] },
      { ...free, resources: [0] },
    ],
    rates: [4, 2],
  },
  {
    // The classical parking lot: one long way and a short one over each link.
    title: "several resources",
    capacities: [1, 2],
    users: [
      { ...free, resources: [0, 1] },
      { ...free, resources: [0] },
      { ...free, resources: [1] },
    ],
    rates: [0.5, 0.5, 1.5],
  },
  {
    title: "a bound of nothing",
    capacities: [1],
    users: [
      { weight: 1, bound: 0, resources: [0] },
      { ...free, resources: [0] },
    ],
    rates: [0, 1],
  },
])("$title", ({ capacities, users, rates }) => {
  expect(maxMinShares(capacities, users)).toEqual(rates);
});
