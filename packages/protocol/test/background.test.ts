import { expect, it } from "vitest";
import { backgroundTimers, isBackground, roomTimers } from "../src/background.ts";
import { host, snapshot } from "./fixtures.ts";

it("what touches the ring and the hints only is in the background", () => {
  expect(isBackground({ kind: "wake" })).toBe(true);
  expect(isBackground({ kind: "message", from: host("b"), message: { kind: "hints", hints: [] } })).toBe(true);
  expect(
    isBackground({ kind: "message", from: host("b"), message: { kind: "release", eventId: "b:1.1", epoch: 1 } }),
  ).toBe(false);
  expect(isBackground({ kind: "sample", snapshot: snapshot("a", []) })).toBe(false);
});

it("what leaves the ring as it is, is in the background too", () => {
  for (const timer of roomTimers) expect(backgroundTimers.has(timer)).toBe(true);
  expect(roomTimers.has("heartbeat")).toBe(false);
});
