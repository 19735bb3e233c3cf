import { describe, expect, it } from "vitest";
import { config, host, messagesOf, messagesTo, tracesOf } from "./fixtures.ts";
import { answerOf, leading, move } from "./leading.ts";

describe("a leader", () => {
  it("reserves its own host without end and numbers its events by incarnation", () => {
    const { leader, reservation, eventId, take } = leading({ incarnation: 4 });
    expect(eventId).toBe("a:4.1");
    expect(reservation.held).toMatchObject({ eventId, leader: { id: "a" }, expiresMs: Number.POSITIVE_INFINITY });
    expect(tracesOf(take(), "raised")).toEqual([{ kind: "raised", eventId, cause: leader.event?.cause }]);
    leader.end("cancelled", "");
    leader.becomeLeader({ kind: "drain" });
    expect(leader.event?.id).toBe("a:4.2");
  });

  it("renews its members when half of their lease is over, naming all of them", () => {
    const { leader, context, reservation, grant, take } = leading();
    grant("b");
    take();
    expect(context.deadlines.at("renew")).toBe(config.leaseMs / 2);
    context.nowMs = 1_500;
    leader.renew();
    expect(messagesOf(take(), "renew")).toMatchObject([{ epoch: 7, leaseMs: config.leaseMs, memberIds: ["a", "b"] }]);
    expect(context.deadlines.at("renew")).toBe(3_000);
    expect(reservation.held?.expiresMs).toBe(Number.POSITIVE_INFINITY);
  });

  it("counts a renewed lease from the sending of the attempt that is echoed, of no other (rule 4)", () => {
    const { leader, context, grant, take, from, eventId } = leading();
    grant("b");
    context.nowMs = 1_000;
    leader.renew();
    const [renew] = messagesOf(take(), "renew");
    const renewed = { kind: "renewed", eventId, epoch: 7, attempt: renew?.attempt ?? -1 } as const;
    const shorter = config.leaseMs * (1 - 2 * config.clockDriftMax);
    const untilMs = () => leader.event?.members.get("b")?.leaseUntilMs;
    context.nowMs = 1_400;
    from("b", { ...renewed, attempt: renewed.attempt - 1 });
    from("b", { ...renewed, epoch: 6 });
    from("c", renewed);
    expect(untilMs()).toBe(shorter);
    from("b", renewed);
    expect(untilMs()).toBe(1_000 + shorter);
  });

  it("counts a member whose lease ran out as silent, releases it, and goes on", () => {
    const { leader, context, grant, take } = leading();
    grant("b");
    context.nowMs = config.leaseMs;
    take();
    leader.renew();
    const effects = take();
    expect(tracesOf(effects, "metSilent")).toMatchObject([{ hostId: "b" }]);
    expect(messagesOf(effects, "renew")).toEqual([]);
    expect(messagesTo(effects, "b")).toContainEqual({ kind: "release", eventId: "a:1.1", epoch: 7 });
    expect([...(leader.event?.silentIds ?? [])]).toEqual(["b"]);
  });

  it("keeps a member that says Released about another epoch", () => {
    const { leader, grant, from, eventId } = leading();
    grant("b");
    from("b", { kind: "released", eventId, epoch: 6 });
    expect(leader.event?.members.has("b")).toBe(true);
    from("b", { kind: "released", eventId, epoch: 7 });
    expect(leader.event?.members.has("b")).toBe(false);
  });

  it("is not unseated by a Release that another host sends it", () => {
    const { leader, reservation, from, eventId } = leading();
    from("b", { kind: "release", eventId, epoch: reservation.held?.epoch ?? -1 });
    from("b", { kind: "release", eventId, epoch: 0 });
    expect(leader.event?.id).toBe(eventId);
    expect(reservation.held?.eventId).toBe(eventId);
  });
});

describe("the end of an event", () => {
  it("releases the members, and whoever was invited and has not answered", () => {
    const { leader, grant, solved, take, reservation, eventId } = leading();
    grant("b");
    solved(answerOf("unknown"));
    take();
    leader.end("cancelled", "no reason");
    const effects = take();
    expect(messagesTo(effects, "b")).toEqual([{ kind: "release", eventId, epoch: 7 }]);
    expect(messagesTo(effects, "c")).toEqual([{ kind: "release", eventId, epoch: 0 }]);
    expect(tracesOf(effects, "released")).toEqual([{ kind: "released", eventId, by: "leader" }]);
    expect(reservation.held).toBeNull();
  });

  it("happens once, with a name, what was tried, and how long it took", () => {
    const { leader, context, busy, take } = leading();
    busy("b");
    context.nowMs = 250;
    take();
    leader.end("cancelled", "no reason");
    leader.end("lost", "again");
    expect(tracesOf(take(), "ended")).toEqual([
      {
        kind: "ended",
        eventId: "a:1.1",
        cause: { kind: "overload", dimension: "cpu", load: 1.2 },
        outcome: "cancelled",
        memberIds: ["a"],
        busyIds: ["b"],
        silentIds: [],
        migrations: 0,
        migrationsFailed: 0,
        reactionMs: null,
        solverMs: 0,
        durationMs: 250,
        reason: "no reason",
      },
    ]);
  });

  it("leaves no timer and no request of the event but the releases", () => {
    const { leader, context, requests, grant, solved, take } = leading();
    grant("b");
    solved(answerOf("solved", [move(0, "b"), move(1, "b", { vmId: "v2" })]));
    leader.end("cancelled", "");
    for (const timer of ["event", "renew", "solve"] as const)
      expect(context.deadlines.at(timer)).toBe(Number.POSITIVE_INFINITY);
    take();
    context.nowMs = 100;
    requests.retry();
    expect(take().map((effect) => (effect.kind === "send" ? effect.message.kind : effect.kind))).toEqual(["release"]);
  });

  it("comes as lost if planning takes longer than it may, whatever is missing", () => {
    const { leader, context, take } = leading();
    expect(context.deadlines.at("event")).toBe(config.planningMaxMs);
    context.nowMs = config.planningMaxMs;
    leader.onEventTimeout();
    expect(tracesOf(take(), "ended")).toMatchObject([
      { outcome: "lost", reason: "the event took too long while growing" },
    ]);
  });

  it("lets the pause before the next event begin", () => {
    const { leader, backoff } = leading();
    leader.end("exhausted", "");
    expect(backoff.isOver()).toBe(false);
  });

  it("comes as cancelled when the daemon stops, and no event is raised any more", () => {
    const { leader, take, parts } = leading();
    leader.stop();
    expect(tracesOf(take(), "ended")).toMatchObject([{ outcome: "cancelled", reason: "the daemon stops" }]);
    expect(parts.isFree).toBe(false);
  });

  it("repeats a release until it is acknowledged, a few times", () => {
    const { leader, context, requests, grant, from, take, eventId } = leading();
    grant("b");
    leader.end("cancelled", "");
    context.nowMs = 100;
    take();
    requests.retry();
    expect(messagesTo(take(), "b")).toEqual([{ kind: "release", eventId, epoch: 7 }]);
    from("b", { kind: "released", eventId, epoch: 7 });
    context.nowMs = 10_000;
    requests.retry();
    expect(messagesTo(take(), host("b").id)).toEqual([]);
  });
});
