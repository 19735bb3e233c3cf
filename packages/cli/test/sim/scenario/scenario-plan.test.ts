import { defaultPowerW } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { apartFault, scenarioPlan } from "../../../src/sim/scenario/scenario-plan.ts";
import { scenarioSchema } from "../../../src/sim/scenario/scenario-schema.ts";

const scenario = scenarioSchema.parse({
  hosts: [
    { name: "n", count: 33, site: "north", power: { idleW: 90, peakW: 200 } },
    { name: "s", site: "south", rack: "r7", cpu: 1600 },
    { name: "w", site: "west", power: { tableW: [1, 2, 3] } },
  ],
  links: [{ name: "wan", between: ["north", "south"], bandwidthMiBPerS: 100, latencyMs: 12 }],
  faults: [
    { atS: 5, crash: "s", forS: 60 },
    { atS: 9, cut: "wan" },
  ],
});

test("hosts stand in racks of 32 for each site, unless the scenario says where", () => {
  const { hosts } = scenarioPlan(scenario);
  expect(hosts.map(({ rack }) => rack).filter((rack, at, all) => rack !== all[at - 1])).toEqual([
    "rack-00000",
    "rack-00001",
    "r7",
    "rack-00000",
  ]);
  expect(hosts[33]).toMatchObject({ name: "s", site: "south", cpu: 1600, powerW: defaultPowerW });
  expect([hosts[0]!.powerW, hosts[34]!.powerW]).toEqual([
    [90, 200],
    [1, 2, 3],
  ]);
});

test("faults and links are told by number", () => {
  const { links, faults } = scenarioPlan(scenario);
  expect(links).toEqual([{ name: "wan", sites: ["north", "south"], bandwidthMiBPerS: 100, latencyMs: 12 }]);
  expect(faults).toEqual([
    { kind: "crash", atS: 5, host: 33, forS: 60 },
    { kind: "cut", atS: 9, link: 0, forS: Number.POSITIVE_INFINITY },
  ]);
});

test("sites that nothing joins are told", () => {
  const plan = scenarioPlan(scenario);
  expect(apartFault(plan)).toBe("links do not join the sites north and west, expected a way between any two");
  expect(apartFault({ ...plan, links: [] })).toBeNull();
});
