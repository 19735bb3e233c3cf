import { describe, expect, it } from "vitest";
import { type Instance, readInstance } from "../../src/index.ts";
import { constrained } from "./tiny-btrplace.ts";

const instanceWith = (...constraints: readonly Record<string, unknown>[]): Instance =>
  readInstance(JSON.stringify(constrained(...constraints))).instance;
/** Without the host that is off from the start, which is index 3. VMs 10, 11, 12, 20, 30 are 0 to 4; hosts 3, 7, 9 are 0 to 2. */
const rulesOf = (constraint: Record<string, unknown>): unknown =>
  instanceWith(constraint).rules.filter((rule) => rule.kind !== "offline" || rule.hosts.length > 1);

describe("a constraint of a BtrPlace file", () => {
  it.each([
    [{ id: "spread", vms: [10, 30] }, [{ kind: "spread", vms: [0, 4], continuous: true }]],
    [{ id: "spread", vms: [10, 30], continuous: false }, [{ kind: "spread", vms: [0, 4], continuous: false }]],
    [{ id: "ban", vm: 10, nodes: [3, 9], continuous: false }, [{ kind: "ban", vms: [0], hosts: [0, 2] }]],
    [{ id: "fence", vms: [10, 12], nodes: [7] }, [{ kind: "fence", vms: [0, 2], hosts: [1] }]],
    [{ id: "root", vm: 20 }, [{ kind: "root", vms: [3] }]],
    [{ id: "quarantine", node: 7 }, [{ kind: "quarantine", hosts: [1] }]],
    [{ id: "offline", nodes: [7] }, [{ kind: "offline", hosts: [1, 3] }]],
    [{ id: "online", node: 3 }, []],
    [{ id: "killed", vm: 62 }, []],
    [{ id: "runningCapacity", nodes: [3], amount: 4 }, [{ kind: "maxVms", hosts: [0], count: 4 }]],
    [{ id: "lonely", vms: [10, 11] }, [{ kind: "lonely", vms: [0, 1] }]],
    [{ id: "split", parts: [[10], [11, 61]] }, [{ kind: "split", groups: [[0], [1]] }]],
    [
      { id: "split", parts: [[10], [11, 12]], continuous: true },
      [
        { kind: "split", groups: [[0], [1, 2]] },
        { kind: "spread", vms: [0, 1], continuous: true },
        { kind: "spread", vms: [0, 2], continuous: true },
      ],
    ],
  ])("%j is %j", (constraint, rules) => {
    expect(rulesOf(constraint)).toEqual(rules);
  });

  it("keeps who has to be together where they are, if it holds at every instant", () => {
    const parts = [[3], [7, 9]];
    const among = { id: "among", vms: [20, 30], parts };
    expect(rulesOf(among)).toEqual([{ kind: "among", vms: [3, 4], groups: [[0], [1, 2]] }]);
    expect(rulesOf({ ...among, continuous: true })).toEqual([{ kind: "fence", vms: [3, 4], hosts: [1, 2] }]);
    expect(rulesOf({ ...among, vms: [10, 20], continuous: true })).toEqual([
      { kind: "among", vms: [0, 3], groups: [[0], [1, 2]] },
    ]);
    expect(rulesOf({ id: "gather", vms: [10, 11], continuous: true })).toEqual([
      { kind: "fence", vms: [0, 1], hosts: [0] },
    ]);
    expect(rulesOf({ id: "gather", vms: [10, 20], continuous: true })).toEqual([{ kind: "gather", vms: [0, 3] }]);
  });

  it("keeps lonely VMs apart from all others at every instant", () => {
    const pairs = [1, 2, 3, 4].map((other) => ({ kind: "spread", vms: [0, other], continuous: true }));
    expect(rulesOf({ id: "lonely", vms: [10], continuous: true })).toEqual([{ kind: "lonely", vms: [0] }, ...pairs]);
  });

  it("changes capacities: a limit is one of what overbooking makes of them", () => {
    const resourceCapacity = { id: "resourceCapacity", nodes: [3], rc: "uCpu", amount: 140 };
    const overbook = { id: "overbook", node: 3, rc: "uCpu", ratio: 1.5 };
    expect(instanceWith(overbook).hosts[0]!.capacity).toEqual([16, 150]);
    expect(instanceWith(resourceCapacity, overbook).hosts[0]!.capacity).toEqual([16, 140]);
  });

  it.each([
    [{ id: "sprad", vms: [] }, 'constraints[0].id is the text "sprad", expected one of spread, lonely,'],
    [{ id: "constructor" }, "constraints[0].id is"],
    [{ vms: [] }, "constraints[0].id is absent, expected a text"],
    [{ id: "spread", vms: [10, 99] }, "constraints[0].vms[1] is 99, expected the id of a VM of model.mapping."],
    [{ id: "fence", vm: 10, nodes: [4] }, "constraints[0].nodes[0] is 4, expected the id of a host of model.mapping."],
    [{ id: "root", vm: "10" }, 'constraints[0].vm is the text "10", expected a whole number'],
    [{ id: "root" }, "constraints[0].vms is absent, expected a list."],
    [{ id: "root", vm: 10, node: 3 }, "constraints[0].node is not known here, expected only id, continuous, vm, vms."],
    [{ id: "preserve", vm: 10, rc: "gpu", amount: 1 }, 'constraints[0].rc is the text "gpu", expected the rcId of'],
    [{ id: "preserve", vm: 10, rc: "uCpu", amount: -1 }, "constraints[0].amount is -1, expected a number"],
    [{ id: "online", node: 1 }, "constraints[0].node is 1, expected a host that is online."],
    [{ id: "sleeping", vm: 10 }, "constraints[0].vm is 10, expected a VM that does not run."],
    [{ id: "among", vms: [10], parts: [[3], [3]] }, "constraints[0].parts[1] is a list, expected hosts that are in no"],
    [{ id: "runningCapacity", nodes: [3, 7], amount: 4 }, "constraints[0].nodes is a list, expected one host: a limit"],
    [{ id: "spread", vms: [10], continuous: 1 }, "constraints[0].continuous is 1, expected true or false."],
  ])("%j is refused", (constraint, sentence) => {
    expect(() => instanceWith(constraint)).toThrow(sentence);
  });
});
