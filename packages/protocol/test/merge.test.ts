import { describe, expect, it } from "vitest";
import type { MessageOf } from "../src/message.ts";
import { config, host, messagesTo, tracesOf } from "./fixtures.ts";
import { answerOf, lastSolve, leading } from "./leading.ts";

const z = "z:1.1";

/** Host a has seen its ring of one other host, which event z:1.1 holds, and has asked host z to merge. */
function asking() {
  const led = leading({ ring: [host("b")] });
  led.busy("b", ["b", "z"]);
  return led;
}

/** The question of event z:1.1 to the event that host a leads. */
function ask(eventId: string, more: Partial<MessageOf<"merge">> = {}): MessageOf<"merge"> {
  return { kind: "merge", eventId: z, holderEventId: eventId, timesYielded: 1, ageMs: 0, ...more };
}

describe("a leader that saw the whole ring and met another event", () => {
  it("asks that event's leader to merge, once, and repeats the question until it is answered", () => {
    const { take, eventId, leader, parts } = asking();
    const merges = messagesTo(take(), "z").filter(({ kind }) => kind === "merge");
    expect(merges).toEqual([{ kind: "merge", eventId, holderEventId: z, timesYielded: 0, ageMs: 0 }]);
    expect(leader.event?.phase).toBe("asking");
    expect(parts.requests.sendings("merge", eventId)).toBe(1);
  });

  it("invites the leader that cedes first, then the hosts that it freed", () => {
    const { take, from, eventId, leader } = asking();
    take();
    from("z", { kind: "cede", eventId, holderEventId: z, hosts: [host("z"), host("b")] });
    expect(messagesTo(take(), "z")).toMatchObject([{ kind: "invite", eventId }]);
    expect([...(leader.event?.adoptedIds ?? [])]).toEqual(["z"]);
  });

  it("asks all of them before it settles for less, with headroom first, though it had filled its members to the brim", () => {
    const { take, grant, busy, from, solved, eventId } = leading({ ring: [host("b"), host("c")] });
    grant("b");
    solved(answerOf("infeasible"));
    busy("c", ["z", "c"]);
    solved(answerOf("infeasible"));
    from("z", { kind: "cede", eventId, holderEventId: z, hosts: [host("z"), host("c")] });
    take();
    grant("z");
    expect(lastSolve(take()).request.targetRatio).toBe(config.targetRatio);
    solved(answerOf("infeasible"));
    expect(messagesTo(take(), "c")).toMatchObject([{ kind: "invite", eventId }]);
  });

  it("takes in a leader that cedes although it counted on it: that one was started anew since", () => {
    const { take, grant, busy, from, solved, eventId, leader } = leading({ ring: [host("b"), host("z")] });
    busy("b", ["b"]);
    grant("z");
    solved(answerOf("infeasible"));
    solved(answerOf("infeasible"));
    expect(leader.event?.phase).toBe("asking");
    take();
    from("z", { kind: "cede", eventId, holderEventId: z, hosts: [host("z"), host("b")] });
    expect(messagesTo(take(), "z")).toMatchObject([
      { kind: "release", eventId, epoch: 7 },
      { kind: "invite", eventId },
    ]);
    expect(leader.event?.members.has("z")).toBe(false);
  });

  it("asks nobody to merge once its partition is as large as it may be", () => {
    const { take, grant, busy, solved, leader } = leading({
      ring: [host("b"), host("c")],
      config: { partitionMembersMax: 2 },
    });
    busy("b", ["b", "z"]);
    grant("c");
    solved(answerOf("infeasible"));
    solved(answerOf("infeasible"));
    expect(messagesTo(take(), "z")).toEqual([]);
    expect(leader.event).toBeNull();
  });

  it("hears no late answer of a leader that it asked before", () => {
    const { take, busy, from, eventId, leader, parts } = leading({ ring: [host("b"), host("c")] });
    busy("b", ["b", "z"]);
    from("c", {
      kind: "busy",
      eventId,
      attempt: leader.event?.invited.get("c")?.attempt ?? -1,
      holderEventId: "y:1.1",
      memberIds: ["y", "c"],
      successors: [],
      holder: host("y"),
    });
    parts.requests.settle("merge", eventId);
    leader.merge.onMergeSilent(eventId);
    expect(messagesTo(take(), "y").map(({ kind }) => kind)).toEqual(["merge"]);
    from("z", { kind: "cede", eventId, holderEventId: z, hosts: [host("z"), host("b")] });
    expect(take()).toEqual([]);
    from("y", { kind: "cede", eventId, holderEventId: "y:1.1", hosts: [host("y"), host("c")] });
    expect(messagesTo(take(), "y")).toMatchObject([{ kind: "invite" }]);
  });

  it("goes on with the hosts of an event that is over (rule 21)", () => {
    const { take, from, eventId } = asking();
    take();
    from("z", { kind: "decline", eventId, holderEventId: z, ended: true });
    expect(messagesTo(take(), "b")).toMatchObject([{ kind: "invite", eventId }]);
  });

  it.each(["decline", "silence"])("yields after %s, and has yielded once more often next time", (answer) => {
    const { take, from, eventId, leader, parts } = asking();
    if (answer === "decline") from("z", { kind: "decline", eventId, holderEventId: z, ended: false });
    else {
      parts.requests.settle("merge", eventId);
      leader.merge.onMergeSilent(eventId);
    }
    expect(tracesOf(take(), "ended")).toMatchObject([{ outcome: "yielded" }]);
    expect(parts.backoff.timesYielded).toBe(1);
  });

  it("hears only the leader that it asked", () => {
    const { from, eventId, leader } = asking();
    from("b", { kind: "cede", eventId, holderEventId: z, hosts: [] });
    from("z", { kind: "cede", eventId, holderEventId: "y:1.1", hosts: [] });
    expect(leader.event?.phase).toBe("asking");
  });

  it("gives way while it asks itself to one that has precedence, and waits for no answer any more (rule 18)", () => {
    const { take, from, eventId, leader, parts } = asking();
    take();
    from("z", ask(eventId, { timesYielded: 9 }));
    expect(messagesTo(take(), "z")).toEqual([{ kind: "cede", eventId: z, holderEventId: eventId, hosts: [host("a")] }]);
    expect(leader.event?.phase).toBe("ceding");
    expect(parts.requests.sendings("merge", eventId)).toBe(0);
    from("z", { kind: "cede", eventId, holderEventId: z, hosts: [host("z")] });
    expect(messagesTo(take(), "z")).toEqual([]);
  });

  it("declines while it asks itself if it has precedence, so that of two that ask each other one gives way", () => {
    const { take, from, eventId } = asking();
    take();
    from("z", ask(eventId, { timesYielded: 0 }));
    expect(messagesTo(take(), "z")).toEqual([{ kind: "decline", eventId: z, holderEventId: eventId, ended: false }]);
  });
});

describe("a leader that is asked to merge", () => {
  it("frees its members and offers them, its own host first, to an event with precedence", () => {
    const { take, grant, from, eventId, leader } = leading();
    grant("b");
    take();
    from("z", ask(eventId));
    const effects = take();
    expect(messagesTo(effects, "z")).toEqual([
      { kind: "cede", eventId: z, holderEventId: eventId, hosts: [host("a"), host("b")] },
    ]);
    expect(messagesTo(effects, "b")).toMatchObject([{ kind: "release", eventId }]);
    expect(leader.event?.phase).toBe("ceding");
  });

  it("sends no orders from then on, whatever the solver answers", () => {
    const { take, grant, from, solved, eventId, leader } = leading();
    grant("b");
    from("z", ask(eventId));
    take();
    solved(answerOf("solved"));
    expect(take()).toEqual([]);
    expect(leader.event?.phase).toBe("ceding");
  });

  it("ends as merged when the asker's invitation reaches its own host, and grants it", () => {
    const { take, from, eventId } = leading();
    from("z", ask(eventId));
    take();
    const invite = { kind: "invite", eventId: z, attempt: 4, leaseMs: 1_000 } as const;
    from("z", { ...invite, cause: { kind: "overload", dimension: "cpu", load: 2 } });
    const effects = take();
    expect(tracesOf(effects, "ended")).toMatchObject([{ eventId, outcome: "merged" }]);
    expect(messagesTo(effects, "z")).toMatchObject([{ kind: "grant", eventId: z }]);
  });

  it("is busy for every other event while it cedes", () => {
    const { take, from, eventId } = leading();
    from("z", ask(eventId));
    take();
    const invite = { kind: "invite", eventId: "y:1.1", attempt: 4, leaseMs: 1_000 } as const;
    from("y", { ...invite, cause: { kind: "overload", dimension: "cpu", load: 2 } });
    expect(messagesTo(take(), "y")).toMatchObject([{ kind: "busy", holderEventId: eventId }]);
  });

  it("yields if the asker does not come", () => {
    const { take, from, eventId, leader, parts } = leading();
    from("z", ask(eventId));
    const patienceMs = config.retryMs * config.retriesMax * 4;
    expect(parts.context.deadlines.at("cede")).toBe(patienceMs);
    leader.merge.onCedeTimeout();
    expect(tracesOf(take(), "ended")).toMatchObject([{ outcome: "yielded" }]);
  });

  it("answers a repeated question with the same offer", () => {
    const { take, grant, from, eventId } = leading();
    grant("b");
    from("z", ask(eventId));
    const offer = messagesTo(take(), "z").at(-1);
    from("z", ask(eventId));
    expect(messagesTo(take(), "z").at(-1)).toEqual(offer);
  });

  it.each([
    ["yielded less often", { timesYielded: 0, ageMs: 99 }, { timesYielded: 1 }, false],
    ["yielded more often", { timesYielded: 2, ageMs: 0 }, { timesYielded: 1 }, true],
    ["is younger", { timesYielded: 0, ageMs: -1 }, { timesYielded: 0 }, false],
    ["is older", { timesYielded: 0, ageMs: 5 }, { timesYielded: 0 }, true],
    ["is as old and has the larger id", { timesYielded: 0, ageMs: 0 }, { timesYielded: 0 }, false],
  ])("weighs who has precedence: the asker %s", (_title, claim, own, cedes) => {
    const { take, from, eventId, parts } = leading();
    for (let times = 0; times < own.timesYielded; times++) parts.backoff.ended("yielded");
    from("z", ask(eventId, claim));
    expect(messagesTo(take(), "z").at(-1)?.kind).toBe(cedes ? "cede" : "decline");
  });

  it("about an event that it does not know says that it is over", () => {
    const { take, from } = leading();
    take();
    from("z", ask("a:1.99"));
    expect(messagesTo(take(), "z")).toEqual([{ kind: "decline", eventId: z, holderEventId: "a:1.99", ended: true }]);
  });
});
