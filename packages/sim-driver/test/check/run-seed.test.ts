import { Agent } from "@dvms/protocol";
import { type RunSettings, runSeed, TraceHasher } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { fault, options, quietly } from "./runs.ts";

test("a run without faults holds every invariant", () => {
  const run = runSeed(options(), [], quietly);
  expect(run.failure).toBeNull();
  expect(run.steps).toBeGreaterThan(100);
});

test("the same run goes the same way, and another one does not", () => {
  const digest = (seed: number) => {
    const hasher = new TraceHasher();
    runSeed(options(seed), [fault("crash")], { ...quietly, observers: [hasher] });
    return hasher.digest;
  };
  expect(digest(2)).toBe(digest(2));
  expect(digest(2)).not.toBe(digest(3));
});

/** The daemon's agent, with what it does changed on the way out. */
function broken(change: (effect: ReturnType<Agent["step"]>[number]) => boolean, seed: number): RunSettings {
  return {
    ...quietly,
    createAgent: (self, identity) => {
      const agent = new Agent(options(seed).agent, self, identity);
      return {
        step: (input, nowMs) => agent.step(input, nowMs).filter(change),
        get wakeAtMs() {
          return agent.wakeAtMs;
        },
        expects: (migrationId, sourceId) => agent.expects(migrationId, sourceId),
        view: (nowMs) => agent.view(nowMs),
      };
    },
  };
}

test("an agent that says nothing of its events is caught", () => {
  const breaches = [1, 2, 3, 4, 5].map((seed) => {
    const settings = broken((effect) => effect.kind !== "trace" || effect.trace.kind !== "ended", seed);
    return runSeed(options(seed), [], settings).failure?.invariant;
  });
  expect(breaches).toContain("ends");
});

test("an agent that never answers its ring is caught", () => {
  const settings = broken((effect) => effect.kind !== "send" || effect.message.kind !== "stabilised", 1);
  expect(runSeed(options(), [], settings).failure?.invariant).toBe("ringWhole");
});

test("an agent that throws is a failure like any other", () => {
  const settings: RunSettings = {
    ...quietly,
    createAgent: () => {
      throw new Error("broken on purpose");
    },
  };
  expect(runSeed(options(), [], settings).failure).toMatchObject({ invariant: "sound" });
});
