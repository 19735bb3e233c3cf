import { getRing } from "@dvms/node";
import { outcomes } from "@dvms/protocol";
import { expect, onTestFinished, test, vi } from "vitest";
import { dvms } from "../packages/cli/test/command.ts";
import { type DemoEnd, DemoProcess } from "./demo-process.ts";

/** A process each is a second of CPU each, and the machine may be busy. */
const testMaxMs = 120_000;
const patience = { timeout: 60_000, interval: 100 };

test("a demo relieves overloaded hosts, keeps every VM and adds up", { timeout: testMaxMs }, async () => {
  const demo = start(["--hosts", "4", "--seconds", "6", "--speed", "100", "--json"]);
  const end = await demo.ended;
  expect(end.code, end.stderr).toBe(0);
  const summary = summaryOf(end);
  expect(summary).toMatchObject({
    hosts: 4,
    vms: 40,
    vmsAtEnd: 40,
    vmsDuplicated: 0,
    vmsLost: 0,
    orphans: 0,
    hostsDied: 0,
  });
  expect(summary.overloads).toBeGreaterThan(0);
  expect(Object.keys(summary.outcomes)).toEqual([...outcomes]);
  expect(sum(Object.values(summary.outcomes as Record<string, number>))).toBe(summary.overloads);
  expect(summary.outcomes.solved).toBeGreaterThan(0);
  expect(summary.migrations).toBeGreaterThan(0);
  expect(summary.reactionMs.p99).toBeGreaterThanOrEqual(summary.reactionMs.p50);
  expect(summary.violationTotalS).toBeLessThan(summary.violationTotalSNone);
  // One line per event on stderr, where --json leaves stdout to the object.
  expect(end.stdout.trimEnd().split("\n")).toHaveLength(1);
  expect(end.stderr).toMatch(/overloaded, CPU at \d+ %: solved with h\d/);
  expect(demo.leftOver).toEqual([]);
});

test("a daemon that is killed is left out of the ring, and no VM is lost or doubled", {
  timeout: testMaxMs,
}, async () => {
  const demo = start(["--hosts", "5", "--seconds", "10", "--speed", "60", "--json"]);
  const victim = await vi.waitFor(async () => {
    const moving = (await demo.statuses()).find((status) => status.loadTimeS > 30 && status.vms.length > 0);
    if (!moving) throw new Error("the load has not begun");
    return moving;
  }, patience);
  process.kill(victim.pid, "SIGKILL");
  await vi.waitFor(async () => {
    const [other] = (await demo.statuses()).filter((status) => status.id !== victim.id);
    const ring = await getRing(other?.socket ?? "");
    expect([ring.complete, ring.hosts.length]).toEqual([true, 4]);
  }, patience);
  const end = await demo.ended;
  expect(end.code, end.stderr).toBe(0);
  expect(end.stderr).toContain("'s daemon was ended by SIGKILL");
  expect(summaryOf(end)).toMatchObject({
    vms: 50,
    vmsAtEnd: 50,
    vmsDuplicated: 0,
    vmsLost: 0,
    orphans: 0,
    hostsDied: 1,
  });
});

test("a demo that is interrupted stops its daemons and tells what it has", { timeout: testMaxMs }, async () => {
  const demo = start(["--hosts", "3", "--seconds", "600"]);
  await vi.waitFor(async () => {
    expect((await demo.statuses()).some((status) => status.loadTimeS > 1)).toBe(true);
  }, patience);
  demo.kill("SIGINT");
  const end = await demo.ended;
  expect(end.code, end.stderr).toBe(0);
  expect(end.stdout).toMatch(/Good: 30 of 30 VMs at the end/);
  expect(demo.daemonsAlive()).toEqual([]);
  expect(demo.leftOver).toEqual([]);
});

test("a demo that nobody reads any more ends at once and leaves nothing behind", { timeout: testMaxMs }, async () => {
  const demo = start(["--hosts", "2", "--seconds", "600", "--speed", "300", "--mean", "72"]);
  await vi.waitFor(async () => expect(await demo.statuses()).toHaveLength(2), patience);
  demo.stopReading("stdout");
  await demo.ended;
  await vi.waitFor(() => expect(demo.daemonsAlive()).toEqual([]), patience);
  expect(demo.leftOver).toEqual([]);
  expect(await demo.statuses()).toEqual([]);
});

test("a demo whose events nobody reads tells its result all the same", { timeout: testMaxMs }, async () => {
  const demo = start(["--hosts", "2", "--seconds", "2", "--speed", "300", "--mean", "72", "--json"]);
  demo.stopReading("stderr");
  const end = await demo.ended;
  expect([end.code, summaryOf(end).vmsAtEnd]).toEqual([0, 20]);
});

test("the daemons of a demo that is killed end by themselves", { timeout: testMaxMs }, async () => {
  const demo = start(["--hosts", "3", "--seconds", "600"]);
  await vi.waitFor(async () => expect(await demo.statuses()).toHaveLength(3), patience);
  demo.kill("SIGKILL");
  await demo.ended;
  await vi.waitFor(() => expect(demo.daemonsAlive()).toEqual([]), patience);
});

test("daemons that cannot be started end the demo with their own words", { timeout: testMaxMs }, async () => {
  const { code, stdout, stderr } = await dvms(["demo", "--hosts", "2"], {
    DVMS_RUNTIME_DIR: `/tmp/${"x".repeat(100)}`,
  });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/The daemon of h\d ended with code 2 before the ring was complete; its last words: .* bytes/);
});

function start(args: readonly string[]): DemoProcess {
  const demo = new DemoProcess(args);
  onTestFinished(() => demo.close());
  return demo;
}

function summaryOf(end: DemoEnd) {
  return JSON.parse(end.stdout.trimEnd().split("\n").at(-1) ?? "");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
