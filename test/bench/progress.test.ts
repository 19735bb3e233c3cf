import { expect, test } from "vitest";
import { Progress } from "./progress.ts";

test("progress tells what runs and how long all of it still takes", async () => {
  const lines: string[] = [];
  const progress = new Progress(
    [60, 30, 30],
    (line) => void lines.push(line),
    () => 0,
  );
  await progress.step("first", async () => undefined);
  await expect(progress.step("second", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  progress.skip(1);
  expect(progress.stepsLeft).toBe(0);
  expect(lines).toEqual(["bench 1/3: first; about 2 min left", "bench 2/3: second; about 60 s left"]);
});
