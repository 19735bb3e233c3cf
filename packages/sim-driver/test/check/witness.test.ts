import { Weather, Witness } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";

function given() {
  const simulation = world(2, [vm("a", 0, 10)]);
  const weather = new Weather(1, false, () => 60_000);
  const witness = new Witness(weather);
  const [host, other] = simulation.hosts as [(typeof simulation.hosts)[0], (typeof simulation.hosts)[0]];
  const release = (epoch: number) =>
    witness.input(host, { kind: "message", from: other.ref, message: { kind: "release", eventId: "e1", epoch } });
  const trace = (trace: Parameters<Witness["effect"]>[1] & { kind: "trace" }) => witness.effect(host, trace);
  return { weather, witness, host, other, release, trace };
}

test("a command under another epoch than the one granted is counted", () => {
  const { witness, release, trace } = given();
  trace({ kind: "trace", trace: { kind: "granted", eventId: "e1", leaderId: "x", epoch: 3 } });
  release(3);
  expect(witness.epochsRefused).toBe(0);
  release(2);
  trace({ kind: "trace", trace: { kind: "released", eventId: "e1", by: "lease" } });
  release(3);
  expect([witness.epochsRefused, witness.leasesExpired, witness.steps]).toEqual([2, 1, 3]);
});

test("a copy counts that begins while something is wrong", () => {
  const { witness, weather, host, other } = given();
  const migrate = { kind: "migrate", migrationId: "m1", vmId: "vm-a", target: other.ref } as const;
  witness.effect(host, migrate);
  weather.darken(1);
  witness.effect(host, migrate);
  expect(witness.migrationsUnderFault).toBe(1);
});
