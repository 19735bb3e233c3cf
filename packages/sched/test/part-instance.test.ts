import { expect, test } from "vitest";
import { partInstance } from "../src/part-instance.ts";
import { instanceOf } from "./instance-of.ts";

const whole = instanceOf(
  Array.from({ length: 4 }, () => [10, 100]),
  [0, 1, 2, 3].map((host) => ({ host, demand: [1, 10] })),
);

test("a VM whose home is elsewhere is one to be started", () => {
  const part = partInstance(whole, [2, 1, 2, 3], [1, 2], [0, 1, 2]);
  expect(part.hosts.map(({ id }) => id)).toEqual(["host1", "host2"]);
  expect(part.vms.map(({ id, host }) => [id, host])).toEqual([
    ["vm0", -1],
    ["vm1", 0],
    ["vm2", 1],
  ]);
});

test.each([
  [
    { kind: "spread", vms: [1, 3], continuous: true },
    { kind: "spread", vms: [0], continuous: true },
  ],
  [{ kind: "root", vms: [3] }, null],
  [
    { kind: "ban", vms: [2], hosts: [2, 3] },
    { kind: "ban", vms: [1], hosts: [1] },
  ],
  [
    { kind: "maxVms", hosts: [1], count: 3 },
    { kind: "maxVms", hosts: [0], count: 3 },
  ],
  [
    { kind: "split", groups: [[1], [2, 3]] },
    { kind: "split", groups: [[0], [1]] },
  ],
  [
    {
      kind: "among",
      vms: [1, 2],
      groups: [
        [1, 2],
        [0, 3],
      ],
    },
    { kind: "among", vms: [0, 1], groups: [[0, 1], []] },
  ],
  [
    {
      kind: "among",
      vms: [1, 3],
      groups: [
        [0, 2],
        [1, 3],
      ],
    },
    { kind: "among", vms: [0], groups: [[0]] },
  ],
] as const)("%j asks %j of the part", (rule, expected) => {
  const { rules } = partInstance({ ...whole, rules: [rule] }, [0, 1, 2, 3], [1, 2], [1, 2]);
  expect(rules).toEqual(expected === null ? [] : [expected]);
});
