import { hostRefs } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { peer } from "../../src/algorithms/peer.ts";
import { peerWorld } from "../support/peers.ts";

test("every host is up once it has started", () => {
  const { simulation } = peerWorld(3, []);
  expect(simulation.hosts.every((host) => host.agent !== null)).toBe(true);
});

test("no host starts before the algorithm", () => {
  const algorithm = peer(() => ({ sampled: () => {}, started: () => {} }));
  const self = hostRefs({ hosts: 1, hostsPerRack: 1, racksPerSite: 1, seed: 1 })[0]!;
  expect(() => algorithm.createAgent(self, { incarnation: 1, seed: 1 })).toThrow("start with its algorithm");
});
