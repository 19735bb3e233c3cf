import { expect, test } from "vitest";
import { chaosSummary, rssMedianMB } from "../../src/demo/chaos-summary.ts";
import { DemoRecord } from "../../src/demo/demo-record.ts";
import { hostId, statusLine } from "../fixtures.ts";

test("memory is the median over the daemons that run, and the most that any ever told of", () => {
  const record = new DemoRecord();
  record.apply(statusLine(1_000, { id: hostId(1), rssMB: 210 }));
  for (const [number, rssMB] of [120.4, 130.6, 500].entries()) {
    record.apply(statusLine(2_000, { id: hostId(number + 1), rssMB }));
  }
  expect(rssMedianMB(record)).toBe(131);
  record.died(hostId(3));
  const report = { faults: { kill: 1, pause: 0, restart: 2 }, ringHealMs: 800 };
  expect(chaosSummary(report, record, 119)).toEqual({ ...report, rssMaxMB: 500, rssMiddleMB: 119, rssEndMB: 120 });
});
