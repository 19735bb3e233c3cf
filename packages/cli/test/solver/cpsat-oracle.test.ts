import { optimise } from "@dvms/sched";
import { expect, it } from "vitest";
import { randomRuled } from "../../../sched/test/random-ruled.ts";
import { loadCpsat } from "../../src/solver/cpsat-oracle.ts";

it("CP-SAT and our search agree on random instances with rules", async () => {
  const oracle = await loadCpsat();
  const outcomes = { solved: 0, infeasible: 0 };
  for (let seed = 1_000_000; seed < 1_000_200; seed += 1) {
    const instance = randomRuled(seed);
    const ours = optimise(instance, { objective: "memory", shouldStop: () => false, onCure: () => undefined, seed: 1 });
    const theirs = await oracle(instance, 10_000);
    const best = ours.status === "infeasible" ? null : ours.cost;
    expect([seed, best, ours.proven]).toEqual([seed, theirs.best, theirs.proven]);
    outcomes[best === null ? "infeasible" : "solved"] += 1;
  }
  expect(Math.min(outcomes.solved, outcomes.infeasible)).toBeGreaterThan(5);
}, 60_000);
