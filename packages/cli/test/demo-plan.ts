import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vmplacesLoad } from "@dvms/load";
import { onTestFinished } from "vitest";
import type { DemoOptions } from "../src/demo/demo-options.ts";
import { type HostPlan, planHosts } from "../src/demo/host-plan.ts";

export const demoOptions: DemoOptions = {
  hosts: 2,
  vmsPerHost: 3,
  seconds: 1,
  speed: 30,
  mean: 66,
  sd: 20,
  seed: 7,
  capacity: 700,
  traceFiles: [],
  chaosPeriodS: null,
};

/** Hosts that are ready to be started, in a folder that goes with the test. */
export async function plannedHosts(options: DemoOptions = demoOptions): Promise<readonly HostPlan[]> {
  const folder = mkdtempSync(join(tmpdir(), "dvms-plan-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return planHosts(folder, options, vmplacesLoad(options));
}
