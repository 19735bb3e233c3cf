import { expect, it } from "vitest";
import { countOn, endlessLease, leaderLeaseMs } from "../src/lease.ts";

const drift = { clockDriftMax: 0.01 };

it("the leader counts on a lease for less long than its member, by twice what a clock may err", () => {
  expect(leaderLeaseMs(1_000, drift)).toBeCloseTo(980);
  expect(leaderLeaseMs(endlessLease.leaseMs, drift)).toBe(Number.POSITIVE_INFINITY);
});

it("an answer counts from the sending of what it answers, and cuts nothing short", () => {
  const lease = { ...endlessLease, leaseUntilMs: 500 };
  countOn(lease, { sentMs: 100, leaseMs: 1_000 }, drift);
  expect(lease.leaseUntilMs).toBeCloseTo(1_080);
  countOn(lease, { sentMs: 50, leaseMs: 1_000 }, drift);
  expect(lease.leaseUntilMs).toBeCloseTo(1_080);
});
