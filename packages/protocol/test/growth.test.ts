import { describe, expect, it } from "vitest";
import { config, effectsOf, host, messagesOf, messagesTo, tracesOf } from "./fixtures.ts";
import { answerOf, lastSolve, leading, move } from "./leading.ts";

const ends = (effects: Parameters<typeof tracesOf>[0]) => tracesOf(effects, "ended").map(({ outcome }) => outcome);
const invitedIn = (effects: Parameters<typeof tracesOf>[0]) => tracesOf(effects, "invited").map(({ hostId }) => hostId);

describe("growing", () => {
  it("invites the next host on the ring, once at a time, and asks the solver after each grant", () => {
    const { take, grant, solved } = leading();
    const first = take();
    expect(messagesTo(first, "b")).toMatchObject([{ kind: "invite", attempt: 1, leaseMs: config.leaseMs }]);
    expect(messagesOf(first, "invite")).toHaveLength(1);
    grant("b");
    const { request, solveId } = lastSolve(take());
    expect(request.snapshots.map(({ hostId }) => hostId)).toEqual(["a", "b"]);
    expect(request).toMatchObject({ targetRatio: config.targetRatio, overloadRatio: config.overloadRatio });
    expect(request).toMatchObject({ cureIds: ["a"], mayExchange: false });
    solved(answerOf("unknown"), solveId);
    expect(messagesTo(take(), "c")).toMatchObject([{ kind: "invite", attempt: 2 }]);
  });

  it("looks at its own load again after each grant: an event whose cause is gone grows no further", () => {
    const { take, grant, calm } = leading();
    calm();
    grant("b");
    const effects = take();
    expect(ends(effects)).toEqual(["vanished"]);
    expect(effectsOf(effects, "solve")).toEqual([]);
    expect(messagesTo(effects, "b")).toContainEqual({ kind: "release", eventId: "a:1.1", epoch: 7 });
  });

  it("looks at it again after the solver, too", () => {
    const { take, grant, calm, solved } = leading();
    grant("b");
    calm();
    solved(answerOf("solved", [move(0, "b")]));
    const effects = take();
    expect(ends(effects)).toEqual(["vanished"]);
    expect(messagesOf(effects, "prepare")).toEqual([]);
  });

  it("goes on at once past a host that is busy, and past those that it names as members", () => {
    const { take, busy, leader } = leading();
    take();
    busy("b", ["b", "c", "z"]);
    const effects = take();
    expect(tracesOf(effects, "metBusy")).toMatchObject([{ hostId: "b", holderEventId: "z:1.1" }]);
    expect(invitedIn(effects)).toEqual(["d"]);
    expect([...(leader.event?.busyIds ?? [])]).toEqual(["b", "c", "z"]);
  });

  it("takes none of its own members for busy, whatever another host believes", () => {
    const { grant, busy, solved, leader } = leading();
    grant("b");
    solved(answerOf("unknown"));
    busy("c", ["a", "b", "z"]);
    expect([...(leader.event?.busyIds ?? [])]).toEqual(["c", "z"]);
  });

  it("skips no host that was not named, also if it lies among those that were (rule 7)", () => {
    const { take, busy } = leading();
    busy("b", ["b", "d"]);
    expect(invitedIn(take())).toEqual(["b", "c"]);
  });

  it("goes on past a host that is silent, and releases whatever that granted", () => {
    const { take, silent } = leading();
    silent("b");
    const effects = take();
    expect(messagesTo(effects, "b")).toContainEqual({ kind: "release", eventId: "a:1.1", epoch: 0 });
    expect(invitedIn(effects)).toEqual(["b", "c"]);
  });

  it("walks the whole ring by the successors that the hosts name, each host once", () => {
    const { take, silent, busy, grant, solved } = leading({ ring: [host("b")] });
    grant("b", { successors: [host("c"), host("d")] });
    solved(answerOf("unknown"));
    busy("c", [], [host("d"), host("e"), host("a")]);
    silent("d");
    busy("e", [], [host("a"), host("b")]);
    const effects = take();
    expect(invitedIn(effects)).toEqual(["b", "c", "d", "e"]);
  });
});

describe("an answer to an invitation", () => {
  it("counts for the attempt that is open only; any other grant is released (rules 4 and 6)", () => {
    const { take, grant, leader } = leading();
    take();
    grant("b", { attempt: 99, epoch: 3 });
    grant("d", { attempt: 1, epoch: 4 });
    const effects = take();
    expect([...(leader.event?.members.keys() ?? [])]).toEqual(["a"]);
    expect(messagesTo(effects, "b")).toEqual([{ kind: "release", eventId: "a:1.1", epoch: 3 }]);
    expect(messagesTo(effects, "d")).toEqual([{ kind: "release", eventId: "a:1.1", epoch: 4 }]);
  });

  it("that comes after the end is released, also by a leader that forgot (rule 6)", () => {
    const { take, grant, leader, from } = leading();
    leader.end("cancelled", "");
    take();
    grant("b", { attempt: 1, epoch: 3 });
    from("c", {
      kind: "busy",
      eventId: "a:1.1",
      attempt: 1,
      holderEventId: "",
      memberIds: [],
      successors: [],
      holder: null,
    });
    const effects = take();
    expect(messagesTo(effects, "b")).toEqual([{ kind: "release", eventId: "a:1.1", epoch: 3 }]);
    expect(messagesTo(effects, "c")).toEqual([]);
  });

  it("that comes twice changes nothing", () => {
    const { take, grant, leader } = leading();
    grant("b", { attempt: 1 });
    take();
    grant("b", { attempt: 1 });
    expect(take()).toEqual([]);
    expect(leader.event?.members.size).toBe(2);
  });

  it("with the snapshot of another host is not believed", () => {
    const { take, from, leader } = leading();
    take();
    const foreign = { hostId: "c", capacity: {}, vms: [], reserved: {}, migrationMiBPerS: 1 };
    from("b", { kind: "grant", eventId: "a:1.1", attempt: 1, epoch: 7, snapshot: foreign, successors: [] });
    expect(leader.event?.members.size).toBe(1);
    expect(messagesTo(take(), "b")).toEqual([]);
  });

  it("starts the leader's lease at the sending of the invitation, shorter than the member's (rules 4 and 5)", () => {
    const { context, grant, leader } = leading();
    context.nowMs = 900;
    grant("b");
    expect(leader.event?.members.get("b")?.leaseUntilMs).toBe(config.leaseMs * (1 - 2 * config.clockDriftMax));
  });
});

describe("the solver's answer", () => {
  it("is ignored unless it is the one that is awaited (rule 8)", () => {
    const { take, grant, solved, leader, eventId } = leading();
    grant("b");
    const { solveId } = lastSolve(take());
    solved(answerOf("solved", [move(0, "b")]), solveId - 1);
    leader.growth.onSolved("a:1.0", solveId, answerOf("solved", [move(0, "b")]));
    expect(take()).toEqual([]);
    solved(answerOf("unknown"), solveId);
    take();
    solved(answerOf("solved", [move(0, "b")]), solveId);
    expect(take()).toEqual([]);
    expect(leader.event?.id).toBe(eventId);
  });

  it("that finds nothing overloaded ends the event as vanished", () => {
    const { take, grant, solved } = leading();
    grant("b");
    solved(answerOf("satisfied"));
    expect(ends(take())).toEqual(["vanished"]);
  });

  it("that does not come in time counts as none, and the event goes on", () => {
    const { take, grant, leader, context } = leading();
    grant("b");
    take();
    expect(context.deadlines.at("solve")).toBe(config.solveMaxMs);
    context.nowMs = config.solveMaxMs;
    leader.growth.onSolveTimeout();
    const effects = take();
    expect(tracesOf(effects, "solverAnswered")).toMatchObject([{ status: "unknown", elapsedMs: config.solveMaxMs }]);
    expect(invitedIn(effects)).toEqual(["c"]);
  });

  it("with a plan for a host that is a member no more is void: the solver is asked again", () => {
    const { take, grant, solved, leader, from } = leading();
    grant("b");
    solved(answerOf("unknown"));
    grant("c");
    take();
    from("c", { kind: "released", eventId: "a:1.1", epoch: 7 });
    solved(answerOf("solved", [move(0, "c")]));
    const effects = take();
    expect(messagesOf(effects, "prepare")).toEqual([]);
    expect(lastSolve(effects).request.snapshots.map(({ hostId }) => hostId)).toEqual(["a", "b"]);
    expect(leader.event?.phase).toBe("growing");
  });
});

describe("a tour that is over", () => {
  it("fills the members to the brim before it gives up", () => {
    const { take, grant, solved } = leading({ ring: [host("b")] });
    grant("b");
    expect(lastSolve(take()).request.targetRatio).toBe(config.targetRatio);
    solved(answerOf("infeasible"));
    expect(lastSolve(take()).request).toMatchObject({ targetRatio: config.overloadRatio, mayExchange: true });
    solved(answerOf("solved", [move(0, "b")]));
    expect(messagesTo(take(), "b")).toMatchObject([{ kind: "ask" }]);
  });

  it("takes the best partial plan where there is no whole cure", () => {
    const { take, grant, solved } = leading({ ring: [host("b")] });
    grant("b");
    solved(answerOf("improved", [move(0, "b")]));
    solved(answerOf("improved", [move(0, "b")]));
    expect(messagesTo(take(), "b").map(({ kind }) => kind)).toContain("ask");
  });

  it("ends as exhausted if each host was a member or silent, and says what was tried", () => {
    const { take, grant, solved, silent } = leading({ ring: [host("b"), host("c")] });
    grant("b");
    solved(answerOf("infeasible"));
    silent("c");
    solved(answerOf("infeasible"));
    const [ended] = tracesOf(take(), "ended");
    expect(ended).toMatchObject({ outcome: "exhausted", memberIds: ["a", "b"], busyIds: [], silentIds: ["c"] });
    expect(ended?.reason).toBe("the whole ring was seen (2 members, 0 busy, 1 silent): the solver says infeasible");
  });

  it("takes no plan that is a storm, and says that there was one", () => {
    const { take, grant, solved } = leading({ ring: [host("b")], config: { planMovesMax: 1 } });
    grant("b");
    const storm = answerOf("solved", [move(0, "b"), move(1, "b", { vmId: "v2" })]);
    solved(storm);
    solved(storm);
    const [ended] = tracesOf(take(), "ended");
    expect(ended?.outcome).toBe("exhausted");
    expect(ended?.reason).toMatch(/the only plan found would move 2 VMs at once, 1 at most are allowed$/);
  });

  it("ends as yielded if hosts of other events were in the way", () => {
    const { take, busy, from, eventId } = leading({ ring: [host("b")] });
    busy("b");
    from("z", { kind: "decline", eventId, holderEventId: "z:1.1", ended: false });
    expect(ends(take())).toEqual(["yielded"]);
  });

  it("is over before it began in a ring of one", () => {
    const { parts, leader, context } = leading();
    leader.end("cancelled", "");
    context.takeEffects();
    parts.ring.onLeave(host("b"), { kind: "leave", predecessor: null, successors: [] });
    parts.ring.onLeave(host("c"), { kind: "leave", predecessor: null, successors: [] });
    parts.ring.onLeave(host("d"), { kind: "leave", predecessor: null, successors: [] });
    leader.becomeLeader({ kind: "overload", dimension: "cpu", load: 1.2 });
    expect(ends(context.takeEffects())).toEqual(["exhausted"]);
  });

  it("does not claim to have seen the whole ring if the partition is as large as it may be", () => {
    const { take, grant, solved } = leading({ config: { partitionMembersMax: 2 } });
    grant("b");
    solved(answerOf("infeasible"));
    solved(answerOf("infeasible"));
    const [ended] = tracesOf(take(), "ended");
    expect(ended?.reason).toBe(
      "the partition is as large as it may be (2 members, 0 busy, 0 silent): the solver says infeasible",
    );
    expect(invitedIn(take())).toEqual([]);
  });
});
