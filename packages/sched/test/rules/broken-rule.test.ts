import { describe, expect, it } from "vitest";
import { brokenRule, type Rule } from "../../src/index.ts";
import { instanceOf } from "../instance-of.ts";

const instance = instanceOf(
  [
    [9, 9],
    [9, 9],
    [9, 9],
  ],
  [0, 0, 1, 2].map((host) => ({ host, demand: [1, 1] })),
);

describe("the checker of the rules", () => {
  it.each<[Rule, readonly number[], readonly number[]]>([
    [{ kind: "spread", vms: [0, 2], continuous: true }, [0, 1, 1, 2], [1, 1, 1, 2]],
    [{ kind: "gather", vms: [0, 1] }, [0, 0, 1, 2], [0, 1, 1, 2]],
    [{ kind: "among", vms: [0, 1], groups: [[0, 1], [2]] }, [0, 1, 1, 2], [0, 2, 1, 2]],
    [{ kind: "ban", vms: [0, 1], hosts: [1] }, [0, 2, 1, 2], [0, 1, 1, 2]],
    [{ kind: "fence", vms: [0, 1], hosts: [0, 1] }, [0, 1, 2, 2], [0, 2, 1, 2]],
    [{ kind: "root", vms: [0] }, [0, 2, 1, 2], [1, 0, 1, 2]],
    [{ kind: "offline", hosts: [2] }, [0, 0, 1, 1], [0, 0, 1, 2]],
    [{ kind: "lonely", vms: [0, 1] }, [0, 0, 1, 2], [0, 0, 0, 2]],
    [
      {
        kind: "split",
        groups: [
          [0, 1],
          [2, 3],
        ],
      },
      [0, 0, 1, 1],
      [0, 1, 1, 2],
    ],
    [{ kind: "maxVms", hosts: [0], count: 1 }, [0, 1, 1, 2], [0, 0, 1, 2]],
    [{ kind: "quarantine", hosts: [0] }, [0, 0, 2, 1], [0, 0, 0, 2]],
    [{ kind: "quarantine", hosts: [0] }, [0, 0, 2, 1], [1, 0, 1, 2]],
  ])("%j holds for %j and not for %j", (rule, good, bad) => {
    const ruled = { ...instance, rules: [rule] };
    expect(brokenRule(ruled, good)).toBeNull();
    expect(brokenRule(ruled, bad)?.reason).toMatch(`rule 0 (${rule.kind}): `);
  });

  it("leaves preserve to the capacities", () => {
    const rules: Rule[] = [{ kind: "preserve", vms: [0], dimension: 0, amount: 99 }];
    expect(brokenRule({ ...instance, rules }, [0, 0, 1, 2])).toBeNull();
  });
});
