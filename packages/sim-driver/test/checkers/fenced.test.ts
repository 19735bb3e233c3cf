import { Fenced } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

const leader = 2;

/** Host 2 leads e1 and has granted itself; host 0 is to send its VM to host 1. */
function given() {
  const simulation = world(3, [vm("a", 0, 10)]);
  const story = new Story(simulation, new Fenced());
  const from = story.ref(leader);
  const snapshot = simulation.vms[0]!.snapshot(125);
  return {
    story: story.granted(0, "e1", 4).granted(1, "e1", 9),
    order: (epoch: number) => {
      const numbers = { eventId: "e1", epoch, planVersion: 1, migrationId: "m1" };
      const message = { kind: "order", ...numbers, vmId: "vm-a", target: story.ref(1), targetEpoch: 9 } as const;
      story.input(0, { kind: "message", from, message });
    },
    ask: (epoch: number) => {
      const message = { kind: "ask", migrationId: "m1", eventId: "e1", epoch, planVersion: 1, vm: snapshot } as const;
      story.input(1, { kind: "message", from: story.ref(0), message });
    },
    accept: () => story.effect(1, { kind: "send", to: story.ref(0), message: { kind: "accept", migrationId: "m1" } }),
    migrate: () => story.effect(0, { kind: "migrate", migrationId: "m1", vmId: "vm-a", target: story.ref(1) }),
  };
}

test("an order under the right numbers, accepted under the right numbers, may copy", () => {
  const { order, ask, accept, migrate } = given();
  order(4);
  ask(9);
  accept();
  migrate();
});

test("a copy under an old epoch is caught", () => {
  const { order, ask, accept, migrate } = given();
  order(3);
  ask(9);
  accept();
  expect(migrate).toThrow(/copies in migration m1 without an order under its last grant/);
});

test("an acceptance under an old epoch is caught", () => {
  const { order, ask, accept } = given();
  order(4);
  ask(8);
  expect(accept).toThrow(/accepts migration m1, for which no right ask arrived/);
});

test("a copy that its target has not accepted is caught", () => {
  const { order, ask, migrate } = given();
  order(4);
  ask(9);
  expect(migrate).toThrow(/copies in migration m1, which its target has not accepted/);
});
