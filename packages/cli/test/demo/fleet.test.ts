import { existsSync } from "node:fs";
import { getStatus } from "@dvms/node";
import { expect, onTestFinished, test } from "vitest";
import { Fleet } from "../../src/demo/fleet.ts";
import { plannedHosts } from "../demo-plan.ts";

test("a fleet forms a ring, begins its load at one instant, and is gone after its stop", {
  timeout: 60_000,
}, async () => {
  const plans = await plannedHosts();
  const fleet = new Fleet(plans);
  onTestFinished(() => void fleet.stop());
  await fleet.ready(new AbortController().signal, () => undefined);
  await fleet.startLoad(Date.now() - 1_000, 60);
  for (const { socket } of plans) expect((await getStatus(socket)).loadTimeS).toBeGreaterThanOrEqual(30);
  expect(fleet.running).toHaveLength(2);
  expect(await fleet.stop()).toBe(0);
  expect(fleet.running).toEqual([]);
  expect(plans.some(({ socket }) => existsSync(socket))).toBe(false);
});

test("a daemon that ends while the fleet starts is told with its name", { timeout: 60_000 }, async () => {
  const plans = await plannedHosts();
  const fleet = new Fleet(plans);
  onTestFinished(() => void fleet.stop());
  fleet.daemons[1]?.kill("SIGKILL");
  await expect(fleet.ready(new AbortController().signal, () => undefined)).rejects.toThrow(
    "The daemon of h2 was ended by SIGKILL before the ring was complete",
  );
  expect(await fleet.stop()).toBe(0);
});
