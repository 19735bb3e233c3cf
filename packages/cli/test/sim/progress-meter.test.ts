import { expect, test } from "vitest";
import { ProgressMeter } from "../../src/sim/progress-meter.ts";

const runs = [8, 8, 16].map((hosts) => ({ hosts, seconds: 100 }));

test("a terminal shows one line that is written anew", () => {
  const written: string[] = [];
  let nowMs = 0;
  const terminal = { isTTY: true, write: (text: string) => written.push(text) };
  const meter = new ProgressMeter(runs, terminal, () => nowMs);
  nowMs = 1_000;
  meter.passed(50, 2);
  meter.done(0);
  meter.clear();
  expect(written).toEqual([
    expect.stringMatching(/ 25 % {2}0 of 3 runs, 50 of 300 s simulated, 50 s per second, 3 s left$/),
    expect.stringMatching(/ 50 % {2}1 of 3 runs, 150 of 300 s simulated, 150 s per second, 1 s left$/),
    "\r\u001b[K",
  ]);
});

test("what is no terminal is left alone", () => {
  const meter = new ProgressMeter(runs, { write: () => expect.unreachable() });
  meter.passed(1, 0);
  meter.done(0);
  meter.clear();
});
