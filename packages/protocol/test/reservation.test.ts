import { describe, expect, it } from "vitest";
import { config, host, last, messagesTo, partsOf, vm } from "./fixtures.ts";

const b = host("b");
const c = host("c");
const leaseMs = config.leaseMs;

/** Host a, reserved for event b:1.1 of leader b. */
function reserved(...vms: ReturnType<typeof vm>[]) {
  const parts = partsOf(host("a"), { vms, incarnation: 2 });
  const held = parts.reservation.becomeReserved("b:1.1", b, 1, leaseMs);
  parts.context.takeEffects();
  const { eventId, epoch } = held;
  return { ...parts, held, order: { eventId, epoch }, context: parts.context };
}
const prepare = (order: { eventId: string; epoch: number }, planVersion: number, arrivals = [vm("x", 10)]) =>
  ({ kind: "prepare", ...order, planVersion, leaseMs, arrivals, departures: [] as string[] }) as const;

describe("a reservation", () => {
  it("gets a higher epoch each time, also after a restart", () => {
    const { reservation } = partsOf(host("a"), { incarnation: 1 });
    const epochs = [1, 2, 3].map((count) => reservation.becomeReserved(`b:1.${count}`, b, 1, leaseMs).epoch);
    const restarted = partsOf(host("a"), { incarnation: 2 });
    epochs.push(restarted.reservation.becomeReserved("b:1.4", b, 1, leaseMs).epoch);
    expect(epochs).toEqual([...epochs].sort((x, y) => x - y));
    expect(new Set(epochs).size).toBe(4);
  });

  it("is matched by equal numbers only: older and newer ones are refused (rule 2)", () => {
    const { reservation, order } = reserved();
    expect(reservation.matches(order)).toBe(true);
    expect(reservation.matches({ ...order, epoch: order.epoch - 1 })).toBe(false);
    expect(reservation.matches({ ...order, epoch: order.epoch + 1 })).toBe(false);
    expect(reservation.matches({ ...order, eventId: "b:1.2" })).toBe(false);
    reservation.becomeFree("leader");
    expect(reservation.matches(order)).toBe(false);
  });

  it("ends with its lease, to the millisecond, and not before", () => {
    const { reservation, context } = reserved();
    context.nowMs = leaseMs - 1;
    expect(reservation.expire(false)).toBe(false);
    context.nowMs = leaseMs;
    expect(reservation.expire(false)).toBe(true);
    expect(reservation.held).toBeNull();
    expect(reservation.expire(false)).toBe(false);
  });

  it("is not longer than ten minutes, whatever the leader asks for, except for a leader's own host", () => {
    const { reservation, context } = partsOf(host("a"));
    expect(reservation.becomeReserved("b:1.1", b, 1, 1e300).expiresMs).toBe(600_000);
    reservation.renew(b, {
      kind: "renew",
      eventId: "b:1.1",
      epoch: 4_294_967_297,
      attempt: 2,
      leaseMs: 1e300,
      memberIds: [],
    });
    expect(reservation.held?.expiresMs).toBe(600_000);
    expect(reservation.becomeReserved("a:1.1", context.self, 0, Number.POSITIVE_INFINITY).expiresMs).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it("does not end while a migration of its event is in flight, and begins anew with the end of that (rule 5)", () => {
    const { reservation, context } = reserved();
    context.nowMs = leaseMs * 2;
    expect(reservation.expire(true)).toBe(false);
    context.nowMs = leaseMs * 3 - 1;
    expect(reservation.expire(false)).toBe(false);
    context.nowMs = leaseMs * 3;
    expect(reservation.expire(false)).toBe(true);
  });

  it("asks to be woken when its lease ends", () => {
    const { context } = reserved();
    expect(context.deadlines.at("lease")).toBe(leaseMs);
  });
});

describe("renewing", () => {
  const renew = (order: { eventId: string; epoch: number }) =>
    ({ kind: "renew", ...order, attempt: 7, leaseMs, memberIds: ["a", "b", "c"] }) as const;

  it("prolongs the lease, takes the members, and echoes the attempt (rule 4)", () => {
    const { reservation, context, order } = reserved();
    context.nowMs = 2_000;
    reservation.renew(b, renew(order));
    expect(reservation.held).toMatchObject({ expiresMs: 2_000 + leaseMs, memberIds: ["a", "b", "c"] });
    expect(messagesTo(context.takeEffects(), "b")).toEqual([{ kind: "renewed", ...order, attempt: 7 }]);
  });

  it("never cuts a lease short: its leader counts on it", () => {
    const { reservation, context, order } = reserved();
    reservation.prepare(b, { ...prepare(order, 1), leaseMs: leaseMs * 4 });
    context.nowMs = 1;
    reservation.renew(b, renew(order));
    expect(reservation.held).toMatchObject({ leaseMs, expiresMs: leaseMs * 4 });
  });

  it("of something else is answered with Released and changes nothing", () => {
    const { reservation, context, order } = reserved();
    context.nowMs = 2_000;
    const old = { ...order, epoch: order.epoch - 1 };
    reservation.renew(b, renew(old));
    expect(messagesTo(context.takeEffects(), "b")).toEqual([{ kind: "released", ...old }]);
    expect(reservation.held?.expiresMs).toBe(leaseMs);
  });

  it("by a host that is not the leader is not obeyed", () => {
    const { reservation, context, order } = reserved();
    context.nowMs = 2_000;
    reservation.renew(c, renew(order));
    expect(reservation.held).toMatchObject({ expiresMs: leaseMs, memberIds: ["b", "a"] });
  });
});

describe("releasing", () => {
  it("frees the host and is acknowledged", () => {
    const { reservation, context, order } = reserved();
    expect(reservation.release(b, { kind: "release", ...order })).toBe(true);
    expect(reservation.held).toBeNull();
    expect(messagesTo(context.takeEffects(), "b")).toEqual([{ kind: "released", ...order }]);
  });

  it("an older partition late frees nobody, but is acknowledged", () => {
    const { reservation, context, order } = reserved();
    reservation.becomeFree("leader");
    reservation.becomeReserved("c:1.1", c, 1, leaseMs);
    context.takeEffects();
    expect(reservation.release(b, { kind: "release", ...order })).toBe(false);
    expect(reservation.held?.eventId).toBe("c:1.1");
    expect(messagesTo(context.takeEffects(), "b")).toEqual([{ kind: "released", ...order }]);
  });

  it("an older grant of the same event frees nobody", () => {
    const { reservation, order } = reserved();
    reservation.becomeFree("lease");
    const { epoch } = reservation.becomeReserved("b:1.1", b, 2, leaseMs);
    expect(reservation.release(b, { kind: "release", ...order })).toBe(false);
    expect(reservation.held?.epoch).toBe(epoch);
  });

  it("with epoch 0 means whatever was granted to that event of that leader", () => {
    const { reservation, order } = reserved();
    expect(reservation.release(c, { kind: "release", eventId: order.eventId, epoch: 0 })).toBe(false);
    expect(reservation.release(b, { kind: "release", eventId: "b:1.2", epoch: 0 })).toBe(false);
    expect(reservation.release(b, { kind: "release", eventId: order.eventId, epoch: 0 })).toBe(true);
  });

  it("is not for others than the leader, even with the right numbers", () => {
    const { reservation, order } = reserved();
    expect(reservation.release(c, { kind: "release", ...order })).toBe(false);
    expect(reservation.held).not.toBeNull();
  });
});

describe("preparing", () => {
  it("reserves the room of what arrives and answers Ready", () => {
    const { reservation, context, order, view } = reserved();
    reservation.prepare(b, prepare(order, 1));
    expect(messagesTo(context.takeEffects(), "b")).toEqual([{ kind: "ready", ...order, planVersion: 1 }]);
    expect(view.snapshot().reserved).toEqual({ cpu: 10, memory: 100 });
    expect(reservation.matchesPlan({ ...order, planVersion: 1 })).toBe(true);
    expect(reservation.matchesPlan({ ...order, planVersion: 2 })).toBe(false);
  });

  it("answers Changed, with a fresh snapshot, if there is no room or a VM is not there any more", () => {
    const { reservation, context, order } = reserved(vm("v1", 95));
    reservation.prepare(b, prepare(order, 1));
    const [full] = messagesTo(context.takeEffects(), "b");
    expect(full).toMatchObject({ kind: "changed", planVersion: 1, reason: "no room left in cpu" });
    expect(full?.kind === "changed" && full.snapshot.vms.map(({ id }) => id)).toEqual(["v1"]);
    reservation.prepare(b, { ...prepare(order, 2, []), departures: ["v1", "v2"] });
    const [missing] = messagesTo(context.takeEffects(), "b");
    expect(missing).toMatchObject({ kind: "changed", planVersion: 2, reason: "VM v2 is not here or may not move" });
  });

  it("answers Changed if a placement rule forbids an arrival, unless who is in its way leaves under the plan", () => {
    const rules = [{ kind: "spread", vmIds: ["x", "v1"] }] as const;
    const { reservation, context } = partsOf(host("a"), { config: { rules }, vms: [vm("v1", 10)] });
    const { eventId, epoch } = reservation.becomeReserved("b:1.1", b, 1, leaseMs);
    const answer = (planVersion: number, departures: string[]) => {
      reservation.prepare(b, { ...prepare({ eventId, epoch }, planVersion), departures });
      return last(messagesTo(context.takeEffects(), "b"));
    };
    expect(answer(1, [])).toMatchObject({ kind: "changed", reason: "VM x may not be on one host with VM v1" });
    expect(answer(2, ["v1"])).toMatchObject({ kind: "ready" });
  });

  it("a higher plan version reserves anew, a lower one is dropped (rule 9)", () => {
    const { reservation, context, order, view } = reserved();
    reservation.prepare(b, prepare(order, 2, [vm("x", 60)]));
    reservation.prepare(b, prepare(order, 3, [vm("y", 70)]));
    expect(view.snapshot().reserved).toEqual({ cpu: 70, memory: 100 });
    context.takeEffects();
    reservation.prepare(b, prepare(order, 2, [vm("x", 60)]));
    expect(context.takeEffects()).toEqual([]);
    expect(view.snapshot().reserved).toEqual({ cpu: 70, memory: 100 });
    expect(reservation.matchesPlan({ ...order, planVersion: 3 })).toBe(true);
  });

  it("twice answers the same and reserves once, also after a migration of the plan took its room over", () => {
    const { reservation, context, order, view } = reserved();
    const message = prepare(order, 1, [vm("x", 60)]);
    reservation.prepare(b, message);
    const answer = last(messagesTo(context.takeEffects(), "b"));
    view.handOver("x");
    view.promise("incoming m", vm("m", 60, { memory: 100 }));
    reservation.prepare(b, message);
    expect(messagesTo(context.takeEffects(), "b")).toEqual([answer]);
    expect(view.snapshot().reserved).toEqual({ cpu: 60, memory: 100 });
  });

  it("gives the room back when the reservation ends", () => {
    const { reservation, order, view } = reserved();
    reservation.prepare(b, prepare(order, 1));
    reservation.becomeFree("leader");
    expect(view.snapshot().reserved).toEqual({});
  });

  it("under old numbers is answered with Released", () => {
    const { reservation, context, order, view } = reserved();
    reservation.prepare(b, prepare({ ...order, epoch: order.epoch + 1 }, 1));
    expect(messagesTo(context.takeEffects(), "b").map(({ kind }) => kind)).toEqual(["released"]);
    expect(view.snapshot().reserved).toEqual({});
  });

  it("is not for others than the leader", () => {
    const { reservation, order, view } = reserved();
    reservation.prepare(c, prepare(order, 1));
    expect(view.snapshot().reserved).toEqual({});
    expect(reservation.held?.planVersion).toBe(0);
  });

  it("has to come before any order: plan version 0 is nobody's plan", () => {
    const { reservation, order } = reserved();
    expect(reservation.matchesPlan({ ...order, planVersion: 0 })).toBe(false);
  });
});
