import { describe, expect, it } from "vitest";
import { type ReadInstance, readInstance } from "../../src/index.ts";
import { tinyBtrplace } from "./tiny-btrplace.ts";

const read = (file: unknown): ReadInstance => readInstance(JSON.stringify(file));
const tiny = tinyBtrplace();
const { mapping, views } = tiny.model;

describe("a BtrPlace file", () => {
  it("gives hosts and VMs under their own numbers, with defaults for what it does not say", () => {
    const { instance, numbered } = read(tiny);
    expect([numbered, instance.dimensions]).toEqual([
      true,
      [
        { name: "memory", hard: true },
        { name: "uCpu", hard: false },
      ],
    ]);
    expect(instance.hosts.map(({ id, capacity }) => [id, capacity])).toEqual([
      ["3", [16, 100]],
      ["7", [16, 100]],
      ["9", [8, 100]],
      ["1", [16, 100]],
    ]);
    expect(instance.vms.map(({ id, host, demand, memoryMiB }) => [id, host, demand, memoryMiB])).toEqual([
      ["10", 0, [4, 40], 4],
      ["11", 0, [2, 30], 2],
      ["12", 0, [3, 20], 3],
      ["20", 1, [4, 50], 4],
      ["30", 2, [1, 10], 1],
      ["60", -1, [2, 30], 2],
    ]);
  });

  it("leaves out VMs that do not run and are not to, in its rules too, and keeps hosts that are off empty", () => {
    expect(read(tiny).instance.rules).toEqual([
      { kind: "preserve", vms: [1], dimension: 1, amount: 45 },
      { kind: "spread", vms: [0, 3], continuous: true },
      { kind: "offline", hosts: [2, 3] },
    ]);
  });

  it.each([
    [{ ...tiny, plan: [] }, "plan is not known here, expected only model, constraints, objective."],
    [{ model: tiny.model }, "constraints is absent, expected a list."],
    [{ ...tiny, model: { mapping } }, "model.views is absent, expected a list."],
    [
      { ...tiny, model: { mapping, views: [views[0], views[0]] } },
      'model.views[1].rcId is the text "mem", expected a resource that no other view has.',
    ],
    [
      { ...tiny, model: { mapping, views: [{ ...views[0], nodes: { "4": 1 } }] } },
      "model.views[0].nodes.4 is not in model.mapping, expected the id of a node there.",
    ],
    [
      { ...tiny, model: { mapping, views: [{ ...views[0], vms: { "10": -1 } }] } },
      "model.views[0].vms.10 is -1, expected a number from 0 to",
    ],
    [
      { ...tiny, model: { mapping, views: [{ ...views[0], defCapacity: undefined }] } },
      "model.views[0].defCapacity is absent, expected a number",
    ],
  ])("is refused where it is bad (%#)", (file, sentence) => {
    expect(() => read(file)).toThrow(sentence);
  });
});
