import { describe, expect, it } from "vitest";
import { Backoff } from "../src/backoff.ts";
import { Context } from "../src/context.ts";
import type { Outcome } from "../src/outcome.ts";
import { config, host } from "./fixtures.ts";

function make(seed = 1) {
  const context = new Context(config, host("a"), { incarnation: 1, seed });
  return { context, backoff: new Backoff(context) };
}

/** How long the agent waits after events that all end like this, to the millisecond. */
function pausesMs(outcomes: readonly Outcome[], seed = 1): number[] {
  const { context, backoff } = make(seed);
  return outcomes.map((outcome) => {
    const fromMs = context.nowMs;
    backoff.ended(outcome);
    while (!backoff.isOver()) context.nowMs++;
    return context.nowMs - fromMs;
  });
}

describe("the pause after an event", () => {
  it("is over before any event", () => {
    expect(make().backoff.isOver()).toBe(true);
  });

  it.each(["exhausted", "improved", "advised", "cancelled", "lost"] as const)(
    "grows from one %s event to the next, up to its limit",
    (outcome) => {
      const pauses = pausesMs(new Array<Outcome>(8).fill(outcome));
      for (const [index, pauseMs] of pauses.entries()) {
        const fullMs = Math.min(config.backoffMaxMs, config.backoffMinMs * 2 ** index);
        expect(pauseMs).toBeGreaterThanOrEqual(fullMs / 2);
        expect(pauseMs).toBeLessThanOrEqual(fullMs + 1);
      }
    },
  );

  it("stays finite and bounded after thousands of failures", () => {
    const { context, backoff } = make();
    for (let i = 0; i < 5_000; i++) backoff.ended("exhausted");
    expect(backoff.isOver()).toBe(false);
    context.nowMs = config.backoffMaxMs + 1;
    expect(backoff.isOver()).toBe(true);
  });

  it.each(["solved", "vanished", "merged"] as const)(
    "is none after a %s event, and the failures before are forgotten",
    (outcome) => {
      const { context, backoff } = make();
      for (let i = 0; i < 5; i++) backoff.ended("exhausted");
      backoff.ended(outcome);
      expect(backoff.isOver()).toBe(true);
      backoff.ended("exhausted");
      context.nowMs = config.backoffMinMs;
      expect(backoff.isOver()).toBe(true);
    },
  );

  it("doubles a few times only for who yields, so that nobody yields for ever", () => {
    const longestMs = config.backoffMinMs * 4;
    for (const pauseMs of pausesMs(new Array<Outcome>(10).fill("yielded")))
      expect(pauseMs).toBeLessThanOrEqual(longestMs + 1);
  });

  it("differs between agents, so that events which gave way do not meet again at the same instant", () => {
    const pauses = [1, 2, 3, 4, 5].map((seed) => pausesMs(["yielded"], seed)[0]);
    expect(new Set(pauses).size).toBe(5);
  });

  it("is forgotten when the overload is gone", () => {
    const { backoff } = make();
    backoff.ended("lost");
    expect(backoff.isOver()).toBe(false);
    backoff.reset();
    expect(backoff.isOver()).toBe(true);
  });
});
