import { describe, expect, it } from "vitest";
import type { TargetRecord } from "../src/journal.ts";
import {
  config,
  effectsOf,
  host,
  messagesOf,
  messagesTo,
  type PartsOptions,
  partsOf,
  tracesOf,
  vm,
} from "./fixtures.ts";

const leader = host("l");
const source = host("s");
const other = host("z");
const v1 = vm("v1", 60);
const migrationId = "l:1.1/1.0";

/** The target: host t, reserved for event l:1.1 and prepared for plan version 1 with VM v1. */
function make(options: PartsOptions = {}) {
  const parts = partsOf(host("t"), options);
  const { incoming, context, reservation } = parts;
  const { epoch } = reservation.becomeReserved("l:1.1", leader, 1, config.leaseMs);
  const plan = { eventId: "l:1.1", epoch, planVersion: 1 };
  reservation.prepare(leader, { kind: "prepare", ...plan, arrivals: [v1], departures: [] });
  context.takeEffects();
  const take = () => context.takeEffects();
  const passTo = (untilMs: number) => {
    while (context.deadlines.at("retry") <= untilMs) {
      context.nowMs = context.deadlines.at("retry");
      context.deadlines.takeDue(context.nowMs);
      parts.requests.retry();
      incoming.reportDoubts();
    }
    context.nowMs = untilMs;
    return take();
  };
  const message = { kind: "ask", ...plan, migrationId, vm: v1 } as const;
  const ask = () => incoming.onAsk(source, message);
  const gone = () => incoming.onGone(source, { kind: "gone", migrationId });
  const abandon = () => incoming.onAbandon(source, { kind: "abandon", migrationId });
  return { ...parts, context, incoming, message, take, passTo, ask, gone, abandon };
}
const record = (state: TargetRecord["state"]): TargetRecord => ({
  role: "target",
  migrationId,
  eventId: "l:1.1",
  vm: v1,
  source,
  state,
});
const kinds = (effects: ReturnType<ReturnType<typeof make>["take"]>) =>
  effects
    .filter(({ kind }) => kind !== "trace")
    .map((effect) => {
      if (effect.kind === "send") return `${effect.to.id} ${effect.message.kind}`;
      return effect.kind === "persist" ? `persist ${effect.record.state}` : effect.kind;
    });

describe("a migration at its target", () => {
  it("is accepted, run on Gone, and closed once the VM runs; each state is durable before the word that follows (rule 11)", () => {
    const { incoming, take, ask, gone } = make();
    ask();
    expect(kinds(take())).toEqual(["persist accepted", "s accept"]);
    incoming.onStaged(migrationId);
    expect(kinds(take())).toEqual([]);
    gone();
    expect(kinds(take())).toEqual(["persist running", "run"]);
    incoming.onRan(migrationId);
    expect(kinds(take())).toEqual(["forget", "s have"]);
    expect(incoming.size).toBe(0);
  });

  it("takes over the room that the plan had reserved, and gives it to the VM", () => {
    const { incoming, view, ask, gone } = make();
    expect(view.snapshot().reserved).toEqual({ cpu: 60, memory: 100 });
    ask();
    expect(view.snapshot().reserved).toEqual({ cpu: 60, memory: 100 });
    gone();
    expect(view.snapshot().reserved).toEqual({ cpu: 60, memory: 100 });
    incoming.onRan(migrationId);
    expect(view.snapshot().reserved).toEqual({});
    expect(view.vm("v1")).toBeDefined();
    expect(view.canMove("v1")).toBe(false);
  });

  it("runs nothing without the source's word: not when the copy is complete, nor when the lease ends (rule 16)", () => {
    const { incoming, reservation, context, take, passTo, ask } = make();
    ask();
    incoming.onStaged(migrationId);
    context.nowMs = config.leaseMs;
    reservation.expire();
    const effects = [...take(), ...passTo(600_000)];
    expect(effectsOf(effects, "run")).toEqual([]);
    expect(effectsOf(effects, "discard")).toEqual([]);
    expect(incoming.size).toBe(1);
  });

  it("believes the source only", () => {
    const { incoming, take, ask } = make();
    ask();
    take();
    incoming.onGone(other, { kind: "gone", migrationId });
    incoming.onAbandon(other, { kind: "abandon", migrationId });
    incoming.onCopying(other, { kind: "copying", migrationId });
    expect(take()).toEqual([]);
    expect(incoming.size).toBe(1);
  });

  it("lets the hypervisor take the copy from that source only, and only while it is accepted", () => {
    const { incoming, ask, gone } = make();
    expect(incoming.expects(migrationId, "s")).toBe(false);
    ask();
    expect(incoming.expects(migrationId, "s")).toBe(true);
    expect(incoming.expects(migrationId, "z")).toBe(false);
    expect(incoming.expects("l:1.1/1.1", "s")).toBe(false);
    gone();
    expect(incoming.expects(migrationId, "s")).toBe(false);
  });

  it("answers a repeated ask alike and a repeated Gone with running again, or with Have once it is closed", () => {
    const { incoming, take, ask, gone } = make();
    ask();
    take();
    ask();
    expect(kinds(take())).toEqual(["s accept"]);
    gone();
    take();
    ask();
    gone();
    expect(kinds(take())).toEqual(["run"]);
    incoming.onRan(migrationId);
    take();
    gone();
    incoming.onRan(migrationId);
    expect(kinds(take())).toEqual(["s have"]);
  });
});

describe("an ask", () => {
  const refusal = (change: (parts: ReturnType<typeof make>) => void, more: object = {}, options: PartsOptions = {}) => {
    const parts = make(options);
    change(parts);
    parts.take();
    parts.incoming.onAsk(source, { ...parts.message, ...more });
    const effects = parts.take();
    expect(effectsOf(effects, "persist")).toEqual([]);
    const [answer] = messagesTo(effects, "s");
    return answer?.kind === "refuse" ? answer.reason : answer?.kind;
  };
  const nothing = () => {};

  it("is refused unless event, epoch and plan version equal the reservation (rule 2)", () => {
    const reason = "not reserved for this plan";
    expect(refusal(nothing, { epoch: 1 })).toBe(reason);
    expect(refusal(nothing, { planVersion: 2 })).toBe(reason);
    expect(refusal(nothing, { planVersion: 0 })).toBe(reason);
    expect(refusal(nothing, { eventId: "l:1.2" })).toBe(reason);
    expect(refusal(({ reservation }) => reservation.becomeFree("leader"))).toBe(reason);
  });

  it("is refused if there is no room as things are now, memory in full", () => {
    const grown = ({ view }: ReturnType<typeof make>) => view.promise("incoming other", { cpu: 0, memory: 950 });
    expect(refusal(grown)).toBe("no room left in memory");
    expect(refusal(({ view }) => view.promise("incoming other", { cpu: 41 }))).toBe("no room left in cpu");
  });

  it("is refused for a VM that runs here", () => {
    expect(refusal(({ view }) => view.arrived(v1))).toBe("VM v1 runs here already");
  });

  it("is refused for ever once it was refused or abandoned, also if there is room by then (rule 11)", () => {
    const parts = make();
    parts.view.promise("incoming other", { memory: 950 });
    parts.ask();
    parts.view.withdraw("incoming other");
    parts.take();
    parts.ask();
    expect(messagesTo(parts.take(), "s")).toMatchObject([{ kind: "refuse" }]);

    const early = make();
    early.abandon();
    expect(kinds(early.take())).toEqual(["s abandoned"]);
    early.ask();
    expect(kinds(early.take())).toEqual(["s refuse"]);
  });

  it("remembers a bounded number of refusals", () => {
    const { incoming, take, message } = make();
    for (let i = 0; i < 2_000; i++) incoming.onAbandon(source, { kind: "abandon", migrationId: `m${i}` });
    take();
    incoming.onAsk(source, { ...message, migrationId: "m1999" });
    expect(kinds(take())).toEqual(["s refuse"]);
    incoming.onAsk(source, { ...message, migrationId: "m0" });
    expect(kinds(take())).toEqual(["persist accepted", "s accept"]);
  });
});

describe("an abandoned migration", () => {
  it("drops its copy and its room, and is confirmed, as often as asked", () => {
    const { incoming, view, take, ask, abandon } = make();
    ask();
    incoming.onStaged(migrationId);
    take();
    abandon();
    expect(kinds(take())).toEqual(["discard", "forget", "s abandoned"]);
    expect(view.snapshot().reserved).toEqual({});
    abandon();
    expect(kinds(take())).toEqual(["s abandoned"]);
  });

  it("is not abandoned any more once the source said Gone", () => {
    const { incoming, take, ask, gone, abandon } = make();
    ask();
    gone();
    take();
    abandon();
    expect(take()).toEqual([]);
    expect(incoming.size).toBe(1);
  });
});

describe("a silent source", () => {
  it("is asked, never answered for, and reported once; the room stays promised (rule 13)", () => {
    const { incoming, view, take, ask, passTo } = make();
    ask();
    take();
    expect(messagesOf(passTo(config.leaseMs - 1), "lookup")).toEqual([]);
    expect(incoming.holdingEventIds).toEqual(["l:1.1"]);
    const effects = passTo(120_000);
    expect(messagesOf(effects, "lookup").length).toBeGreaterThan(5);
    expect(tracesOf(effects, "inDoubt")).toMatchObject([{ migrationId, vmId: "v1", peerId: "s" }]);
    expect(incoming.holdingEventIds).toEqual([]);
    expect(incoming.size).toBe(1);
    expect(view.snapshot().reserved).toEqual({ cpu: 60, memory: 100 });
  });

  it("is reported once also if other requests keep the retry timer busy", () => {
    const { incoming, ask, passTo, requests, take } = make();
    ask();
    passTo(5_000);
    requests.open("noise", other, { kind: "join" }, 1_000);
    expect(tracesOf([...take(), ...passTo(60_000)], "inDoubt")).toHaveLength(1);
    expect(incoming.size).toBe(1);
  });

  it("that says it is still copying is left in peace for a while and may be reported again later", () => {
    const { incoming, ask, passTo, take } = make();
    ask();
    passTo(60_000);
    expect(incoming.holdingEventIds).toEqual([]);
    incoming.onCopying(source, { kind: "copying", migrationId });
    expect(incoming.holdingEventIds).toEqual(["l:1.1"]);
    expect(messagesOf([...take(), ...passTo(60_000 + config.leaseMs - 1)], "lookup")).toEqual([]);
    expect(tracesOf(passTo(180_000), "inDoubt")).toHaveLength(1);
  });

  it("decides also after it was in doubt", () => {
    const { incoming, ask, passTo, gone, take } = make();
    ask();
    passTo(120_000);
    gone();
    expect(kinds(take())).toEqual(["persist running", "run"]);
    incoming.onRan(migrationId);
    expect(kinds(take())).toEqual(["forget", "s have"]);
  });
});

describe("a copy that cannot be run", () => {
  it("is tried again on each Gone, then reported, and no longer a reason to refuse partitions", () => {
    const { incoming, ask, gone, take } = make();
    ask();
    for (let times = 0; times < 4; times++) gone();
    expect(incoming.holdingEventIds).toEqual(["l:1.1"]);
    for (let times = 0; times < 4; times++) gone();
    const effects = take();
    expect(effectsOf(effects, "run")).toHaveLength(8);
    expect(tracesOf(effects, "inDoubt")).toHaveLength(1);
    expect(incoming.holdingEventIds).toEqual([]);
  });
});

describe("a restart of the target", () => {
  it("asks the source about what was accepted, at once, and keeps its room", () => {
    const { incoming, view, take } = make();
    take();
    incoming.recover(record("accepted"), true);
    const effects = take();
    expect(messagesTo(effects, "s")).toEqual([{ kind: "lookup", migrationId, asker: "target" }]);
    expect(effectsOf(effects, "run")).toEqual([]);
    expect(incoming.expects(migrationId, "s")).toBe(true);
    expect(view.snapshot().reserved).toMatchObject({ memory: 200 });
  });

  it("runs what Gone was heard for", () => {
    const { incoming, take } = make();
    incoming.recover(record("running"), true);
    expect(effectsOf(take(), "run")).toEqual([{ kind: "run", migrationId, vmId: "v1" }]);
    incoming.onRan(migrationId);
    expect(kinds(take())).toEqual(["forget", "s have"]);
  });

  it.each([true, false])("answers the source's question by whether the complete copy is here: %s", (staged) => {
    const { incoming, take } = make();
    incoming.recover(record("accepted"), staged);
    take();
    incoming.onLookup(source, { kind: "lookup", migrationId, asker: "source" });
    expect(messagesTo(take(), "s")).toEqual([{ kind: "holding", migrationId, staged }]);
    incoming.onLookup(other, { kind: "lookup", migrationId, asker: "source" });
    expect(messagesTo(take(), "z")).toEqual([{ kind: "holding", migrationId, staged: false }]);
  });
});
