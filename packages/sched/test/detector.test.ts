import { describe, expect, it } from "vitest";
import { OverloadDetector } from "../src/index.ts";

/** Observes [atMs, load] pairs and answers the level after each. */
function levels(holdMs: number, samples: readonly (readonly [number, number])[]): boolean[] {
  const detector = new OverloadDetector({ overloadRatio: 1, clearRatio: 0.9, holdMs });
  return samples.map(([atMs, load]) => detector.observe(load, atMs));
}

describe("the overload detector", () => {
  it.each([
    {
      name: "raises at once without a hold time",
      holdMs: 0,
      samples: [
        [0, 0.5],
        [1, 1.1],
      ],
      expected: [false, true],
    },
    {
      name: "does not raise at exactly the ratio",
      holdMs: 0,
      samples: [
        [0, 1],
        [1, 1 + 1e-12],
      ],
      expected: [false, false],
    },
    {
      name: "raises once the hold time is over",
      holdMs: 100,
      samples: [
        [0, 1.1],
        [99, 1.2],
        [100, 1.1],
      ],
      expected: [false, false, true],
    },
    {
      name: "starts the hold time anew after a dip",
      holdMs: 100,
      samples: [
        [0, 1.1],
        [50, 0.95],
        [60, 1.1],
        [110, 1.1],
        [160, 1.1],
      ],
      expected: [false, false, false, false, true],
    },
    {
      name: "stays raised between the two thresholds",
      holdMs: 0,
      samples: [
        [0, 1.1],
        [1, 0.95],
        [2, 0.9],
      ],
      expected: [true, true, true],
    },
    {
      name: "clears below the lower threshold",
      holdMs: 0,
      samples: [
        [0, 1.1],
        [1, 0.89],
        [2, 0.95],
      ],
      expected: [true, false, false],
    },
    {
      name: "holds again after it has cleared",
      holdMs: 100,
      samples: [
        [0, 1.1],
        [100, 1.1],
        [200, 0.5],
        [300, 1.1],
      ],
      expected: [false, true, false, false],
    },
  ] as const)("$name", ({ holdMs, samples, expected }) => {
    expect(levels(holdMs, samples)).toEqual(expected);
  });

  it("says since when, in which dimension, and when a steady load would raise", () => {
    const detector = new OverloadDetector({ overloadRatio: 1, clearRatio: 0.9, holdMs: 100 });
    expect(detector).toMatchObject({ overloaded: false, sinceMs: null, raiseAtMs: null });
    detector.observe(1.2, 500, "memory");
    expect(detector).toMatchObject({ overloaded: false, sinceMs: 500, raiseAtMs: 600, dimension: "memory" });
    detector.observe(1.3, 600, "cpu");
    expect(detector).toMatchObject({ overloaded: true, sinceMs: 500, raiseAtMs: null, dimension: "cpu" });
  });
});
