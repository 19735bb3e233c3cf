import { optimise, partitionInstance, planWithPivots, solve } from "../src/index.ts";
import { randomRequest } from "../test/random-instance.ts";

/**
 * Solves many different partition problems in a row and tells the heap after each tenth of them, garbage collected: it has
 * to stay flat. Ends with 1 if the last is more than a tenth above the first.
 *
 *     node --expose-gc packages/sched/bench/memory.ts [problems]
 */
main(process.argv.slice(2));

function main([countText = "1000"]: readonly string[]): void {
  const count = Number(countText);
  if (!(Number.isSafeInteger(count) && count >= 10) || globalThis.gc === undefined) {
    console.error("Usage: node --expose-gc packages/sched/bench/memory.ts [problems], 10 or more of them");
    process.exitCode = 2;
    return;
  }
  const shape = { hostsMin: 4, hostsMax: 16, vmsMax: 120, pinned: 0.1 };
  const heapMiB: number[] = [];
  for (let problem = 1; problem <= count; problem += 1) {
    const request = randomRequest(problem, shape);
    const instance = partitionInstance(request.snapshots, request);
    solve(instance, { stepsMax: 2_000 });
    let asked = 0;
    const { status, placement } = optimise(instance, {
      objective: "memory",
      shouldStop: () => ++asked > 20,
      onCure: () => undefined,
      seed: 1,
    });
    if (status === "solved") planWithPivots(instance, placement, () => true);
    if (problem % Math.floor(count / 10) !== 0) continue;
    globalThis.gc();
    heapMiB.push(Math.round((process.memoryUsage().heapUsed / 2 ** 20) * 10) / 10);
  }
  console.log(JSON.stringify({ problems: count, heapMiB }));
  if (heapMiB.at(-1)! > heapMiB[0]! * 1.1) process.exitCode = 1;
}
