import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { InstanceError } from "@dvms/sched";
import { describe, expect, it, test } from "vitest";
import { readModel } from "../../src/sim/read-model.ts";

const small = {
  hosts: [
    { id: "a", cores: 2, speed: 10 },
    { id: "b", cores: 1, speed: 10 },
  ],
  links: [{ id: "ab", bandwidth: 100 }],
  routes: [{ from: "a", to: "b", links: ["ab"] }],
  vms: [{ id: "v", host: "a", cores: 1, memory: 1000 }],
  tasks: [{ id: "t", vm: "v", work: 1e15, at: 0 }],
  actions: [
    { at: 1, migrate: "v", to: "b" },
    { at: 2, cap: 5, vm: "v" },
    { at: 3, load: 0.5, vm: "v" },
  ],
};

test("a scenario is read with its defaults", () => {
  expect(readModel(JSON.stringify(small))).toEqual({
    ...small,
    links: [{ id: "ab", bandwidth: 100, latency: 0 }],
    vms: [{ ...small.vms[0], cap: Number.POSITIVE_INFINITY, dirtyRate: 0, workingSet: 1000 }],
    actions: [
      { kind: "migrate", at: 1, vm: "v", to: "b", postCopy: false },
      { kind: "cap", at: 2, vm: "v", rate: 5 },
      { kind: "load", at: 3, vm: "v", share: 0.5 },
    ],
    stopAndCopySeconds: 0.03,
    roundsMax: 10_000,
  });
  expect(readModel(changed("actions[0].postCopy", true)).actions[0]).toMatchObject({ postCopy: true });
  expect(readModel('{"$schema":"model.schema.json","hosts":[]}')).toMatchObject({
    links: [],
    routes: [],
    vms: [],
    tasks: [],
    actions: [],
  });
});

/** The small scenario with one value replaced; undefined takes it away. */
function changed(path: string, value: unknown): string {
  const copy = JSON.parse(JSON.stringify(small));
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  let place = copy;
  for (const key of keys.slice(0, -1)) place = place[key];
  place[keys.at(-1)!] = value;
  return JSON.stringify(copy);
}

describe("what is refused, with its place", () => {
  it.each([
    ["vms[0].host", "x", 'vms[0].host is "x", and the file has no host of that id.'],
    ["tasks[0].vm", "x", 'tasks[0].vm is "x", and the file has no VM of that id.'],
    ["actions[0].migrate", "x", 'actions[0].migrate is "x", and the file has no VM of that id.'],
    ["actions[0].to", "x", 'actions[0].to is "x", and the file has no host of that id.'],
    ["actions[1].vm", "x", 'actions[1].vm is "x", and the file has no VM of that id.'],
    ["routes[0].links[0]", "x", 'routes[0].links[0] is "x", and the file has no link of that id.'],
    ["routes[0].to", "a", 'routes[0].to is the text "a", expected another host than from.'],
    ["routes[0].links", [], "routes[0].links is a list, expected one link or more, each of them once."],
    ["routes[0].links", ["ab", "ab"], "routes[0].links is a list, expected one link or more, each of them once."],
    ["hosts[1].id", "a", 'hosts[1].id is "a", which hosts has already.'],
    ["hosts[0].cores", 0, "hosts[0].cores is 0, expected at least one core."],
    ["hosts[0].cores", 1.5, "hosts[0].cores is 1.5, expected a whole number from 0 to 1000000."],
    ["hosts[0].speed", 0, "hosts[0].speed is 0, expected a number above 0."],
    ["links[0].latency", -1, "links[0].latency is -1, expected a finite number of at least 0."],
    ["tasks[0].at", -2, "tasks[0].at is -2, expected a finite number of at least 0."],
    ["tasks[0].at", undefined, "tasks[0].at is absent, expected a finite number of at least 0."],
    ["tasks[0].work", null, "tasks[0].work is null, expected a finite number of at least 0."],
    ["tasks[0]", null, "tasks[0] is null, expected an object."],
    ["vms[0].memory", -1, "vms[0].memory is -1, expected a finite number of at least 0."],
    ["actions[0].postCopy", 1, "actions[0].postCopy is 1, expected true or false."],
    ["vms[0].workingSet", 1001, "vms[0].workingSet is 1001, expected at most the memory, 1000 bytes."],
    ["vms[0].workingSet", 0.9, "vms[0].workingSet is 0.9, expected bytes, not a share of the memory."],
    [
      "vms[0].colour",
      1,
      "vms[0].colour is not known here, expected only id, host, cores, memory, cap, dirtyRate, workingSet.",
    ],
    ["actions[2].load", 1.1, "actions[2].load is 1.1, expected a share from 0 to 1."],
    ["actions[2].cap", 1, "actions[2] needs exactly one of migrate, cap and load."],
    ["actions[2].load", undefined, "actions[2] needs exactly one of migrate, cap and load."],
    ["actions[2].to", "b", "actions[2].to is not known here, expected only at, load, vm."],
    ["roundsMax", 0, "roundsMax is 0, expected at least one round."],
    ["stopAndCopySeconds", "x", 'stopAndCopySeconds is the text "x", expected a finite number of at least 0.'],
  ])("%s: %j", (path, value, sentence) => {
    const read = () => readModel(changed(path, value));
    expect(read).toThrow(InstanceError);
    expect(read).toThrow(new InstanceError(sentence));
  });

  it("what is no JSON, and numbers that are none", () => {
    expect(() => readModel("{")).toThrow("The file is not complete JSON");
    expect(() => readModel(changed("tasks[0].at", 0).replace('"at":0', '"at":1e999'))).toThrow(
      "tasks[0].at is Infinity",
    );
  });
});

test("the schema knows the fields that are read", () => {
  const path = fileURLToPath(new URL("../../../../docs/model.schema.json", import.meta.url));
  const { properties, $defs } = JSON.parse(readFileSync(path, "utf8"));
  for (const key of Object.keys(properties))
    expect(() => readModel(`{"hosts":[],"${key}":[]}`)).not.toThrow(/not known/);
  const items = ["hosts", "links", "routes", "vms", "tasks"] as const;
  for (const key of items) {
    const fields = Object.keys(properties[key].items.properties);
    const entry = { ...small[key][0], strange: 1 };
    expect(() => readModel(JSON.stringify({ ...small, [key]: [entry, ...small[key].slice(1)] }))).toThrow(
      `${key}[0].strange is not known here, expected only ${fields.join(", ")}.`,
    );
  }
  expect(Object.keys($defs)).toEqual(["id", "cores", "amount", "positive", "action"]);
});
