import { describe, expect, it } from "vitest";
import type { HostRef } from "../src/host.ts";
import type { Message } from "../src/message.ts";
import { decodeFrame, encodeMessage } from "../src/wire.ts";
import { wireLimits } from "../src/wire-parts.ts";
import { make as atSource, leader as sourceLeader, migrationId as sourceMigration } from "./at-source.ts";
import { make as atTarget, migrationId, other, source } from "./at-target.ts";
import { effectsOf, host, messagesOf, messagesTo, snapshot, tracesOf, vm } from "./fixtures.ts";
import { answerOf, leading, move } from "./leading.ts";
import { samples } from "./messages.ts";
import { make } from "./one-agent.ts";

const strangers = (count: number): HostRef[] => Array.from({ length: count }, (_, i) => host(`x${i}`));

/** What becomes of a message on its way over the wire: an honest daemon drops what does not decode. */
function refusal(message: Message): string | null {
  const decoded = decodeFrame(encodeMessage(message));
  return decoded.kind === "invalid" ? decoded.reason : null;
}

describe("a lie that no honest encoder writes is refused with its reason before it reaches the agent", () => {
  const lyingGrant = (more: object): Message => ({ ...samples.grant, snapshot: { ...snapshot("b"), ...more } });
  const names = (count: number) => Array.from({ length: count }, (_, i) => `x${i}`);

  it.each<[string, Message, string]>([
    ["a partition of 10,000 members", { ...samples.renew, memberIds: names(10_000) }, "memberIds has 10000 entries"],
    ["a busy one", { ...samples.busy, memberIds: names(10_000) }, "memberIds has 10000 entries, 1024 at most"],
    ["negative memory", lyingGrant({ capacity: { memory: -1 } }), "snapshot.capacity.memory is -1"],
    ["a VM of negative memory", lyingGrant({ vms: [vm("v", 1, { memoryMiB: -5 })] }), "snapshot.vms.memory is -5"],
    ["a VM of 1e308 MiB", { ...samples.ask, vm: vm("v", 1, { memoryMiB: 1e308 }) }, "vm.memory is 1e+308"],
    ["a demand of 1e308", { ...samples.ask, vm: vm("v", 1e308) }, "vm.demand.cpu is 1e+308"],
    ["a capacity without end", lyingGrant({ capacity: { cpu: Infinity } }), "snapshot.capacity.cpu is Infinity"],
    ["a bandwidth that is no number", lyingGrant({ migrationMiBPerS: Number.NaN }), "migrationMiBPerS is NaN"],
    ["an epoch from beyond the numbers", { ...samples.release, epoch: 2 ** 53 }, "epoch is 9007199254740992"],
    ["thousands of neighbours", { ...samples.neighbours, hosts: strangers(2_000) }, "hosts has 2000 entries, 128"],
    ["thousands of successors", { ...samples.stabilised, successors: strangers(2_000) }, "successors has 2000 entries"],
    ["thousands of ceded hosts", { ...samples.cede, hosts: strangers(2_000) }, "hosts has 2000 entries, 1024 at most"],
    ["a VM twice in a snapshot", lyingGrant({ vms: [vm("v", 1), vm("v", 2)] }), "names a VM twice"],
  ])("%s", (_, message, reason) => {
    expect(refusal(message)).toContain(reason);
  });

  it("and the most that is believed is still summed up exactly", () => {
    expect(wireLimits.amountMax * wireLimits.vmsMax).toBeLessThan(Number.MAX_SAFE_INTEGER);
  });
});

describe("a member that speaks about what is not its own", () => {
  const drop = (kind: string, reason: string) => ({ kind: "dropped", message: kind, fromId: "x", reason });

  it("reserves nobody by an invitation to another host's event, and hears why in the trace", () => {
    const { agent, message } = make();
    const effects = message(10, "x", { ...samples.invite, eventId: "b:1.1" });
    expect(effects).toEqual([{ kind: "trace", trace: drop("invite", "event b:1.1 is not the sender's to lead") }]);
    expect(agent.view(10).role).toBe("free");
  });

  it("cannot renew, prepare, order or release under the epoch of another host's event, present or future", () => {
    const { agent, message } = make();
    const [grant] = messagesOf(message(10, "l", { ...samples.invite, eventId: "l:1.1" }), "grant");
    const { lease } = agent.view(10);
    for (const epoch of [grant?.epoch ?? 0, 0, Number.MAX_SAFE_INTEGER]) {
      for (const kind of ["renew", "prepare", "order", "release"] as const) {
        const effects = message(11, "x", { ...samples[kind], eventId: "l:1.1", epoch });
        expect(effects).toEqual([{ kind: "trace", trace: drop(kind, "event l:1.1 is not the sender's to lead") }]);
      }
    }
    expect(agent.view(10).lease).toEqual(lease);
  });

  it("gets no order obeyed under an epoch from the future, even as the leader", () => {
    const { message } = make();
    message(10, "l", { ...samples.invite, eventId: "l:1.1" });
    const order = { ...samples.order, eventId: "l:1.1", migrationId: "l:1.1/1.0", epoch: Number.MAX_SAFE_INTEGER };
    const effects = message(11, "l", order);
    expect(messagesTo(effects, "l")).toMatchObject([{ kind: "moved", result: "refused" }]);
    expect(effectsOf(effects, "persist")).toEqual([]);
  });

  it("is no member by a grant that nobody asked for, and makes nothing pile up", () => {
    const { take, from, leader, requests } = leading();
    take();
    for (let number = 0; number < 10_000; number++) {
      const eventId = `a:0.${number}`;
      from("x", { ...samples.grant, eventId, snapshot: snapshot("x") });
    }
    expect(leader.event?.members.size).toBe(1);
    // Each is told once that it is not wanted; only so many are told again.
    expect(messagesOf(take(), "release")).toHaveLength(10_000);
    expect(requests.giveUpOn("/memory/x").length).toBeLessThanOrEqual(4_096);
  });

  it("cannot make a leader believe the snapshot of another host", () => {
    const { take, from, leader } = leading();
    take();
    from("b", { ...samples.grant, eventId: "a:1.1", attempt: 1, snapshot: snapshot("c") });
    expect(tracesOf(take(), "dropped")).toMatchObject([{ fromId: "b", reason: "the snapshot is of host c" }]);
    expect(leader.event?.members.size).toBe(1);
  });

  it("holds a leader for a day at most by a bandwidth that is next to nothing", () => {
    const event = leading();
    event.grant("b");
    event.solved({ ...answerOf("solved", [move(0, "b")]), plan: { moves: [move(0, "b")], makespanS: Infinity } });
    event.ready("b");
    expect(event.leader.event?.phase).toBe("executing");
    expect(event.context.deadlines.at("event")).toBeLessThanOrEqual(event.context.nowMs + 24 * 3_600_000);
  });
});

describe("a member that meddles with the migrations of others", () => {
  it.each(["accept", "refuse", "have", "abandoned", "holding"] as const)(
    "changes nothing at the source by %s",
    (kind) => {
      const { begin, outgoing, context, take } = atSource();
      begin();
      take();
      const before = outgoing.holdingEventIds;
      const message = { ...samples[kind], migrationId: sourceMigration } as never;
      const handlers = {
        accept: () => outgoing.onAccept(other, message),
        refuse: () => outgoing.onRefuse(other, message),
        have: () => outgoing.onHave(other, message),
        abandoned: () => outgoing.onAbandoned(other, message),
        holding: () => outgoing.onHolding(other, message),
      };
      handlers[kind]();
      expect(context.takeEffects()).toEqual([]);
      expect(outgoing.holdingEventIds).toEqual(before);
    },
  );

  it("cannot stop a source from telling its target to drop a copy", () => {
    const { begin, outgoing, passTo, take } = atSource();
    begin();
    outgoing.dropAsked();
    take();
    outgoing.onAbandoned(other, { kind: "abandoned", migrationId: sourceMigration });
    expect(messagesTo(passTo(5_000), "t").map(({ kind }) => kind)).toContain("abandon");
    expect(sourceLeader.id).toBe("l");
  });

  it.each(["gone", "abandon", "copying", "lookup"] as const)("changes nothing at the target by %s", (kind) => {
    const { ask, take, incoming } = atTarget();
    ask();
    take();
    const handlers = {
      gone: () => incoming.onGone(other, { kind: "gone", migrationId }),
      abandon: () => incoming.onAbandon(other, { kind: "abandon", migrationId }),
      copying: () => incoming.onCopying(other, { kind: "copying", migrationId }),
      lookup: () => incoming.onLookup(other, { kind: "lookup", migrationId, asker: "source" }),
    };
    handlers[kind]();
    const effects = take();
    expect([...effectsOf(effects, "run"), ...effectsOf(effects, "discard"), ...effectsOf(effects, "persist")]).toEqual(
      [],
    );
    expect(incoming.expects(migrationId, source.id)).toBe(true);
  });

  it("cannot bury the migration that another is about to ask for", () => {
    const { ask, take, incoming } = atTarget();
    incoming.onAbandon(other, { kind: "abandon", migrationId });
    take();
    ask();
    expect(messagesTo(take(), source.id)).toEqual([{ kind: "accept", migrationId }]);
  });

  it("gets no room under a foreign event", () => {
    const { take, incoming, message } = atTarget();
    incoming.onAsk(other, { ...message, eventId: "z:1.1", migrationId: "z:1.1/1.0" });
    const effects = take();
    expect(messagesTo(effects, other.id)).toMatchObject([{ kind: "refuse", reason: "not reserved for this plan" }]);
    expect(effectsOf(effects, "persist")).toEqual([]);
  });
});

describe("a member that lies about the ring", () => {
  const stabilised = { ...samples.stabilised, successors: null };

  it.each([
    ["itself", host("b")],
    ["the receiver", host("a")],
    ["itself elsewhere", host("b", { rack: "r0" })],
    ["the receiver elsewhere", host("a", { rack: "r0" })],
  ])("gains nothing by naming %s as its predecessor", (_, predecessor) => {
    const { agent, message } = make();
    message(10, "b", { ...stabilised, predecessor });
    expect(agent.view(10).successors.map(({ id }) => id)).toEqual(["b"]);
    expect(agent.view(10).predecessor?.id).toBe("b");
  });

  it("is corrected by the host itself about its position", () => {
    const { agent, message } = make();
    const misplaced = host("c", { rack: "zzz" });
    message(10, "b", { kind: "leave", predecessor: misplaced, successors: [] });
    expect(agent.view(10).predecessor).toEqual(misplaced);
    message(11, "c", samples.stabilise);
    expect(agent.view(11).predecessor).toEqual(host("c"));
  });

  it("cannot make a host its own neighbour", () => {
    const { agent, message } = make();
    const self = host("a");
    message(10, "b", { ...stabilised, successors: [self, self, host("b")] });
    message(11, "b", { kind: "neighbours", hosts: [self, self] });
    message(12, "b", { kind: "leave", predecessor: self, successors: [self] });
    expect(agent.view(12)).toMatchObject({ successors: [], predecessor: null });
  });

  it("fills no memory with hints about hosts that do not exist", () => {
    const { agent, step, message } = make();
    for (let round = 0; round < 50; round++) {
      const hints = Array.from({ length: 1_000 }, (_, i) => ({ hostId: `x${round}.${i}`, hops: 0, spare: { cpu: 1 } }));
      message(20, "x", { kind: "hints", hints });
    }
    const told = messagesOf(step({ kind: "wake" }, 1_000), "hints").flatMap(({ hints }) => hints);
    expect(told.length).toBeLessThanOrEqual(3 * 4 * 2);
    expect(agent.view(1_000).successors).toHaveLength(1);
  });
});
