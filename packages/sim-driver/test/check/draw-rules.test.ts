import { hostRefs } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { drawRules } from "../../src/check/draw-rules.ts";
import { vm } from "../support/worlds.ts";

const hosts = hostRefs({ hosts: 4, hostsPerRack: 4, racksPerSite: 1, seed: 1 }).map(({ id }) => id);
const vms = ["a", "b", "c", "d", "e", "f"].map((name, index) => vm(name, index % 4, 10));

test("no rule is broken at the start, and each kind is drawn in some seeds and none in most", () => {
  const kinds = new Map<string, number>();
  let without = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const rules = drawRules(seed, hosts, vms);
    if (rules.length === 0) without++;
    for (const rule of rules) {
      kinds.set(rule.kind, (kinds.get(rule.kind) ?? 0) + 1);
      const homes = vms.filter(({ id }) => rule.vmIds.includes(id)).map(({ hostIndex }) => hosts[hostIndex]!);
      if (rule.kind === "spread") expect(new Set(homes).size).toBe(homes.length);
      else for (const home of homes) expect(rule.hostIds.includes(home)).toBe(rule.kind === "fence");
    }
  }
  expect([...kinds.keys()].sort()).toEqual(["ban", "fence", "spread"]);
  expect(without).toBeGreaterThan(150);
});

test("the same seed forbids the same, and a ring alone nothing", () => {
  expect(drawRules(7, hosts, vms)).toEqual(drawRules(7, hosts, vms));
  expect(drawRules(7, hosts, [])).toEqual([]);
});
