import { describe, expect, it } from "vitest";
import { config, effectsOf, host, last, messagesOf, messagesTo, tracesOf } from "./fixtures.ts";
import { answerOf, lastSolve, leading, move, twoSources } from "./leading.ts";

const ends = (effects: Parameters<typeof tracesOf>[0]) => tracesOf(effects, "ended");
const twoMoves = [move(0, "b"), move(1, "b", { vmId: "v2" })];
/** Members a, b, c; a plan that moves v1 and v2 from a to b is being prepared. */
function preparing(more: Parameters<typeof leading>[0] = {}) {
  const event = leading(more);
  event.grant("b");
  event.solved(answerOf("unknown"));
  event.grant("c");
  event.take();
  event.solved(answerOf("solved", twoMoves));
  return event;
}
/** Members a, b; a plan that moves v1 from a to b is under way. */
function executing(more: Parameters<typeof leading>[0] = {}) {
  const event = leading(more);
  event.grant("b");
  event.solved(answerOf("solved", [move(0, "b")]));
  return event;
}

describe("preparing a plan", () => {
  it("asks the hosts that it touches, all at once, and releases all others at once", () => {
    const { take } = preparing();
    const effects = take();
    expect(messagesTo(effects, "b")).toMatchObject([
      { kind: "prepare", epoch: 7, planVersion: 1, arrivals: [{ id: "v1" }, { id: "v2" }], departures: [] },
    ]);
    expect(messagesTo(effects, "c")).toEqual([{ kind: "release", eventId: "a:1.1", epoch: 7 }]);
    expect(tracesOf(effects, "prepared")).toEqual([
      { kind: "prepared", eventId: "a:1.1", planVersion: 1, hostIds: ["a", "b"] },
    ]);
  });

  it("moves nothing before every touched host is ready", () => {
    const event = leading();
    event.grant("b");
    event.solved(answerOf("unknown"));
    event.grant("c");
    event.solved(answerOf("solved", [move(0, "b"), move(1, "c", { vmId: "v2" })]));
    event.ready("b");
    expect(messagesOf(event.take(), "ask")).toEqual([]);
    event.ready("c");
    expect(messagesOf(event.take(), "ask")).toHaveLength(2);
  });

  it("counts Ready for the current version and epoch only (rule 9)", () => {
    const { take, ready, leader } = preparing();
    take();
    ready("b", 2);
    ready("b", 0);
    ready("b", 1, 6);
    ready("c", 1);
    expect(take()).toEqual([]);
    expect(leader.event?.phase).toBe("preparing");
    ready("b", 1);
    expect(leader.event?.phase).toBe("executing");
  });

  it("asks all of them again for the next version: who was ready for the last one is not for this one (rule 9)", () => {
    const event = leading();
    event.grant("b");
    event.solved(answerOf("unknown"));
    event.grant("c");
    const plan = answerOf("solved", [move(0, "b"), move(1, "c", { vmId: "v2" })]);
    event.solved(plan);
    event.ready("b");
    event.changed("c");
    event.solved(plan);
    event.ready("c");
    expect(event.leader.event?.phase).toBe("preparing");
    event.ready("b");
    expect(event.leader.event?.phase).toBe("executing");
  });

  it("solves again with the fresh snapshot of a host that changed, under the next version", () => {
    const { take, changed, solved } = preparing();
    take();
    changed("b");
    const { request } = lastSolve(take());
    expect(request.snapshots.find(({ hostId }) => hostId === "b")?.vms.map(({ id }) => id)).toEqual(["x"]);
    solved(answerOf("solved", twoMoves));
    expect(messagesTo(take(), "b")).toMatchObject([{ kind: "prepare", planVersion: 2 }]);
  });

  it("ignores a Changed about an older version", () => {
    const { take, changed, leader } = preparing();
    take();
    changed("b", 0);
    expect(take()).toEqual([]);
    expect(leader.event?.phase).toBe("preparing");
  });

  it("gives up after so many changes (rule 10)", () => {
    const { take, changed, solved, leader } = preparing();
    for (let times = 0; times < config.changedMax; times++) {
      changed("b");
      solved(answerOf("solved", twoMoves));
    }
    expect(leader.event).not.toBeNull();
    take();
    changed("b");
    expect(ends(take())).toMatchObject([{ outcome: "yielded", reason: "host b changed: no room" }]);
  });

  it("invites again who was released for a plan that did not hold", () => {
    const { take, changed, solved } = preparing({ ring: [host("b"), host("c")] });
    take();
    changed("b");
    solved(answerOf("unknown"));
    expect(messagesTo(take(), "c")).toMatchObject([{ kind: "invite" }]);
  });

  it("solves again without a host that gave up its reservation or does not answer", () => {
    const { take, leader } = preparing();
    take();
    leader.onMemberLost("b", "does not answer");
    const effects = take();
    expect(lastSolve(effects).request.snapshots.map(({ hostId }) => hostId)).toEqual(["a"]);
    expect(messagesTo(effects, "b")).toContainEqual({ kind: "release", eventId: "a:1.1", epoch: 7 });
  });

  it("in observe mode ends as advised, and nothing moves", () => {
    const { take } = preparing({ config: { automation: "observe" } });
    const effects = take();
    expect(ends(effects)).toMatchObject([{ outcome: "advised", migrations: 0, reactionMs: null }]);
    expect(messagesOf(effects, "prepare")).toEqual([]);
    expect(messagesOf(effects, "release")).toHaveLength(2);
  });
});

describe("executing a plan", () => {
  it("orders the sources, with the epochs of both ends and the plan's version", () => {
    const event = leading();
    event.grant("b");
    event.solved(answerOf("unknown"));
    event.grant("c", { epoch: 8 });
    event.solved(answerOf("solved", [move(0, "c", { sourceId: "b", vmId: "x" })]));
    event.ready("b");
    event.ready("c", 1, 8);
    expect(messagesOf(event.take(), "order")).toEqual([
      {
        kind: "order",
        eventId: "a:1.1",
        epoch: 7,
        planVersion: 1,
        migrationId: "a:1.1/1.0",
        vmId: "x",
        target: host("c"),
        targetEpoch: 8,
      },
    ]);
  });

  it("ends as solved once all is done, and releases each host when its last action is", () => {
    const event = executing();
    event.take();
    event.from("b", { kind: "accept", migrationId: "a:1.1/1.0" });
    event.context.nowMs = 20;
    event.outgoing.onMigrated("a:1.1/1.0", "gone", "");
    event.take();
    event.from("b", { kind: "have", migrationId: "a:1.1/1.0" });
    const effects = event.take();
    expect(messagesTo(effects, "b")).toEqual([{ kind: "release", eventId: "a:1.1", epoch: 7 }]);
    expect(ends(effects)).toMatchObject([{ outcome: "solved", migrations: 1, migrationsFailed: 0, reactionMs: 0 }]);
    expect(event.leader.event).toBeNull();
    expect(event.reservation.held).toBeNull();
  });

  it("releases a host as soon as its own part is done, while others still move", () => {
    const event = leading();
    event.grant("b");
    event.solved(answerOf("unknown"));
    event.grant("c");
    event.solved(answerOf("solved", [move(0, "b"), move(1, "c", { vmId: "v2" })]));
    event.ready("b");
    event.ready("c");
    event.from("b", { kind: "accept", migrationId: "a:1.1/1.0" });
    event.from("c", { kind: "accept", migrationId: "a:1.1/1.1" });
    event.outgoing.onMigrated("a:1.1/1.0", "gone", "");
    event.take();
    event.from("b", { kind: "have", migrationId: "a:1.1/1.0" });
    const effects = event.take();
    expect(messagesOf(effects, "release")).toEqual([{ kind: "release", eventId: "a:1.1", epoch: 7 }]);
    expect(messagesTo(effects, "b")).toMatchObject([{ kind: "release" }]);
    expect([...(event.leader.event?.members.keys() ?? [])]).toEqual(["a", "c"]);
  });

  it("ends as cancelled if nothing moved, with the reason", () => {
    const event = executing();
    event.from("b", { kind: "refuse", migrationId: "a:1.1/1.0", reason: "no room left in cpu" });
    event.solved(answerOf("solved", [move(0, "b")]));
    event.ready("b");
    event.from("b", { kind: "refuse", migrationId: "a:1.1/2.0", reason: "no room left in cpu" });
    expect(ends(event.take())).toMatchObject([
      { outcome: "cancelled", reason: "no migration of the plan happened: no room left in cpu", migrationsFailed: 1 },
    ]);
  });

  /** A plan of two moves by the hosts b and c, both ordered. */
  it("ends as improved if a part of it happened", () => {
    const event = twoSources();
    event.moved("b", 0, "done");
    event.moved("c", 1, "aborted", "the link broke");
    expect(ends(event.take())).toMatchObject([{ outcome: "improved", migrations: 1, migrationsFailed: 1 }]);
  });

  it("believes the source of a move only, about moves that were ordered only", () => {
    const event = twoSources();
    event.moved("c", 0, "done");
    event.moved("b", 7, "done");
    event.from("b", {
      kind: "moved",
      eventId: "a:1.1",
      epoch: 7,
      migrationId: "a:1.1/9.0",
      result: "done",
      reason: "",
    });
    event.from("b", { kind: "moved", eventId: "a:1.1", epoch: 7, migrationId: "", result: "done", reason: "" });
    expect(event.leader.event?.execution?.doneCount).toBe(0);
    event.moved("b", 0, "done");
    expect(event.leader.event?.execution?.doneCount).toBe(1);
  });

  it("asks with each renewal about moves that should be over: their last word may have been lost", () => {
    const event = twoSources();
    event.moved("b", 0, "begun");
    event.moved("c", 1, "done");
    event.take();
    const lateMs = config.leaseMs + 2 * 1_000;
    event.context.nowMs = lateMs - 1;
    event.leader.renew();
    expect(messagesOf(event.take(), "order")).toEqual([]);
    event.context.nowMs = lateMs;
    event.leader.renew();
    expect(messagesOf(event.take(), "order").map(({ migrationId }) => migrationId)).toEqual(["a:1.1/1.0"]);
  });

  it("does not wait for a source that never answers", () => {
    const event = twoSources();
    event.moved("c", 1, "done");
    event.leader.planRun.onOrderSilent("a:1.1/1.0");
    expect(ends(event.take())).toMatchObject([{ outcome: "improved" }]);
  });

  it("repeats no order after its event ended", () => {
    const event = twoSources();
    event.context.nowMs = 30_000;
    event.leader.onEventTimeout();
    expect(last(ends(event.take())).outcome).toBe("lost");
    for (let atMs = 30_100; atMs < 40_000; atMs += 100) {
      event.context.nowMs = atMs;
      event.requests.retry();
    }
    expect(messagesOf(event.take(), "order")).toEqual([]);
  });

  it("is given several times its predicted length and then counts as lost", () => {
    const { context } = executing();
    expect(context.deadlines.at("event")).toBe(1_000 * 4 + 15_000);
  });

  it("that is stopped finishes what was ordered and starts nothing more", () => {
    const event = leading();
    event.grant("b");
    event.solved(answerOf("unknown"));
    event.grant("c");
    const moves = [move(0, "c", { sourceId: "b", vmId: "x" }), move(1, "b", { sourceId: "c", vmId: "y", after: [0] })];
    event.solved(answerOf("solved", moves));
    event.ready("b");
    event.ready("c");
    event.take();
    event.leader.stop();
    expect(ends(event.take())).toEqual([]);
    event.moved("b", 0, "done");
    const effects = event.take();
    expect(messagesOf(effects, "order")).toEqual([]);
    expect(ends(effects)).toMatchObject([
      { outcome: "improved", reason: "1 of 2 migrations did not happen (the daemon stops): the solver says solved" },
    ]);
  });

  it("keeps what it asked for under its lease: nothing asked outlives the event (rule 3)", () => {
    const event = executing();
    expect(messagesTo(event.take(), "b").map(({ kind }) => kind)).toContain("ask");
    event.context.nowMs = 30_000;
    event.leader.onEventTimeout();
    const effects = event.take();
    expect(effectsOf(effects, "persist").map(({ record }) => record.state)).toEqual(["aborted"]);
    expect(messagesTo(effects, "b").map(({ kind }) => kind)).toContain("abandon");
  });
});
