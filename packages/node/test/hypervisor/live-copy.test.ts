import { expect, test } from "vitest";
import { passCopyTime } from "../../src/hypervisor/live-copy.ts";
import type { MigrationProgress } from "../../src/hypervisor.ts";
import { JumpingClock } from "./embedded-lab.ts";

async function pass(durationMs: number): Promise<{ passedMs: number; progress: MigrationProgress[] }> {
  const clock = new JumpingClock();
  const beforeMs = clock.nowUnixMs();
  const progress: MigrationProgress[] = [];
  const { signal } = new AbortController();
  await passCopyTime(durationMs, clock, { signal, onProgress: (now) => progress.push(now) });
  return { passedMs: clock.nowUnixMs() - beforeMs, progress };
}

test("takes exactly its time and tells how far it is", async () => {
  const { passedMs, progress } = await pass(250);
  expect(passedMs).toBe(250);
  expect(progress).toEqual([
    { ratio: 0, remainingMs: 250 },
    { ratio: 0.4, remainingMs: 150 },
    { ratio: 0.8, remainingMs: 50 },
    { ratio: 1, remainingMs: 0 },
  ]);
});

test("a copy without anything to copy is over at once", async () => {
  expect(await pass(0)).toEqual({ passedMs: 0, progress: [{ ratio: 1, remainingMs: 0 }] });
});

test("does not begin where it is aborted already", async () => {
  const options = { signal: AbortSignal.abort(new Error("no")), onProgress: () => expect.unreachable() };
  await expect(passCopyTime(100, new JumpingClock(), options)).rejects.toThrow("no");
});
