import { Fenced } from "@dvms/sim-driver";
import { describe, expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

const nothing = { leaseMs: 0, arrivals: [], departures: [] };

/** Hosts 0 and 1 belong to e1 under epochs 4 and 9 and have confirmed plan 1: host 0 is to send its VM to host 1. */
function given() {
  const simulation = world(3, [vm("a", 0, 10)]);
  const story = new Story(simulation, new Fenced());
  const snapshot = simulation.vms[0]!.snapshot(125);
  const confirmed = (index: number, epoch: number) =>
    story
      .granted(index, "e1", epoch)
      .hears(index, "leader", { kind: "prepare", eventId: "e1", epoch, planVersion: 1, ...nothing })
      .says(index, "leader", { kind: "ready", eventId: "e1", epoch, planVersion: 1 });
  confirmed(0, 4);
  confirmed(1, 9);
  const record = { migrationId: "m1", eventId: "e1", vm: snapshot } as const;
  return {
    story,
    snapshot,
    order: (epoch: number, planVersion = 1) =>
      story
        .hears(0, "leader", {
          ...{ kind: "order", eventId: "e1", epoch, planVersion, migrationId: "m1", vmId: "vm-a" },
          ...{ target: story.ref(1), targetEpoch: 9 },
        })
        .effect(0, { kind: "persist", record: { ...record, role: "source", target: story.ref(1), state: "asked" } }),
    ask: (epoch: number) =>
      story
        .input(1, {
          kind: "message",
          from: story.ref(0),
          message: { kind: "ask", migrationId: "m1", eventId: "e1", epoch, planVersion: 1, vm: snapshot },
        })
        .effect(1, { kind: "persist", record: { ...record, role: "target", source: story.ref(0), state: "accepted" } })
        .says(1, story.ref(0).id, { kind: "accept", migrationId: "m1" }),
    copying: () =>
      story.effect(0, {
        kind: "persist",
        record: { ...record, role: "source", target: story.ref(1), state: "copying" },
      }),
    migrate: () => story.effect(0, { kind: "migrate", migrationId: "m1", vmId: "vm-a", target: story.ref(1) }),
  };
}

describe("fenced", () => {
  test("an order under the right numbers, accepted under the right numbers, may copy", () => {
    const { order, ask, copying, migrate } = given();
    order(4);
    ask(9);
    copying();
    migrate();
  });

  test("an order or an ask under an old epoch or of another plan is caught", () => {
    expect(() => given().order(3)).toThrow(/obeys the order for migration m1 under epoch 3 .* holds 4 and 1 of e1/);
    expect(() => given().order(4, 2)).toThrow(/under epoch 4 and plan 2 .* holds 4 and 1/);
    expect(() => given().ask(8)).toThrow(/obeys the ask for migration m1 under epoch 8/);
  });

  test("an ask under a plan that was not prepared is fine from the leader alone, and not under an older one", () => {
    const asked = (from: "leader" | "x", planVersion: number) => {
      const { story, snapshot } = given();
      const source = { id: from, site: "s", rack: "r", address: from };
      const migration = { migrationId: "m2", eventId: "e1", vm: snapshot };
      story.hears(1, from, { kind: "ask", ...migration, epoch: 9, planVersion });
      story.effect(1, { kind: "persist", record: { ...migration, role: "target", source, state: "accepted" } });
    };
    asked("leader", 2);
    expect(() => asked("x", 2)).toThrow(/obeys the ask for migration m2 under epoch 9 and plan 2 .* holds 9 and 1/);
    expect(() => asked("leader", 0)).toThrow(/obeys the ask for migration m2 under epoch 9 and plan 0/);
  });

  test("an order to a free host is caught, and a copy that begins after the reservation", () => {
    const free = given();
    free.story.hears(0, "leader", { kind: "release", eventId: "e1", epoch: 4 }).released(0, "e1");
    expect(() => free.order(4)).toThrow(/holds nothing/);
    const late = given();
    late.order(4);
    late.story.hears(0, "leader", { kind: "release", eventId: "e1", epoch: 4 }).released(0, "e1");
    expect(() => late.copying()).toThrow(/begins to copy in migration m1 after it left e1/);
  });

  test("a copy that its target has not accepted is caught", () => {
    const { order, migrate } = given();
    order(4);
    expect(migrate).toThrow(/copies in migration m1, which its target has not accepted/);
  });

  test("a stale release that is obeyed, and one that is not acknowledged, are caught", () => {
    const obeyed = given().story.hears(0, "leader", { kind: "release", eventId: "e1", epoch: 3 });
    expect(() => obeyed.released(0, "e1")).toThrow(
      /left e1, promised under epoch 4, upon the word of leader for epoch 3/,
    );
    const { story } = given();
    story.host(0).start([]);
    story.granted(0, "e1", 4).hears(0, "leader", { kind: "release", eventId: "e1", epoch: 3 });
    expect(() => story.stepped(0)).toThrow(/does not acknowledge the release of leader/);
  });

  test("a host that lets its lease run out early is caught, and one that obeys after its end", () => {
    const early = new Story(world(1, []), new Fenced()).granted(0, "e1", 1);
    expect(() => early.traces(0, { kind: "released", eventId: "e1", by: "lease" })).toThrow(
      /let the lease .* before its time/,
    );
    const story = new Story(world(1, []), new Fenced()).granted(0, "e1", 1);
    story.host(0).clock.jump(20_000);
    const renew = { kind: "renew", eventId: "e1", epoch: 1, attempt: 2, leaseMs: 10_000, memberIds: [] } as const;
    story.hears(0, "leader", renew);
    expect(() => story.says(0, "leader", { kind: "renewed", eventId: "e1", epoch: 1, attempt: 2 })).toThrow(
      /obeys a renew for epoch 1 of e1, and holds nothing/,
    );
  });

  test("a grant that nobody asked for, a wrong echo and a busy word to its own event are caught", () => {
    const story = new Story(world(1, []), new Fenced());
    expect(() => story.traces(0, { kind: "granted", eventId: "e2", leaderId: "leader", epoch: 1 })).toThrow(
      /nobody asked/,
    );
    const snapshot = { hostId: "", capacity: {}, vms: [], reserved: {}, migrationMiBPerS: 1 };
    const grant = { kind: "grant", eventId: "e1", attempt: 2, epoch: 4, snapshot, successors: [] } as const;
    expect(() => given().story.says(0, "leader", grant)).toThrow(/granted e1 epoch 4 at attempt 2, which is not so/);
    const busy = { kind: "busy", eventId: "e1", attempt: 1, holderEventId: "", memberIds: [], successors: [] } as const;
    expect(() => given().story.says(0, "leader", { ...busy, holder: null })).toThrow(/busy to e1, to which it belongs/);
  });
});
