import { describe, expect, test } from "vitest";
import { cpuTicks, type RestSample, residentMB, restUse, sentBytes } from "./rest-sample.ts";

describe("the kernel's counters", () => {
  test("CPU time is found behind a program's name with blanks and parentheses in it", () => {
    const stat = "4242 (node (dvms) x) S 1 4242 4242 0 -1 4194560 9000 0 3 0 77 23 0 0 20 0 11 0 999 1 2";
    expect(cpuTicks(stat)).toBe(100);
  });

  test("resident memory is in millions of bytes", () => {
    expect(residentMB("Name:\tnode\nVmHWM:\t 200000 kB\nVmRSS:\t  100000 kB\n")).toBe(102.4);
  });

  test("an interface's sent bytes are those of that interface", () => {
    const dev =
      "Inter-|   Receive\n face |bytes\n  eth0: 1 2 3 4 5 6 7 8 9 10\n    lo: 500 7 0 0 0 0 0 0 600 7 0 0 0 0 0 0\n";
    expect(sentBytes(dev, "lo")).toBe(600);
  });
});

test("the use of a daemon at rest is what was added between two samples", () => {
  const sample = (atMs: number, cpuMs: readonly number[], loopbackBytes: number): RestSample => ({
    atMs,
    loopbackBytes,
    processes: new Map(cpuMs.map((each, index) => [index, { cpuMs: each, rssMB: 100 + index }])),
  });
  const use = restUse(sample(1_000, [500, 500, 500], 1_000), sample(11_000, [600, 550, 500], 16_000));
  expect(use).toEqual({
    rssMaxMB: 102,
    rssMedianMB: 101,
    cpuMaxPercent: 1,
    cpuMeanPercent: 0.5,
    trafficBytesPerS: 1_000,
  });
});
