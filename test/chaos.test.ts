import { expect, onTestFinished, test, vi } from "vitest";
import { DemoProcess } from "./demo-process.ts";

const testMaxMs = 120_000;

test("a demo whose daemons are killed, paused and restarted loses no VM, and its ring is whole again", {
  timeout: testMaxMs,
}, async () => {
  const flags = "--chaos --chaos-period 1.5 --hosts 5 --seconds 24 --speed 60 --seed 3 --json".split(" ");
  const demo = new DemoProcess(flags);
  onTestFinished(() => demo.close());
  const end = await demo.ended;
  expect(end.code, end.stderr).toBe(0);
  const summary = JSON.parse(end.stdout.trimEnd().split("\n").at(-1) ?? "");
  expect(summary).toMatchObject({ vms: 50, vmsAtEnd: 50, vmsDuplicated: 0, vmsLost: 0, orphans: 0, hostsDied: 0 });
  expect(summary.faults.kill, end.stderr).toBeGreaterThan(0);
  expect(summary.faults.pause).toBeGreaterThan(0);
  expect(summary.faults.restart).toBeGreaterThan(0);
  expect(summary.ringHealMs).toBeTypeOf("number");
  expect(summary.ringHealMs).toBeLessThan(10_000);
  expect(summary.rssMaxMB).toBeGreaterThanOrEqual(summary.rssEndMB);
  expect(demo.leftOver).toEqual([]);
});

test("a paused daemon ends by itself when its demo is killed", { timeout: testMaxMs }, async () => {
  const flags = "--chaos --chaos-period 0.1 --hosts 3 --seconds 600 --seed 1".split(" ");
  const demo = new DemoProcess(flags);
  onTestFinished(() => demo.close());
  const patience = { timeout: 60_000, interval: 20 };
  await vi.waitFor(async () => expect(await demo.statuses()).toHaveLength(3), patience);
  await vi.waitFor(() => expect(demo.stderr + demo.stdout).toContain("daemon is paused"), patience);
  demo.kill("SIGKILL");
  await demo.ended;
  await vi.waitFor(() => expect(demo.daemonsAlive()).toEqual([]), patience);
});
