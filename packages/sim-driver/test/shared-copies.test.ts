import { preCopy } from "@dvms/sched";
import { type CentrePlan, type CopyCost, type MigrationJob, SiteLinks, Timeline } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { closedFormCopy } from "../src/closed-form-copy.ts";
import { SharedCopies } from "../src/shared-copies.ts";

const host = { rack: "r", cpu: 700, memoryMiB: 1e6, migrationMiBPerS: 100, powerW: [1, 2] };
const plan: CentrePlan = {
  hosts: ["north", "north", "south", "south"].map((site, index) => ({ name: `h${index}`, site, ...host })),
  links: [{ name: "wan", sites: ["north", "south"], bandwidthMiBPerS: 100, latencyMs: 0 }],
  faults: [],
};

function job(source: number, target: number, memoryMiB: number, dirtyRateMiBPerS: () => number): MigrationJob {
  const hypervisor = { migrationMiBPerS: 100 };
  const vm = { load: { memoryMiB }, snapshot: () => ({ dirtyRateMiBPerS: dirtyRateMiBPerS() }) };
  const side = (index: number) => ({ index, hypervisor });
  const sides = { source: side(source), target: side(target) };
  return { migrationId: "m", vm, ...sides, startedMs: 0, kind: "pre-copy", messageMs: 0.5 } as unknown as MigrationJob;
}

function world(change: Partial<CentrePlan["links"][number]> = {}) {
  const timeline = new Timeline();
  const links = plan.links.map((link) => ({ ...link, ...change }));
  const bandwidths = links.map(({ bandwidthMiBPerS }) => bandwidthMiBPerS);
  const copies = new SharedCopies(timeline, new SiteLinks({ ...plan, links }), bandwidths);
  const endsS: (number | null)[] = [];
  const costs: CopyCost[] = [];
  const arrivedMs: number[] = [];
  const begin = (copy: MigrationJob) => {
    const at = endsS.push(null) - 1;
    copies.begin(copy, {
      arrived: () => arrivedMs.push(timeline.nowMs),
      copied: (cost) => {
        endsS[at] = timeline.nowMs / 1000;
        costs[at] = cost;
      },
    });
  };
  return { timeline, copies, begin, endsS, costs, arrivedMs };
}

const digits = 6;
/** Whole bytes are sent in the one model, and any part of a byte in the other. */
const apart = 1e-7;

test.each([
  [512, 0],
  [1024, 20],
  [1024, 62.5],
  [4096, 90],
  [1024, 99.9],
  [1024, 130],
])("alone, a copy of %d MiB that writes %d MiB/s takes what the closed form says", (memoryMiB, dirty) => {
  const { durationS, downtimeS } = preCopy({ memoryMiB, dirtyRateMiBPerS: dirty, bandwidthMiBPerS: 100 });
  for (const target of [1, 2]) {
    const { timeline, begin, endsS, costs, arrivedMs } = world();
    begin(job(0, target, memoryMiB, () => dirty));
    timeline.runUntil(10_000_000);
    expect(Math.abs(endsS[0]! - durationS)).toBeLessThan(apart * durationS);
    expect(costs[0]?.downtimeS).toBeCloseTo(downtimeS, digits);
    expect(costs[0]!.bytes / (durationS * 100 * 1024 * 1024)).toBeCloseTo(1, digits);
    expect(arrivedMs).toEqual([]);
  }
});

test("by post-copy the VM goes first and its memory follows, as the closed form says", () => {
  const { timeline, begin, endsS, costs, arrivedMs } = world();
  const copy = { ...job(0, 2, 1000, () => 90), kind: "post-copy" } as const;
  const { durationMs, downtimeS, bytes } = closedFormCopy(copy);
  begin(copy);
  timeline.runUntil(100_000);
  expect(arrivedMs).toEqual([0.5]);
  expect(endsS[0]).toBeCloseTo(durationMs / 1000, digits);
  expect(costs[0]?.downtimeS).toBeCloseTo(downtimeS, digits);
  expect([costs[0]?.bytes, downtimeS, durationMs]).toEqual([bytes, 0.0005, 10_001]);
});

test("copies over one link share it, those within a site do not", () => {
  const { timeline, begin, endsS } = world();
  begin(job(0, 2, 1000, () => 0));
  begin(job(1, 3, 1000, () => 0));
  begin(job(0, 1, 1000, () => 0));
  timeline.runUntil(100_000);
  expect(endsS.map((endS) => Math.round(endS! * 1e6) / 1e6)).toEqual([20, 20, 10]);
});

test("a link faster than a migration leaves each copy at the speed of its hosts", () => {
  const { timeline, begin, endsS } = world({ bandwidthMiBPerS: 1000 });
  for (let copy = 0; copy < 5; copy++) begin(job(0, 2, 1000, () => 0));
  timeline.runUntil(100_000);
  expect(endsS).toEqual([10, 10, 10, 10, 10]);
});

test("who comes later slows the others down, who is dropped speeds them up", () => {
  const { timeline, copies, begin, endsS } = world();
  const second = job(1, 3, 1000, () => 0);
  begin(job(0, 2, 1000, () => 0));
  timeline.at(4000, () => begin(second));
  timeline.at(8000, () => copies.drop(second));
  timeline.runUntil(100_000);
  // 400 MiB alone, 200 in the 4 s of sharing, 400 alone.
  expect(endsS).toEqual([12, null]);
});

test("what a VM writes follows its demand", () => {
  let dirty = 50;
  const { timeline, copies, begin, endsS } = world();
  begin(job(0, 2, 1000, () => dirty));
  timeline.at(10_000, () => {
    dirty = 0;
    copies.demandChanged();
  });
  timeline.runUntil(100_000);
  // The first round leaves 500 MiB, the second nothing.
  expect(endsS[0]).toBeCloseTo(15, digits);
});

test("each message waits for the latency of its way", () => {
  const { timeline, begin, endsS } = world({ latencyMs: 500 });
  begin(job(0, 2, 1000, () => 0));
  timeline.runUntil(100_000);
  expect(endsS[0]).toBeCloseTo(11, digits);
});
