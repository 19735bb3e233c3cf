import { expect, onTestFinished, test, vi } from "vitest";
import { realClock } from "../../src/hypervisor/clock.ts";

const hourMs = 3_600_000;

test("the time is the machine's", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_234_567 });
  onTestFinished(() => void vi.useRealTimers());
  expect(realClock.nowUnixMs()).toBe(1_234_567);
  vi.setSystemTime(2_000_000);
  expect(realClock.nowUnixMs()).toBe(2_000_000);
});

test("the shorter of two delays is over first", async () => {
  const { signal } = new AbortController();
  const over: number[] = [];
  const delay = (durationMs: number) => realClock.delay(durationMs, signal).then(() => void over.push(durationMs));
  await Promise.all([delay(10), delay(1)]);
  expect(over).toEqual([1, 10]);
});

test("a delay ends as soon as it is aborted", async () => {
  const ending = new AbortController();
  const delay = realClock.delay(hourMs, ending.signal);
  ending.abort();
  await expect(delay).rejects.toMatchObject({ name: "AbortError" });
});

test("a delay that was aborted before does not begin", async () => {
  await expect(realClock.delay(hourMs, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
});
