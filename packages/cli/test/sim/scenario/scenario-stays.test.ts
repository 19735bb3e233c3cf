import { expect, test } from "vitest";
import { scenarioSchema } from "../../../src/sim/scenario/scenario-schema.ts";
import { lawOf, scenarioStays, scenarioVmCount } from "../../../src/sim/scenario/scenario-stays.ts";

const hosts = [
  { name: "a", cpu: 700, memoryMiB: 1 },
  { name: "b", cpu: 1400, memoryMiB: 1 },
];

test("a law loads hosts by their size; named VMs come besides", () => {
  const scenario = scenarioSchema.parse({
    seed: 5,
    hosts: [{ name: "a" }],
    load: { vmsPerHost: 2, mean: 70 },
    vms: [
      { name: "web", count: 2, host: "b", cpu: 80, arrivesS: 60, departsS: 90, dirtyShare: 0.5, memoryMiB: 2048 },
      {
        name: "db",
        changes: [
          [0, 40],
          [300, 90],
        ],
      },
      { name: "any", cores: 4 },
    ],
  });
  const stays = scenarioStays(scenario, hosts);
  expect(stays.slice(0, 6).map(({ vm }) => vm.hostIndex)).toEqual([0, 0, 1, 1, 1, 1]);
  expect(
    stays.slice(0, 6).every(({ arrivesS, departsS }) => arrivesS === 0 && departsS === Number.POSITIVE_INFINITY),
  ).toBe(true);
  expect(scenarioVmCount(scenario, hosts)).toBe(stays.length);
  const [first, second, db, any] = stays.slice(6);
  expect(first).toMatchObject({
    arrivesS: 60,
    departsS: 90,
    vm: { name: "web-1", hostIndex: 1, memoryMiB: 2048, dirtyIntensity: 0.5, profile: { kind: "constant", cpu: 80 } },
  });
  expect(second!.vm.name).toBe("web-2");
  expect(second!.vm.id).not.toBe(first!.vm.id);
  expect(db!.vm.profile).toEqual({ kind: "changes", atS: [0, 300], cpu: [40, 90], usedMiB: null });
  expect(any!.vm.profile).toMatchObject({ kind: "perCore", cores: 4, core: { mean: 70, sd: 20, seed: 5 } });
  expect(lawOf(scenario)).toEqual({ mean: 70, sd: 20, seed: 5 });
});

test("without a law there are only the named VMs", () => {
  expect(scenarioStays(scenarioSchema.parse({ hosts: [{ name: "a" }] }), hosts)).toEqual([]);
});
