import { describe, expect, it } from "vitest";
import { CoverFinder } from "../src/cover.ts";
import { buildModel } from "../src/model.ts";
import { instanceOf } from "./instance-of.ts";
import { Random } from "./random.ts";

function coverOf(
  vms: readonly (readonly number[])[],
  need: readonly number[],
  taken: readonly number[] = [],
): CoverFinder {
  const model = buildModel(
    instanceOf(
      [need.map(() => 0)],
      vms.map((demand) => ({ host: 0, demand })),
    ),
  );
  const finder = new CoverFinder(model);
  finder.need.set(need);
  const decision = new Int8Array(vms.length);
  for (const v of taken) decision[v] = 1;
  finder.find(model.movableOf[0]!, decision);
  return finder;
}

/** The last dimension is memory, and so the cost. */
function bruteForce(vms: readonly (readonly number[])[], need: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let code = 0; code < 2 ** vms.length; code += 1) {
    const chosen = vms.filter((_, v) => (code >> v) % 2 === 1);
    const meets = need.every((amount, d) => chosen.reduce((sum, demand) => sum + demand[d]!, 0) >= amount);
    if (meets)
      best = Math.min(
        best,
        chosen.reduce((sum, demand) => sum + demand.at(-1)!, 0),
      );
  }
  return best;
}

describe("the cheapest cover", () => {
  it("is empty where nothing is needed", () => {
    expect(coverOf([[10, 1]], [0, -5])).toMatchObject({ cost: 0, largest: -1 });
  });

  it("is impossible where all candidates together do not free enough", () => {
    expect(
      coverOf(
        [
          [10, 1],
          [20, 1],
        ],
        [31, 0],
      ),
    ).toMatchObject({ cost: Number.POSITIVE_INFINITY, largest: -1 });
  });

  it("leaves out VMs that are decided already", () => {
    expect(
      coverOf(
        [
          [30, 1],
          [30, 5],
        ],
        [20, 0],
        [0],
      ),
    ).toMatchObject({ cost: 5, largest: 1 });
  });

  it("names the VM of the cover that frees the most", () => {
    expect(
      coverOf(
        [
          [10, 1],
          [50, 1],
          [45, 9],
        ],
        [60, 0],
      ),
    ).toMatchObject({ cost: 2, largest: 1 });
  });

  it("costs what trying all subsets finds, in one to three dimensions", () => {
    for (let seed = 0; seed < 1_000; seed += 1) {
      const random = new Random(seed);
      const dimensions = 1 + random.below(3);
      const vms = Array.from({ length: 1 + random.below(9) }, () =>
        Array.from({ length: dimensions }, () => random.below(11)),
      );
      const need = Array.from({ length: dimensions }, () => random.below(40) - 8);
      expect([seed, coverOf(vms, need).cost]).toEqual([
        seed,
        bruteForce(
          vms,
          need.map((amount) => Math.max(0, amount)),
        ),
      ]);
    }
  });
});
