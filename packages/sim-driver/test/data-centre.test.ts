import { comparePositions } from "@dvms/protocol";
import { hostRefs } from "@dvms/sim-driver";
import { expect, test } from "vitest";

test("hosts fill racks and sites by index, and ids follow from the seed", () => {
  const layout = { hosts: 7, hostsPerRack: 2, racksPerSite: 2, seed: 1 };
  const hosts = hostRefs(layout);
  expect(hosts.map(({ site, rack }) => `${site.at(-1)}${rack.at(-1)}`)).toEqual([
    "00",
    "00",
    "01",
    "01",
    "12",
    "12",
    "13",
  ]);
  expect(new Set(hosts.map(({ address }) => address))).toHaveLength(7);
  expect(hostRefs(layout)).toEqual(hosts);
  expect(hostRefs({ ...layout, seed: 2 })[0]?.id).not.toBe(hosts[0]?.id);
});

test("ring order keeps racks and sites together, also beyond nine of them", () => {
  const hosts = hostRefs({ hosts: 300, hostsPerRack: 2, racksPerSite: 3, seed: 1 });
  const racks = [...hosts].sort(comparePositions).map(({ rack }) => rack);
  expect(racks).toEqual(hosts.map(({ rack }) => rack));
});

test("hosts stand where a plan puts them, with the ids of the seed", () => {
  const layout = { hosts: 2, hostsPerRack: 1, racksPerSite: 1, seed: 7 };
  const planned = [
    { site: "north", rack: "n1" },
    { site: "south", rack: "s1" },
  ];
  const refs = hostRefs(layout, planned);
  expect(refs.map(({ site, rack }) => [site, rack])).toEqual([
    ["north", "n1"],
    ["south", "s1"],
  ]);
  expect(refs.map(({ id }) => id)).toEqual(hostRefs(layout).map(({ id }) => id));
});
