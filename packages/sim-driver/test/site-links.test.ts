import { type CentrePlan, SiteLinks } from "@dvms/sim-driver";
import { expect, test } from "vitest";

const size = { rack: "r", cpu: 700, memoryMiB: 1024, migrationMiBPerS: 125, powerW: [1, 2] };
const plan: CentrePlan = {
  hosts: ["north", "north", "south", "west"].map((site, index) => ({ name: `h${index}`, site, ...size })),
  links: [
    { name: "ns", sites: ["north", "south"], bandwidthMiBPerS: 100, latencyMs: 30 },
    { name: "nw", sites: ["west", "north"], bandwidthMiBPerS: 100, latencyMs: 5 },
    { name: "ws", sites: ["west", "south"], bandwidthMiBPerS: 100, latencyMs: 10 },
  ],
  faults: [],
};

test("traffic takes the way of least latency, in both directions", () => {
  const links = new SiteLinks(plan);
  expect([links.links(0, 1), links.latencyMs(0, 1)]).toEqual([[], 0]);
  expect([links.links(0, 2), links.latencyMs(0, 2)]).toEqual([[1, 2], 15]);
  expect([links.links(2, 1), links.latencyMs(2, 1)]).toEqual([[2, 1], 15]);
});

test("a link that is cut is gone round until it is mended", () => {
  const links = new SiteLinks(plan);
  links.cut(1);
  expect([links.links(0, 2), links.links(0, 3)]).toEqual([[0], [0, 2]]);
  links.cut(0);
  expect([links.reaches(0, 2), links.reaches(2, 3), links.reaches(0, 1)]).toEqual([false, true, true]);
  expect(links.apart()).toEqual(["north", "south"]);
  links.mend(1);
  expect([links.reaches(0, 2), links.apart()]).toEqual([true, null]);
});

test("without links, sites are as near as one", () => {
  const links = new SiteLinks({ ...plan, links: [] });
  expect([links.reaches(0, 3), links.latencyMs(0, 3), links.apart()]).toEqual([true, 0, null]);
});
