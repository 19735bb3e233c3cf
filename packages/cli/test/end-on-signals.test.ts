import { expect, test } from "vitest";
import { endOnSignals } from "../src/end-on-signals.ts";

test("Ctrl-C and SIGTERM abort it, as often as they come", () => {
  const before = process.listenerCount("SIGINT");
  const signal = endOnSignals();
  expect(signal.aborted).toBe(false);
  process.emit("SIGTERM");
  process.emit("SIGINT");
  process.emit("SIGINT");
  expect(signal.aborted).toBe(true);
  expect(process.listenerCount("SIGINT")).toBe(before + 1);
});
