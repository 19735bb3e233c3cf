import { expect, test } from "vitest";
import { hearLabInterruption, unlessAborted } from "../../src/lab/lab-interruption.ts";

test("a Ctrl-C that comes twice, as npx sends it, is one; a later one is in a hurry", () => {
  let nowMs = 100;
  const heard = hearLabInterruption(() => nowMs);
  process.emit("SIGINT");
  nowMs = 1_000;
  process.emit("SIGINT");
  expect([heard.signal.aborted, heard.hurry.aborted]).toEqual([true, false]);
  nowMs = 2_000;
  process.emit("SIGTERM");
  expect(heard.hurry.aborted).toBe(true);
  heard.end();
  expect(process.listenerCount("SIGHUP")).toBe(0);
});

test("work is waited for until the signal", async () => {
  const controller = new AbortController();
  expect(await unlessAborted(Promise.resolve(3), controller.signal)).toBe(3);
  const waiting = unlessAborted(new Promise(() => undefined), controller.signal);
  controller.abort(new Error("interrupted"));
  await expect(waiting).rejects.toThrow("interrupted");
  await expect(unlessAborted(Promise.resolve(3), controller.signal)).rejects.toThrow("interrupted");
});
