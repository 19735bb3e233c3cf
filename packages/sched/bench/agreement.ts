import { brokenRule, optimise, planWithPivots, replayPlan } from "../src/index.ts";
import { bruteCost, randomRuled } from "../test/random-ruled.ts";

/**
 * Solves small random instances with rules of every kind and compares each with what trying every placement finds; plans are
 * replayed. Ends with 1 at the first disagreement.
 *
 *     node packages/sched/bench/agreement.ts [instances] [first seed]
 */
main(process.argv.slice(2));

function main([countText = "100000", firstText = "1"]: readonly string[]): void {
  const [count, first] = [Number(countText), Number(firstText)];
  if (!(Number.isSafeInteger(count) && count > 0 && Number.isSafeInteger(first))) {
    console.error("Usage: node packages/sched/bench/agreement.ts [instances] [first seed], both whole numbers");
    process.exitCode = 2;
    return;
  }
  const seen = { infeasible: 0, satisfied: 0, solved: 0, plans: 0, withoutOrder: 0 };
  for (let seed = first; seed < first + count; seed += 1) {
    const fault = disagreement(seed, seen);
    if (fault === null) continue;
    console.log(`seed ${seed}: ${fault}`);
    process.exitCode = 1;
    return;
  }
  console.log(JSON.stringify({ instances: count, disagreements: 0, ...seen, cpuS: process.cpuUsage().user / 1e6 }));
}

function disagreement(seed: number, seen: Record<string, number>): string | null {
  const instance = randomRuled(seed);
  const truth = bruteCost(instance);
  const options = { objective: "memory", shouldStop: () => false, onCure: () => undefined, seed: 1 } as const;
  const { status, cost, proven, placement } = optimise(instance, options);
  seen[status] = (seen[status] ?? 0) + 1;
  if (!proven) return `${status} is not proven`;
  if ((status === "infeasible" ? null : cost) !== truth)
    return `${status} at ${cost}, trying everything finds ${truth}`;
  if (status !== "solved") return null;
  const fault = brokenRule(instance, placement);
  if (fault !== null) return fault.reason;
  const plan = planWithPivots(instance, placement);
  seen[plan === null ? "withoutOrder" : "plans"]! += 1;
  return plan === null ? null : (replayPlan(instance, plan.legs, seed % 5)?.reason ?? null);
}
