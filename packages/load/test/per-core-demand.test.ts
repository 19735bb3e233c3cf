import { createDemand, type DemandProfile } from "@dvms/load";
import { expect, test } from "vitest";

test("each core asks for what one asks for, at the same times", () => {
  const core: DemandProfile = { kind: "vmplaces", seed: 7, index: 3, mean: 60, sd: 20, periodS: 300 };
  const [one, four] = [createDemand(core), createDemand({ kind: "perCore", cores: 4, core })];
  for (let timeS = 0; timeS < 3000; timeS += 100) {
    expect(four.at(timeS)).toEqual({ cpu: 4 * one.at(timeS).cpu, usedMiB: null });
    expect(four.nextChangeS(timeS)).toBe(one.nextChangeS(timeS));
  }
});
