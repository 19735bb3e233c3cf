import { expect, onTestFinished, test } from "vitest";
import { DemoRecord } from "../../src/demo/demo-record.ts";
import { Fleet } from "../../src/demo/fleet.ts";
import { FleetWatch } from "../../src/demo/fleet-watch.ts";
import { demoOptions, plannedHosts } from "../demo-plan.ts";

test("every daemon is heard before the load, at its end, and until it stops", { timeout: 60_000 }, async () => {
  const plans = await plannedHosts({ ...demoOptions, hosts: 1, vmsPerHost: 20 });
  const fleet = new Fleet(plans);
  onTestFinished(() => void fleet.stop());
  await fleet.ready(new AbortController().signal, () => undefined);

  const record = new DemoRecord();
  const watching = new FleetWatch(fleet, record);
  let lines = 0;
  await watching.begin(() => {
    lines += 1;
  });
  expect(record.statuses.size).toBe(1);
  expect(lines).toBeGreaterThan(0);

  // 20 VMs of 66 % on 700 %: overloaded from the first instant on, and nobody is there to help.
  await fleet.startLoad(Date.now() - 1_000, 3_600);
  await watching.lastStatuses();
  expect([...record.statuses.values()][0]?.loadTimeS).toBeGreaterThanOrEqual(30);
  expect([...record.statuses.values()][0]?.violationS).toBeGreaterThan(0);
  await fleet.stop();
  await watching.end();
  expect(record.openEvents()).toEqual([]);
});
