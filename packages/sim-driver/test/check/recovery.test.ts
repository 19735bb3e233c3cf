import { Agent } from "@dvms/protocol";
import { type CheckOptions, runSeed } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { options, quietly } from "./runs.ts";

/** Host 0 is overloaded for good, host 1 has room. */
function overloaded(): CheckOptions {
  const drawn = options(1, 2);
  const vm = (index: number, hostIndex: number, cpu: number) => ({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    name: `vm-${index}`,
    hostIndex,
    memoryMiB: 64,
    dirtyIntensity: 0,
    profile: { kind: "constant", cpu } as const,
  });
  const vms = [vm(1, 0, drawn.cpu * 0.8), vm(2, 0, drawn.cpu * 0.4), vm(3, 1, 1)];
  return { ...drawn, vms, agent: { ...drawn.agent, overloadRatio: 0.95, clearRatio: 0.9, targetRatio: 0.95 } };
}

test("a run ends soon after it has healed and is calm", () => {
  const run = runSeed(overloaded(), [], quietly);
  expect(run.failure).toBeNull();
  expect(run.virtualMs).toBeLessThan(30_000);
  expect(run.outcomes.solved).toBeGreaterThan(0);
});

test("an overload that has a cure and is not cured is caught, with the cure", () => {
  const given = overloaded();
  const createAgent = (
    ...[self, identity]: ConstructorParameters<typeof Agent> extends [unknown, infer S, infer I] ? [S, I] : never
  ) => new Agent({ ...given.agent, automation: "observe" }, self, identity);
  const { failure } = runSeed(given, [], { ...quietly, createAgent });
  expect(failure?.invariant).toBe("freeAgain");
  expect(failure?.sentence).toMatch(/is overloaded \(1\.200\), and moving .* would cure it/);
});
