import { readFileSync } from "node:fs";
import { ensureIdentity, loadConfig, loadMembership } from "@dvms/node";
import { expect, test } from "vitest";
import { demoOptions, plannedHosts } from "../demo-plan.ts";

test("every host gets an identity, a valid credential, its VMs, and three others to join by, in ring order", async () => {
  const plans = await plannedHosts({ ...demoOptions, hosts: 5, vmsPerHost: 2, capacity: 300 });
  expect(plans.map((plan) => plan.name)).toEqual(["h1", "h2", "h3", "h4", "h5"]);
  expect(plans.map((plan) => plan.id)).toEqual(plans.map((plan) => plan.id).sort());
  const addresses: string[] = [];
  for (const plan of plans) {
    const config = loadConfig({ file: plan.configFile, flags: {}, environment: {} });
    const identity = await ensureIdentity(config.dataDir);
    expect(identity.hostId).toBe(plan.id);
    loadMembership(config.credential, identity, Date.now());
    expect(config.hypervisor).toMatchObject({ capacity: { cpu: 300, memory: 32_768 }, speed: 30 });
    expect(config.hypervisor.vms).toHaveLength(2);
    const own = `${config.listen[0]}/p2p/${identity.peerId}`;
    addresses.push(own);
    expect(new Set(config.seeds).size).toBe(3);
    expect(config.seeds).not.toContain(own);
  }
  const seeds: string[] = plans.flatMap((plan) => JSON.parse(readFileSync(plan.configFile, "utf8")).seeds);
  expect(seeds.every((seed) => addresses.includes(seed))).toBe(true);
});

test.each([1, 2])("a ring of %d has as many seeds as there are others", async (hosts) => {
  const [first] = await plannedHosts({ ...demoOptions, hosts });
  const config = loadConfig({ file: first?.configFile ?? "", flags: {}, environment: {} });
  expect(config.seeds).toHaveLength(hosts - 1);
});

test("hosts with many VMs have the memory for them twice over, so that it is the CPU that decides", async () => {
  const [plan] = await plannedHosts({ ...demoOptions, vmsPerHost: 40 });
  const config = JSON.parse(readFileSync(plan?.configFile ?? "", "utf8"));
  expect(config.hypervisor.capacity.memory).toBe(2 * 40 * 1024);
});
