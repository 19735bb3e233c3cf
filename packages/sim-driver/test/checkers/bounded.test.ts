import { Bounded } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

test("a run may take its steps, and one more is caught", () => {
  const story = new Story(world(1, []), new Bounded(2));
  story.input(0, { kind: "wake" }).input(0, { kind: "wake" });
  expect(() => story.input(0, { kind: "wake" })).toThrow(/more than 2 steps, the last one for wake on host/);
});
