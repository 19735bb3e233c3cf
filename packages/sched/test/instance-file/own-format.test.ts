import { describe, expect, it } from "vitest";
import { readInstance } from "../../src/index.ts";

const file = {
  format: "dvms-instance-1",
  id: "two",
  dimensions: [{ name: "cpu" }, { name: "memory" }, { name: "disk", hard: true }],
  hosts: [
    { id: "a", capacity: { cpu: 800, memory: 4096 }, fillTo: { cpu: 700 }, reserved: { memory: 10 } },
    { id: "b", capacity: { cpu: 400, memory: 4096, disk: 9 }, migrationMiBPerS: 100 },
  ],
  vms: [
    { id: "x", host: "a", demand: { cpu: 5, memory: 64, disk: 1 } },
    {
      id: "y",
      host: null,
      demand: { cpu: 5, memory: 64, disk: 0 },
      memoryMiB: 32,
      dirtyRateMiBPerS: 2,
      movable: false,
    },
  ],
};

function changed(change: (copy: typeof file) => void): string {
  const copy = structuredClone(file);
  change(copy);
  return JSON.stringify(copy);
}

describe("the project's own format", () => {
  it("names dimensions and fills in what is not said", () => {
    const { id, numbered, instance } = readInstance(JSON.stringify(file));
    expect([id, numbered]).toEqual(["two", false]);
    expect(instance).toEqual({
      dimensions: [
        { name: "cpu", hard: false },
        { name: "memory", hard: true },
        { name: "disk", hard: true },
      ],
      hosts: [
        {
          id: "a",
          capacity: [800, 4096, Number.POSITIVE_INFINITY],
          fillTo: [700, 4096, Number.POSITIVE_INFINITY],
          base: [0, 10, 0],
          migrationMiBPerS: 1250,
        },
        { id: "b", capacity: [400, 4096, 9], fillTo: [400, 4096, 9], base: [0, 0, 0], migrationMiBPerS: 100 },
      ],
      vms: [
        { id: "x", host: 0, demand: [5, 64, 1], memoryMiB: 64, dirtyRateMiBPerS: 0, movable: true },
        { id: "y", host: -1, demand: [5, 64, 0], memoryMiB: 32, dirtyRateMiBPerS: 2, movable: false },
      ],
      rules: [],
    });
  });

  it.each<[string, (copy: typeof file) => void]>([
    [
      'vms[0].host is the text "c", expected the id of a host of this file',
      (copy) => Object.assign(copy.vms[0]!, { host: "c" }),
    ],
    [
      'hosts[1].id is "a" again, expected an id that is listed once.',
      (copy) => Object.assign(copy.hosts[1]!, { id: "a" }),
    ],
    [
      "vms[0].demand.memory is absent, expected a number",
      (copy) => Object.assign(copy.vms[0]!, { demand: { cpu: 1 } }),
    ],
    ["vms[1].demand.cpu is -5, expected a number", (copy) => Object.assign(copy.vms[1]!.demand, { cpu: -5 })],
    ["vms[1].demand.gpu is not known here", (copy) => Object.assign(copy.vms[1]!.demand, { gpu: 5 })],
    [
      "hosts[0].migrationMiBPerS is 0, expected a number above 0",
      (copy) => Object.assign(copy.hosts[0]!, { migrationMiBPerS: 0 }),
    ],
    ["dimensions is a list, expected memory among the dimensions", (copy) => copy.dimensions.splice(1, 1)],
    [
      'format is the text "dvms-instance-9", expected "dvms-instance-1"',
      (copy) => Object.assign(copy, { format: "dvms-instance-9" }),
    ],
  ])("refuses with: %s", (sentence, change) => {
    expect(() => readInstance(changed(change))).toThrow(sentence);
  });
});
