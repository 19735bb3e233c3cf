import { describe, expect, it } from "vitest";
import { host, partsOf, raise, vm, withRing } from "./fixtures.ts";

const order = {
  kind: "order",
  eventId: "l:1.1",
  epoch: 1,
  planVersion: 1,
  migrationId: "l:1.1/1.0",
  vmId: "v1",
  target: host("t"),
  targetEpoch: 1,
} as const;

describe("an agent", () => {
  it("is free at first", () => {
    const parts = partsOf(host("a"));
    expect(parts.isFree).toBe(true);
    expect(parts.migratingFor).toBeNull();
  });

  it("is not free while it is reserved", () => {
    const parts = partsOf(host("a"));
    parts.reservation.becomeReserved("l:1.1", host("l"), 1, 1_000);
    expect(parts.isFree).toBe(false);
    parts.reservation.becomeFree("leader");
    expect(parts.isFree).toBe(true);
  });

  it("is not free while a migration of its own is in flight, whatever became of the reservation (rule 3)", () => {
    const parts = partsOf(host("a"), { vms: [vm("v1", 10)] });
    parts.outgoing.begin(host("l"), order);
    expect(parts.migratingFor).toBe("l:1.1");
    expect(parts.isFree).toBe(false);
    parts.outgoing.onRefuse(host("t"), { kind: "refuse", migrationId: order.migrationId, reason: "" });
    expect(parts.isFree).toBe(true);
  });

  it("is not free while a VM is on its way to it", () => {
    const parts = partsOf(host("t"));
    const record = { migrationId: order.migrationId, eventId: "l:1.1", vm: vm("v1", 10), source: host("a") } as const;
    parts.incoming.recover({ role: "target", state: "accepted", ...record }, false);
    expect(parts.migratingFor).toBe("l:1.1");
    expect(parts.isFree).toBe(false);
  });

  it("is not free any more once it stops", () => {
    const parts = partsOf(host("a"));
    parts.leader.stop();
    expect(parts.isFree).toBe(false);
  });

  it("lets the outcome of its events decide how long it waits", () => {
    const parts = partsOf(host("a"));
    withRing(parts, [host("b")]);
    raise(parts);
    parts.leader.end("exhausted", "");
    expect(parts.backoff.isOver()).toBe(false);
    parts.backoff.reset();
    raise(parts);
    parts.leader.end("solved", "");
    expect(parts.backoff.isOver()).toBe(true);
  });
});
