import { describe, expect, it } from "vitest";
import { readMapping, vmsToRun } from "../../src/instance-file/btrplace-mapping.ts";
import { JsonReader } from "../../src/instance-file/json-reader.ts";

const base = {
  onlineNodes: { "5": { runningVMs: [8, 2], sleepingVMs: [4] }, "6": { runningVMs: [] } },
  offlineNodes: [0],
  readyVMs: [1, 9],
};
const read = (mapping: unknown): ReturnType<typeof readMapping> =>
  readMapping(new JsonReader(mapping, "model.mapping"));

describe("the mapping of a BtrPlace file", () => {
  it("tells hosts, those that are off, and where VMs run", () => {
    const { hosts, off, homes } = read(base);
    expect([...hosts]).toEqual([
      [5, 0],
      [6, 1],
      [0, 2],
    ]);
    expect([...off]).toEqual([2]);
    expect([...homes]).toEqual([
      [8, 0],
      [2, 0],
      [4, -1],
      [1, -1],
      [9, -1],
    ]);
  });

  it("takes the VMs that run and those that are to be started, ready or asleep", () => {
    const constraints = [
      { id: "running", vm: 9 },
      { id: "running", vms: [4, 8] },
      { id: "ready", vm: 1 },
    ];
    expect(
      vmsToRun(
        read(base),
        constraints.map((constraint) => new JsonReader(constraint)),
      ),
    ).toEqual([2, 4, 8, 9]);
  });

  it.each([
    [{ ...base, readyVMs: [2] }, "model.mapping.readyVMs[0] is 2, expected a VM that is nowhere else."],
    [{ ...base, offlineNodes: [6] }, "model.mapping.offlineNodes[0] is 6, expected a host that is listed once."],
    [{ ...base, onlineNodes: { a: base.onlineNodes["6"] } }, "model.mapping.onlineNodes.a is an object, expected"],
    [{ ...base, onlineNodes: { "1": {} } }, "model.mapping.onlineNodes.1.runningVMs is absent, expected a list."],
    [
      { ...base, onlineNodes: { "1": { runningVMs: [-4] } } },
      "model.mapping.onlineNodes.1.runningVMs[0] is -4, expected",
    ],
    [{ onlineNodes: {} }, "model.mapping.offlineNodes is absent, expected a list."],
  ])("is refused where it is bad (%#)", (mapping, sentence) => {
    expect(() => read(mapping)).toThrow(sentence);
  });
});
