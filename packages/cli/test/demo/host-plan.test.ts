import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vmplacesLoad } from "@dvms/load";
import { ensureIdentity, loadConfig, loadMembership } from "@dvms/node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { planHosts } from "../../src/demo/host-plan.ts";

const options = {
  hosts: 5,
  vmsPerHost: 2,
  seconds: 1,
  speed: 30,
  mean: 66,
  sd: 20,
  seed: 7,
  capacity: 300,
  traceFiles: [],
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dvms-plan-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("every host gets an identity, a valid credential, its VMs, and three others to join by, in ring order", async () => {
  const plans = await planHosts(folder, options, vmplacesLoad(options));
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
  const seeds = plans.flatMap((plan) => JSON.parse(readFileSync(plan.configFile, "utf8")).seeds);
  expect(seeds.every((seed) => addresses.includes(seed))).toBe(true);
});

test.each([1, 2])("a ring of %d has as many seeds as there are others", async (hosts) => {
  const small = { ...options, hosts };
  const [first] = await planHosts(folder, small, vmplacesLoad(small));
  const config = loadConfig({ file: first?.configFile ?? "", flags: {}, environment: {} });
  expect(config.seeds).toHaveLength(hosts - 1);
});
