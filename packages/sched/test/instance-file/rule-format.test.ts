import { describe, expect, it } from "vitest";
import { JsonReader } from "../../src/instance-file/json-reader.ts";
import { readRule } from "../../src/instance-file/rule-format.ts";

const ids = {
  hosts: new Map([
    ["a", 0],
    ["b", 1],
  ]),
  vms: new Map([
    ["x", 0],
    ["y", 1],
  ]),
  dimensions: new Map([["cpu", 0]]),
};
const read = (rule: unknown): unknown => readRule(new JsonReader(rule, "rules[0]"), ids);

describe("a rule in a file", () => {
  it.each([
    [
      { kind: "spread", vms: ["x", "y"] },
      { kind: "spread", vms: [0, 1], continuous: true },
    ],
    [
      { kind: "spread", vms: ["x", "x"], continuous: false },
      { kind: "spread", vms: [0], continuous: false },
    ],
    [
      { kind: "gather", vms: ["y"] },
      { kind: "gather", vms: [1] },
    ],
    [
      { kind: "among", vms: ["x"], groups: [["a"], ["b"]] },
      { kind: "among", vms: [0], groups: [[0], [1]] },
    ],
    [
      { kind: "ban", vms: ["x"], hosts: ["b"] },
      { kind: "ban", vms: [0], hosts: [1] },
    ],
    [
      { kind: "offline", hosts: ["a"] },
      { kind: "offline", hosts: [0] },
    ],
    [
      { kind: "preserve", vms: ["x"], dimension: "cpu", amount: 3 },
      { kind: "preserve", vms: [0], dimension: 0, amount: 3 },
    ],
    [
      { kind: "split", groups: [["x"], ["y"]] },
      { kind: "split", groups: [[0], [1]] },
    ],
    [
      { kind: "maxVms", hosts: ["a"], count: 4 },
      { kind: "maxVms", hosts: [0], count: 4 },
    ],
  ])("%j is %j", (written, meant) => {
    expect(read(written)).toEqual(meant);
  });

  it.each([
    [{ kind: "spread", vms: ["z"] }, 'rules[0].vms[0] is the text "z", expected the id of a VM of this file.'],
    [
      { kind: "fence", vms: ["x"], hosts: ["z"] },
      'rules[0].hosts[0] is the text "z", expected the id of a host of this file.',
    ],
    [{ kind: "spred", vms: [] }, 'rules[0].kind is the text "spred", expected one of spread, gather,'],
    [{ kind: "toString" }, 'rules[0].kind is the text "toString", expected one of'],
    [{ kind: "root", vms: ["x"], host: "a" }, "rules[0].host is not known here, expected only kind, vms."],
    [{ kind: "preserve", vms: [], dimension: "gpu", amount: 1 }, "rules[0].dimension is"],
    [
      { kind: "split", groups: [["x"], ["x"]] },
      "rules[0].groups[1] is a list, expected VMs that are in no earlier group.",
    ],
    [{ kind: "maxVms", hosts: ["a"], count: 1.5 }, "rules[0].count is 1.5"],
  ])("%j is refused", (written, sentence) => {
    expect(() => read(written)).toThrow(sentence);
  });
});
