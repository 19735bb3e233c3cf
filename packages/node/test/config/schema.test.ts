import { hostname } from "node:os";
import { expect, test } from "vitest";
import { configSchema } from "../../src/config/schema.ts";
import { labVm } from "../hypervisor/embedded-lab.ts";

function faultPathsOf(value: object): string[] {
  const parsed = configSchema.safeParse({ dataDir: "/x", ...value });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
}

test("the data folder is all that must be said", () => {
  expect(configSchema.safeParse({}).success).toBe(false);
  const config = configSchema.parse({ dataDir: "/x" });
  expect(config).toMatchObject({
    host: { name: hostname(), site: "default", rack: "default" },
    listen: ["/ip4/0.0.0.0/tcp/7400"],
    announce: null,
    seeds: [],
    hypervisor: { kind: "embedded", capacity: null, vms: [] },
  });
  expect(config.scheduling.clearRatio).toBeLessThan(config.scheduling.overloadRatio);
  expect(config.network.suspectMs).toBeGreaterThan(config.network.heartbeatMs);
});

test("a group that is written in part keeps the defaults of the rest", () => {
  const { host, scheduling } = configSchema.parse({
    dataDir: "/x",
    host: { name: "a", rack: "r1" },
    scheduling: { holdS: 0 },
  });
  expect(host).toEqual({ name: "a", site: "default", rack: "r1" });
  expect(scheduling).toEqual({ ...configSchema.parse({ dataDir: "/x" }).scheduling, holdS: 0 });
});

test("one address to listen on may stand without a list", () => {
  const listen = "/ip4/127.0.0.1/tcp/0";
  expect(configSchema.parse({ dataDir: "/x", listen }).listen).toEqual([listen]);
  expect(faultPathsOf({ listen: [] })).toEqual(["listen"]);
});

test.each([
  ["listen.1", { listen: ["/ip4/127.0.0.1/tcp/0", "127.0.0.1:7400"] }],
  ["announce", { announce: "host-a" }],
  ["seeds.0", { seeds: ["/ip4/127.0.0.1"] }],
  ["hypervisor.capacity.CPU", { hypervisor: { capacity: { CPU: 1 } } }],
  ["hypervisor.capacity.cpu", { hypervisor: { capacity: { cpu: 0 } } }],
  ["hypervisor.vms.1.name", { hypervisor: { vms: [labVm(1), { ...labVm(2), name: "" }] } }],
  ["scheduling.automation", { scheduling: { automation: "yes" } }],
  ["network.retriesMax", { network: { retriesMax: 1.5 } }],
])("a bad value is refused under its name %s", (path, value) => {
  expect(faultPathsOf(value)).toEqual([path]);
});

test("an unknown key is refused in every group", () => {
  const groups = ["host", "control", "log", "hypervisor", "scheduling", "network"];
  for (const group of groups) expect(faultPathsOf({ [group]: { unheardOf: 1 } })).toEqual([group]);
  expect(faultPathsOf({ unheardOf: 1 })).toEqual([""]);
});
