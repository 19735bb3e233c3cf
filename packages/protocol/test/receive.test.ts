import { describe, expect, it } from "vitest";
import type { Message } from "../src/message.ts";
import { receive } from "../src/receive.ts";
import { config, effectsOf, host, messagesOf, messagesTo, partsOf, raise, vm, withRing } from "./fixtures.ts";
import { sampleMessages, samples } from "./messages.ts";

const l = host("l");
const invite = { ...samples.invite, eventId: "l:1.1", attempt: 1, leaseMs: config.leaseMs };

function make() {
  const parts = partsOf(host("a"), { vms: [vm("v1", 60)] });
  withRing(parts, [host("b"), host("c")]);
  const { context } = parts;
  const from = (hostId: string, message: Message) => {
    receive(parts, host(hostId), message);
    return context.takeEffects();
  };
  return { ...parts, parts, context, from };
}

describe("an invitation", () => {
  it("is granted by a free host, with its snapshot and its successors", () => {
    const { from, reservation } = make();
    const [grant] = messagesTo(from("l", invite), "l");
    expect(grant).toMatchObject({ kind: "grant", eventId: "l:1.1", attempt: 1, snapshot: { hostId: "a" } });
    expect(grant?.kind === "grant" && grant.successors.map(({ id }) => id)).toEqual(["b", "c"]);
    expect(reservation.held).toMatchObject({ eventId: "l:1.1", expiresMs: config.leaseMs });
  });

  it("that is repeated gets the same grant with the first attempt's number, and no longer lease (rule 4)", () => {
    const { from, context, reservation } = make();
    const [first] = messagesOf(from("l", invite), "grant");
    context.nowMs = 500;
    const [second] = messagesOf(from("l", { ...invite, attempt: 2 }), "grant");
    expect(second).toEqual(first);
    expect(reservation.held?.expiresMs).toBe(config.leaseMs);
  });

  it("of another event is answered with Busy, naming the event and its members", () => {
    const { from } = make();
    from("l", invite);
    expect(messagesTo(from("m", { ...invite, eventId: "m:1.1", attempt: 9 }), "m")).toEqual([
      {
        kind: "busy",
        eventId: "m:1.1",
        attempt: 9,
        holderEventId: "l:1.1",
        memberIds: ["l", "a"],
        successors: [host("b"), host("c")],
        holder: host("l"),
      },
    ]);
  });

  it("under the same event id from another host goes no further", () => {
    const { from, reservation } = make();
    from("l", invite);
    expect(messagesTo(from("m", invite), "m")).toEqual([]);
    expect(reservation.held?.leader).toEqual(l);
  });

  it("reaches a host that leads: it is busy with its own event", () => {
    const { from, parts } = make();
    const eventId = raise(parts);
    parts.context.takeEffects();
    expect(messagesTo(from("l", invite), "l")).toMatchObject([{ kind: "busy", holderEventId: eventId }]);
  });

  it("is not granted by a host with a migration in flight, also if its reservation is over (rule 3)", () => {
    const { from, outgoing } = make();
    outgoing.begin(l, { ...samples.order, eventId: "k:1.1", migrationId: "k:1.1/1.0" });
    expect(messagesTo(from("m", { ...invite, eventId: "m:1.1" }), "m")).toMatchObject([
      { kind: "busy", holderEventId: "k:1.1", memberIds: [] },
    ]);
  });

  it("is not granted by a host that stops, for a reason of its own", () => {
    const { from, leader } = make();
    leader.stop();
    expect(messagesTo(from("l", invite), "l")).toMatchObject([{ kind: "busy", holderEventId: "" }]);
  });
});

describe("an order", () => {
  function prepared() {
    const made = make();
    const [grant] = messagesOf(made.from("l", invite), "grant");
    const plan = { eventId: "l:1.1", epoch: grant?.epoch ?? -1, planVersion: 1 };
    made.from("l", { kind: "prepare", ...plan, leaseMs: 0, arrivals: [], departures: ["v1"] });
    const order = { ...samples.order, ...plan, migrationId: "l:1.1/1.0", vmId: "v1" };
    return { ...made, order };
  }

  it("is obeyed if it comes from the leader and event, epoch and plan version are equal (rule 2)", () => {
    const { from, order } = prepared();
    expect(messagesOf(from("l", order), "ask")).toHaveLength(1);
  });

  it.each([
    ["an older epoch", { epoch: 1 }],
    ["a newer epoch", { epoch: Number.MAX_SAFE_INTEGER }],
    ["an older plan", { planVersion: 0 }],
    ["a newer plan", { planVersion: 2 }],
    ["another event", { eventId: "l:1.2", migrationId: "l:1.2/1.0" }],
  ])("with %s is refused", (_, change) => {
    const { from, order, outgoing } = prepared();
    expect(messagesOf(from("l", { ...order, ...change }), "moved")).toMatchObject([
      { result: "refused", reason: "not reserved for this plan" },
    ]);
    expect(outgoing.size).toBe(0);
  });

  it("of a host that does not lead is refused", () => {
    const { from, order, outgoing } = prepared();
    const foreign = { ...order, eventId: "m:1.1", migrationId: "m:1.1/1.0" };
    expect(messagesOf(from("m", foreign), "moved")).toMatchObject([{ result: "refused" }]);
    expect(outgoing.size).toBe(0);
  });

  it("is refused by a free host, whatever its numbers", () => {
    const { from, order, reservation } = prepared();
    reservation.becomeFree("leader");
    expect(messagesOf(from("l", order), "moved")).toMatchObject([{ result: "refused" }]);
  });
});

describe("a release", () => {
  it("drops what was asked and not begun (rule 3)", () => {
    const { from, reservation, outgoing } = make();
    from("l", invite);
    const epoch = reservation.held?.epoch ?? -1;
    outgoing.begin(l, { ...samples.order, vmId: "v1", migrationId: "l:1.1/1.0" });
    const effects = from("l", { kind: "release", eventId: "l:1.1", epoch });
    expect(effectsOf(effects, "persist").map(({ record }) => record.state)).toEqual(["asked", "aborted"]);
  });
});

describe("any message", () => {
  it("of any kind, out of the blue, does no harm to a free host", () => {
    for (const message of sampleMessages) {
      const { from, leader, outgoing, incoming } = make();
      const effects = from("z", message);
      expect(leader.event).toBeNull();
      expect(outgoing.size + incoming.size).toBe(0);
      for (const kind of ["persist", "migrate", "solve"] as const) expect(effectsOf(effects, kind)).toEqual([]);
    }
  });

  it("in any order, from anybody, leaves a reserved host to its leader", () => {
    const { from, reservation, outgoing, incoming } = make();
    from("l", invite);
    const { held } = reservation;
    for (const message of [...sampleMessages, ...sampleMessages.toReversed()]) from("z", message);
    expect(reservation.held).toBe(held);
    expect(outgoing.size + incoming.size).toBe(0);
  });
});
