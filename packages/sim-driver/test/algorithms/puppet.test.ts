import type { Input } from "@dvms/protocol";
import { hostRefs } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { Puppet } from "../../src/algorithms/puppet.ts";

const self = hostRefs({ hosts: 1, hostsPerRack: 1, racksPerSite: 1, seed: 1 })[0]!;

test("it tells what happens and does what it was given, once", () => {
  const told: Input[] = [];
  const puppet = new Puppet(self, { expects: (id) => id === "m", happened: (_host, input) => told.push(input) });
  const effect = { kind: "discard", migrationId: "m", vmId: "v" } as const;
  puppet.give(effect);
  expect(puppet.step({ kind: "wake" })).toEqual([effect]);
  expect(puppet.step({ kind: "wake" })).toEqual([]);
  expect(told).toEqual([{ kind: "wake" }, { kind: "wake" }]);
});

test("it takes the copies that its master expects, and never wakes by itself", () => {
  const puppet = new Puppet(self, { expects: (id) => id === "m", happened: () => {} });
  expect(puppet.expects("m")).toBe(true);
  expect(puppet.expects("other")).toBe(false);
  expect(puppet.wakeAtMs).toBe(Number.POSITIVE_INFINITY);
  expect(puppet.view().role).toBe("free");
});
