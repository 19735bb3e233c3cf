import { expect, onTestFinished, test } from "vitest";
import { Chaos, inRingOrder } from "../../src/demo/chaos.ts";
import { DemoRecord } from "../../src/demo/demo-record.ts";
import { Fleet } from "../../src/demo/fleet.ts";
import { plannedHosts } from "../demo-plan.ts";

test.each([
  ["wherever it begins", ["b", "c", "a"], true],
  ["not with a host missing", ["b", "a"], false],
  ["not in another order", ["a", "c", "b"], false],
  ["not with a stranger", ["x", "a", "b"], false],
])("a walk that met all hosts in ring order is one %s", (_, walked, whole) => {
  expect(inRingOrder(walked, ["a", "b", "c"])).toBe(whole);
});

test("a killed daemon is back with its identity, a paused one goes on, and then the ring is whole", {
  timeout: 90_000,
}, async () => {
  const fleet = new Fleet(await plannedHosts());
  onTestFinished(() => void fleet.stop());
  await fleet.ready(new AbortController().signal, () => undefined);
  const record = new DemoRecord();
  fleet.onEnd(({ plan }) => record.died(plan.id));
  const news: string[] = [];
  let whole = (): void => undefined;
  const healed = new Promise<void>((resolve) => {
    whole = resolve;
  });
  const chaos = new Chaos(fleet, record, (words) => {
    news.push(words);
    if (words.startsWith("the ring is whole")) whole();
  });
  const faults = [
    { atMs: 0, kind: "kill", hostIndex: 1, lastsMs: 100 },
    // One daemon is left: nobody is taken from it.
    { atMs: 1, kind: "restart", hostIndex: 0, lastsMs: 0 },
  ] as const;
  chaos.begin(faults, Date.now());
  await healed;
  const report = await chaos.end();
  expect(report.faults).toEqual({ kill: 1, pause: 0, restart: 0 });
  expect(report.ringHealMs).toBeLessThan(30_000);
  expect(news[0]).toBe("h2's daemon is killed");
  expect(news[1]).toMatch(/^h2's daemon is back after/);
  expect(record.deadIds.size).toBe(0);
  expect(fleet.running).toHaveLength(2);
});

test("an interrupted pause ends, so that the daemon can be stopped", { timeout: 60_000 }, async () => {
  const fleet = new Fleet(await plannedHosts());
  onTestFinished(() => void fleet.stop());
  await fleet.ready(new AbortController().signal, () => undefined);
  const record = new DemoRecord();
  let paused = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    paused = resolve;
  });
  const chaos = new Chaos(fleet, record, () => paused());
  chaos.begin([{ atMs: 0, kind: "pause", hostIndex: 0, lastsMs: 3_600_000 }], Date.now());
  await begun;
  expect([...record.faults.values()]).toEqual(["pause"]);
  expect(await chaos.end()).toEqual({ faults: { kill: 0, pause: 1, restart: 0 }, ringHealMs: null });
  expect(record.faults.size).toBe(0);
  expect(await fleet.stop()).toBe(0);
  expect((await fleet.daemons[0]?.ended)?.words).toBe("ended with code 0");
});
