import { runExperiment } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo } from "../support/worlds.ts";

test("the sample is as good as measuring what was sent, heartbeats that were left out included", () => {
  const options = { ...demo, check: false };
  const left = runExperiment(options);
  const played = runExperiment({ ...options, playQuiet: true });
  expect(left.messages).toBe(played.messages);
  expect(left.messageBytes / left.messages).toBeGreaterThan(10);
  expect(left.messageBytes / played.messageBytes).toBeGreaterThan(0.97);
  expect(left.messageBytes / played.messageBytes).toBeLessThan(1.03);
});

test("messages without content have no bytes", () => {
  expect(runExperiment({ ...demo, algorithm: "entropy", check: false }).messageBytes).toBe(0);
});
