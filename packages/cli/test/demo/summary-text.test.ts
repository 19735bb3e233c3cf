import { outcomes } from "@dvms/protocol";
import { expect, test } from "vitest";
import type { DemoSummary } from "../../src/demo/demo-summary.ts";
import { summaryText } from "../../src/demo/summary-text.ts";
import { plainColors } from "../../src/terminal.ts";

const noOutcome = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as DemoSummary["outcomes"];
const summary: DemoSummary = {
  hosts: 12,
  vms: 120,
  vmsAtEnd: 120,
  vmsDuplicated: 0,
  vmsLost: 0,
  overloads: 27,
  outcomes: { ...noOutcome, solved: 24, improved: 1, cancelled: 2 },
  migrations: 27,
  migrationsFailed: 0,
  partitionMean: 3.26,
  partitionMedian: 2,
  partitionMax: 9,
  reactionMs: { p50: 9, p99: 93 },
  solverMs: { p50: 2.5, p99: 12 },
  violationTotalS: 507.3,
  violationTotalSNone: 1404,
  hostsDied: 0,
  orphans: 0,
  loadTimeS: 750,
  seconds: 25,
};

test("a good demo in words, on a narrow terminal", () => {
  expect(`\n${summaryText(summary, null, 72, plainColors)}\n`).toMatchInlineSnapshot(`
    "
    12 daemons, each a process of its own, looked after 120 VMs for 25 s (13
    min of the load's time).

    Overloads      27, found and treated by the daemons themselves:
                   24 solved: the overload is cured
                   1 improved: less overload than before, not none
                   2 cancelled: stopped before its end
    Partitions     2 hosts in the median, 3.3 on average, 9 at most, of 12:
                   only these were asked, the others went on undisturbed.
    Migrations     27 VMs moved live, none failed.
    Reaction       first VM on its way 9 ms after an overload was raised
                   (median; 99 %: 93 ms), of which the solver took 3 ms.
    Over capacity  507 s summed over the hosts; with nobody acting it would
                   have been 1404 s: 36 % of it is left.

    Good: 120 of 120 VMs at the end, each exactly once; every overload came
    to a named end; no process is left behind.
    "
  `);
});

test("a demo without any overload says so and compares nothing with nothing", () => {
  const calm = {
    ...summary,
    overloads: 0,
    outcomes: noOutcome,
    migrations: 0,
    reactionMs: { p50: 0, p99: 0 },
    violationTotalS: 0,
    violationTotalSNone: 0,
  };
  const text = summaryText(calm, null, 100, plainColors);
  expect(text).toContain("Overloads      none: no host was asked for more than it has.");
  expect(text).not.toContain("Reaction");
  expect(text).toContain("with nobody acting it would have been 0.0 s.");
});

test.each([
  [{ vmsLost: 1 }, "Bad: 1 VM lost."],
  [{ vmsDuplicated: 2, orphans: 1 }, "Bad: 2 VMs in two places, 1 process left behind."],
  [{ overloads: 28 }, "Bad: an overload has no named end."],
])("a demo with %o is bad and says why", (partial, verdict) => {
  expect(
    summaryText({ ...summary, ...partial }, null, 100, plainColors)
      .split("\n")
      .at(-1),
  ).toBe(verdict);
});

test("daemons that died are told", () => {
  expect(summaryText({ ...summary, hostsDied: 1 }, null, 100, plainColors)).toContain("1 died on the way");
});

test("faults are told with what became of the ring and of the memory", () => {
  const faults = { kill: 2, pause: 1, restart: 3 };
  const chaos = { faults, ringHealMs: 812, rssMaxMB: 150, rssMiddleMB: 130, rssEndMB: 131 };
  const text = summaryText(summary, chaos, 200, plainColors);
  expect(text).toContain(
    "2 daemons killed, 1 paused, 3 restarted in order; the ring whole again 812 ms after the last one",
  );
  expect(text).toContain("130 MB a daemon halfway, 131 MB at the end (medians), 150 MB at most");
  expect(summaryText(summary, { ...chaos, ringHealMs: null }, 200, plainColors)).toContain(
    "the ring was not whole again",
  );
});
