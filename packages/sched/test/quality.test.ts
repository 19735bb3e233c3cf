import { describe, expect, it } from "vitest";
import { partitionInstance, solve } from "../src/index.ts";
import { buildModel, useOf } from "../src/model.ts";
import { defaultQualityWeights, hostRisk, moveQualities, qualityOf } from "../src/quality.ts";
import { bestQuality } from "./brute-force.ts";
import { instanceOf } from "./instance-of.ts";
import { randomRequest, tiny } from "./random-instance.ts";

describe("quality", () => {
  const model = buildModel(
    instanceOf(
      [
        [100, 1000],
        [100, 1000],
      ],
      [{ host: 0, demand: [90, 100] }],
    ),
  );

  it("grows faster the fuller a host gets", () => {
    const risks = [0, 40, 80, 100, 120].map((cpu) => hostRisk(model, new Float64Array([cpu, 0, 0, 0]), 0));
    for (let i = 2; i < risks.length; i += 1)
      expect(risks[i]! - risks[i - 1]!).toBeGreaterThan(risks[i - 1]! - risks[i - 2]!);
  });

  it("counts the seconds of a migration", () => {
    expect(moveQualities(model, { perMigrationS: 2 })[0]).toBeCloseTo(2, 9);
  });

  it("of the solver's answer is never worse than that of another cure of the same cost", () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const request = randomRequest(seed, tiny);
      const instance = partitionInstance(request.snapshots, request);
      const { status, placement, cost } = solve(instance, request);
      if (status !== "solved") continue;
      const quality = (candidate: readonly number[]): number => {
        const built = buildModel(instance);
        return qualityOf(built, defaultQualityWeights, candidate, useOf(built, candidate));
      };
      const best = bestQuality(instance, cost, quality);
      expect([seed, quality(placement) <= best + 1e-9]).toEqual([seed, true]);
    }
  });
});
