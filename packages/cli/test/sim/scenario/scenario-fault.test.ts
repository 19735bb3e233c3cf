import { expect, test } from "vitest";
import { scenarioFault } from "../../../src/sim/scenario/scenario-fault.ts";
import { scenarioSchema } from "../../../src/sim/scenario/scenario-schema.ts";

const hosts = [
  { name: "a", site: "north" },
  { name: "b", site: "south", count: 2 },
];
const links = [{ name: "wan", between: ["north", "south"], bandwidthMiBPerS: 100 }];

function faultOf(change: object): string | null {
  return scenarioFault(scenarioSchema.parse({ hosts, links, ...change }));
}

test("what goes together is fine", () => {
  const vms = [
    {
      name: "v",
      host: "b-2",
      changes: [
        [0, 1],
        [5, 2],
      ],
      arrivesS: 1,
      departsS: 2,
    },
  ];
  const faults = [
    { atS: 1, crash: "b-1" },
    { atS: 1, cut: "wan", forS: 5 },
  ];
  expect(faultOf({ sites: ["north", "south"], vms, faults })).toBeNull();
});

test.each([
  [{ sites: ["north"] }, 'hosts[1].site is "south", and sites has no such site'],
  [{ hosts: [hosts[0]], sites: ["north"] }, 'links[0].between[1] is "south", and sites has no such site'],
  [{ hosts: [{ name: "a-1" }, { name: "a", count: 2 }], links: [] }, 'hosts[1].name makes a second host "a-1"'],
  [{ hosts: [{ name: "a", power: { idleW: 5 } }], links: [] }, "hosts[0].power needs idleW and peakW, or tableW alone"],
  [
    { hosts: [{ name: "a", power: { idleW: 5, peakW: 6, tableW: [1, 2] } }], links: [] },
    "hosts[0].power needs idleW and peakW, or tableW alone",
  ],
  [{ hosts: [{ name: "a", power: { idleW: 5, peakW: 4 } }], links: [] }, "hosts[0].power.peakW is below idleW"],
  [
    {
      hosts: [
        { name: "a", count: 60_000 },
        { name: "b", count: 60_000 },
      ],
      links: [],
    },
    "hosts are 120000 together, at most 100000 are played",
  ],
  [{ links: [...links, ...links] }, 'links[1].name is "wan", which links has already'],
  [{ links: [{ ...links[0], between: ["north", "north"] }] }, "links[0].between names north twice, expected two sites"],
  [
    { links: [{ ...links[0], between: ["north", "west"] }] },
    'links[0].between[1] is "west", and no host is in a site of that name',
  ],
  [{ vms: [{ name: "v", host: "b" }] }, 'vms[0].host is "b", and there is no such host'],
  [{ vms: [{ name: "v", cpu: 1, changes: [[0, 1]] }] }, "vms[0] has both cpu and changes, expected one of them"],
  [
    { vms: [{ name: "v", arrivesS: 5, departsS: 5 }] },
    "vms[0].departsS is 5, expected a time after arrivesS, which is 5",
  ],
  [
    {
      vms: [
        {
          name: "v",
          changes: [
            [5, 1],
            [5, 2],
          ],
        },
      ],
    },
    "vms[0].changes[1] is not later than the change before it",
  ],
  [{ faults: [{ atS: 1 }] }, "faults[0] needs exactly one of crash and cut"],
  [{ faults: [{ atS: 1, crash: "c" }] }, 'faults[0].crash is "c", and there is no such host'],
  [{ faults: [{ atS: 1, cut: "c" }] }, 'faults[0].cut is "c", and there is no such link'],
])("%j: %s", (change, sentence) => {
  expect(faultOf(change)).toBe(sentence);
});
