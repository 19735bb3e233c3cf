import { describe, expect, it } from "vitest";
import { preCopy } from "../src/index.ts";

const mebibyte = 2 ** 20;

describe("pre-copy", () => {
  // SimGrid 3.32, VM of 2^30 bytes over 125e6 bytes/s, working set 90 %, downtime target 0.03 s. Its own figures are 2e-9
  // off in the effective dirty rate, which grows to 2e-8 of the duration at r = 0.9; hence the tolerance.
  it.each([
    { r: 0, durationS: 8.589934592, downtimeS: 0, rounds: 1 },
    { r: 0.2, durationS: 10.73398224, downtimeS: 0.013743888, rounds: 4 },
    { r: 0.6, durationS: 21.446788744, downtimeS: 0.018698408, rounds: 12 },
    { r: 0.9, durationS: 85.637930944, downtimeS: 0.029045904, rounds: 54 },
  ])("takes what SimGrid measured at a dirty rate of $r x bandwidth", ({ r, durationS, downtimeS, rounds }) => {
    const bandwidthMiBPerS = 125e6 / mebibyte;
    const estimate = preCopy({ memoryMiB: 1024, dirtyRateMiBPerS: r * bandwidthMiBPerS, bandwidthMiBPerS });
    expect(Math.abs(estimate.durationS / durationS - 1)).toBeLessThan(1e-6);
    expect(Math.abs(estimate.downtimeS - downtimeS)).toBeLessThan(1e-6);
    expect(estimate).toMatchObject({ rounds, forced: false });
  });

  it.each([0, 0.2, 0.5, 0.6, 0.9])("follows the closed form at a dirty rate of %d x bandwidth", (r) => {
    const [memoryMiB, bandwidthMiBPerS] = [1024, 125];
    const wholeS = memoryMiB / bandwidthMiBPerS;
    let n = 1;
    while (r ** n * wholeS > 0.03) n += 1;
    const { durationS, downtimeS, rounds } = preCopy({
      memoryMiB,
      bandwidthMiBPerS,
      dirtyRateMiBPerS: r * bandwidthMiBPerS,
    });
    expect(durationS).toBeCloseTo((wholeS * (1 - r ** (n + 1))) / (1 - r), 9);
    expect(downtimeS).toBeCloseTo(r ** n * wholeS, 9);
    expect(rounds).toBe(n);
  });

  it("stops a VM that writes faster than the link after the last round, with its whole working set left", () => {
    const estimate = preCopy({ memoryMiB: 1000, bandwidthMiBPerS: 100, dirtyRateMiBPerS: 200, roundsMax: 5 });
    expect(estimate).toEqual({ durationS: 10 + 4 * 9 + 9, downtimeS: 9, rounds: 5, forced: true });
  });

  it("sends no more than the working set in any round after the first", () => {
    const estimate = preCopy({ memoryMiB: 1000, bandwidthMiBPerS: 100, dirtyRateMiBPerS: 99, workingSetRatio: 0.002 });
    expect(estimate.durationS).toBeCloseTo(10.02, 9);
  });

  it("needs no time for a VM without memory, and never ends over a link without bandwidth", () => {
    expect(preCopy({ memoryMiB: 0, bandwidthMiBPerS: 100, dirtyRateMiBPerS: 1 }).durationS).toBe(0);
    expect(preCopy({ memoryMiB: 1, bandwidthMiBPerS: 0, dirtyRateMiBPerS: 1 }).durationS).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});
