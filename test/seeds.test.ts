import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CheckBounds, checkSeed, checkSeeds } from "@dvms/sim-driver";
import { describe, expect, it } from "vitest";

const small: CheckBounds = { hostsMin: 1, hostsMax: 10, ringOnly: false };
const large: CheckBounds = { hostsMin: 1, hostsMax: 60, ringOnly: false };
const ring: CheckBounds = { hostsMin: 1, hostsMax: 300, ringOnly: true };

interface Line {
  readonly seed: number;
  readonly bounds: CheckBounds;
  readonly story: string;
}

const lines: readonly Line[] = readFileSync(join(import.meta.dirname, "seeds.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const parts = /^(\d+) (\d+)\.\.(\d+) (ring )?(.+)$/.exec(line);
    if (parts === null) throw new Error(`test/seeds.txt has a line that cannot be read: ${line}`);
    const [, seed, hostsMin, hostsMax, ringOnly, story = ""] = parts;
    const bounds = { hostsMin: Number(hostsMin), hostsMax: Number(hostsMax), ringOnly: ringOnly !== undefined };
    return { seed: Number(seed), bounds, story };
  });

/** What broke, for each seed that fails; `npx dvms sim check --seed N --hosts A..B --verbose` shows why. */
function failures(from: number, count: number, bounds: CheckBounds) {
  const found: string[] = [];
  const seeds = Array.from({ length: count }, (_, index) => from + index);
  const report = checkSeeds(seeds, bounds, ({ seed, failure }) => {
    if (failure !== null) found.push(`${seed} ${bounds.hostsMin}..${bounds.hostsMax} ${failure.sentence}`);
  });
  return { found, report };
}

describe("seeds that failed once", () => {
  it.each(lines)("seed $seed: $story", ({ seed, bounds }) => {
    expect(checkSeed(seed, bounds).failure).toBeNull();
  });
});

describe("a thousand seeds hold every invariant", { timeout: 120_000 }, () => {
  it.each([1, 151, 301, 451, 601, 751])("150 small ones from %i on", (from) => {
    expect(failures(from, 150, small).found).toEqual([]);
  });

  it("80 large ones, which see everything that is to be seen", () => {
    const { found, report } = failures(1, 80, large);
    expect(found).toEqual([]);
    const unseen = Object.entries(report.witnessed).filter(([, times]) => times === 0);
    expect(unseen).toEqual([]);
  });

  it("20 rings alone", () => {
    expect(failures(1, 20, ring).found).toEqual([]);
  });
});
