import { describe, expect, it } from "vitest";
import { leader, make, migrationId, order, other, record, target, v1 } from "./at-source.ts";
import { effectsOf, messagesOf, messagesTo, tracesOf, vm } from "./fixtures.ts";

describe("a migration at its source", () => {
  it("goes asked, copying, gone, and each state is durable before what follows from it leaves (rule 11)", () => {
    const { outgoing, take, begin, accept, gone, have } = make();
    const steps = [begin, accept, gone, have].map((step) => {
      step();
      return take()
        .filter(({ kind }) => kind !== "trace")
        .map((effect) => {
          if (effect.kind === "send") return `${effect.to.id} ${effect.message.kind}`;
          return effect.kind === "persist" ? `persist ${effect.record.state}` : effect.kind;
        });
    });
    expect(steps).toEqual([
      ["persist asked", "t ask"],
      ["persist copying", "migrate", "l moved"],
      ["persist gone", "t gone"],
      ["forget", "l moved"],
    ]);
    expect(outgoing.size).toBe(0);
  });

  it("asks under the target's epoch and the plan's version, with the VM as it is now", () => {
    const { begin, take } = make();
    begin();
    const ask = { kind: "ask", migrationId, eventId: "l:1.1", epoch: 9, planVersion: 1, vm: v1 };
    expect(messagesTo(take(), "t")).toEqual([ask]);
  });

  it("tells the leader begun and then done, under the source's epoch", () => {
    const { begin, accept, gone, have, take } = make();
    begin();
    accept();
    gone();
    have();
    const moved = messagesOf(take(), "moved");
    expect(moved.map(({ result, epoch }) => [result, epoch])).toEqual([
      ["begun", 5],
      ["done", 5],
    ]);
  });

  it("counts the VM as here until it is gone, and as leaving all the time", () => {
    const { view, begin, accept, gone } = make();
    begin();
    expect(view.canMove("v1")).toBe(false);
    accept();
    expect(view.vm("v1")).toBeDefined();
    gone();
    expect(view.vm("v1")).toBeUndefined();
  });

  it("sends Gone until the target has it, and only from the record gone (rules 14 and 17)", () => {
    const { begin, accept, gone, have, passTo } = make();
    begin();
    accept();
    expect(messagesOf(passTo(60_000), "gone")).toEqual([]);
    gone();
    expect(messagesOf(passTo(120_000), "gone").length).toBeGreaterThan(8);
    have();
    expect(messagesOf(passTo(240_000), "gone")).toEqual([]);
  });

  it("is not closed by a Have before it is gone: that word cannot be about it", () => {
    const { outgoing, begin, accept, have, take } = make();
    begin();
    accept();
    take();
    have();
    expect(take()).toEqual([]);
    expect(outgoing.size).toBe(1);
  });

  it("hears the hypervisor while it copies only: what is aborted never becomes gone", () => {
    const { outgoing, begin, accept, gone, take, states } = make();
    begin();
    gone();
    expect(states()).toEqual(["asked"]);
    accept();
    outgoing.onMigrated(migrationId, "here", "the link broke");
    take();
    gone();
    expect(take()).toEqual([]);
    const other = make();
    other.begin();
    other.accept();
    other.gone();
    other.take();
    other.outgoing.onMigrated(migrationId, "here", "late");
    expect(other.take()).toEqual([]);
  });

  it("runs once: a repeated order is answered with the latest word and asks nobody again", () => {
    const { outgoing, take, begin, accept, gone, have } = make();
    begin();
    take();
    outgoing.begin(leader, order);
    expect(take()).toEqual([]);
    accept();
    gone();
    have();
    take();
    outgoing.begin(leader, order);
    expect(take()).toEqual([
      { kind: "send", to: leader, message: expect.objectContaining({ kind: "moved", result: "done" }) },
    ]);
  });

  it("is refused for a VM that is not here, may not move, or is leaving already", () => {
    const { outgoing, take, begin } = make({ vms: [v1, vm("v2", 1, { movable: false })] });
    begin();
    take();
    for (const [index, vmId] of ["v1", "v2", "v3"].entries())
      outgoing.begin(leader, { ...order, vmId, migrationId: `l:1.1/1.${index + 1}` });
    const effects = take();
    expect(messagesOf(effects, "moved").map(({ result }) => result)).toEqual(["refused", "refused", "refused"]);
    expect(messagesOf(effects, "ask")).toEqual([]);
    expect(outgoing.size).toBe(1);
  });

  it("ends without a trace at the target if that refuses", () => {
    const { outgoing, view, begin, take } = make();
    begin();
    outgoing.onRefuse(target, { kind: "refuse", migrationId, reason: "no room left in memory" });
    const effects = take();
    expect(effectsOf(effects, "forget")).toHaveLength(1);
    expect(messagesOf(effects, "moved")).toMatchObject([{ result: "refused", reason: "no room left in memory" }]);
    expect(view.canMove("v1")).toBe(true);
  });

  it("listens to its target only", () => {
    const { outgoing, begin, accept, gone, take, states } = make();
    begin();
    take();
    outgoing.onAccept(other, { kind: "accept", migrationId });
    outgoing.onRefuse(other, { kind: "refuse", migrationId, reason: "" });
    expect(states()).toEqual([]);
    accept();
    gone();
    take();
    outgoing.onHave(other, { kind: "have", migrationId });
    outgoing.onLookup(other, { kind: "lookup", migrationId, asker: "target" });
    expect(take()).toEqual([]);
    expect(outgoing.size).toBe(1);
  });
});

describe("an abort", () => {
  it("of a target that does not answer the ask is told to it until it confirms: it may have accepted", () => {
    const { outgoing, begin, take, states, passTo } = make();
    begin();
    take();
    outgoing.onAskSilent(migrationId);
    const effects = take();
    expect(states(effects)).toEqual(["aborted"]);
    expect(messagesOf(effects, "moved")).toMatchObject([{ result: "aborted", reason: "target t does not answer" }]);
    expect(messagesOf(effects, "abandon")).toHaveLength(1);
    expect(messagesOf(passTo(60_000), "abandon").length).toBeGreaterThan(5);
    outgoing.onAbandoned(target, { kind: "abandoned", migrationId });
    expect(effectsOf(take(), "forget")).toHaveLength(1);
    expect(outgoing.size).toBe(0);
  });

  it("of a copy that failed leaves the VM here, free to move", () => {
    const { outgoing, view, begin, accept, take } = make();
    begin();
    accept();
    take();
    outgoing.onMigrated(migrationId, "here", "the link broke");
    const effects = take();
    expect(messagesOf(effects, "moved")).toMatchObject([{ result: "aborted", reason: "the link broke" }]);
    expect(tracesOf(effects, "migrationEnded")).toMatchObject([{ result: "aborted" }]);
    expect(view.canMove("v1")).toBe(true);
  });

  it("when the reservation ends takes what was asked and leaves what was begun (rule 3)", () => {
    const { outgoing, begin, accept, take, states } = make({ vms: [v1, vm("v2", 1)] });
    begin();
    accept();
    outgoing.begin(leader, { ...order, migrationId: "l:1.1/1.1", vmId: "v2" });
    take();
    outgoing.dropAsked();
    const effects = take();
    expect(states(effects)).toEqual(["aborted"]);
    expect(messagesOf(effects, "abandon")).toMatchObject([{ migrationId: "l:1.1/1.1" }]);
  });

  it("is final: an acceptance that comes late starts nothing", () => {
    const { outgoing, begin, accept, take } = make();
    begin();
    outgoing.onAskSilent(migrationId);
    take();
    accept();
    expect(take()).toEqual([]);
    outgoing.onAbandoned(target, { kind: "abandoned", migrationId });
    take();
    accept();
    expect(messagesTo(take(), "t")).toEqual([{ kind: "abandon", migrationId }]);
  });

  it("finds a VM gone that disappeared by itself, and starts nothing", () => {
    const { view, begin, accept, take } = make();
    begin();
    view.left("v1");
    take();
    accept();
    const effects = take();
    expect(effectsOf(effects, "migrate")).toEqual([]);
    expect(messagesOf(effects, "abandon")).toHaveLength(1);
  });

  it("does not free a VM that is already leaving by a later migration", () => {
    const { outgoing, view, begin, take } = make();
    begin();
    outgoing.onAskSilent(migrationId);
    outgoing.begin(leader, { ...order, migrationId: "l:1.2/1.0", target: other });
    take();
    outgoing.onAbandoned(target, { kind: "abandoned", migrationId });
    expect(view.canMove("v1")).toBe(false);
  });
});

describe("an order that is not obeyed", () => {
  it("is answered with Refused and its reason", () => {
    const { outgoing, take } = make();
    outgoing.refuse(leader, order, "not reserved for this plan");
    expect(messagesTo(take(), "l")).toMatchObject([
      { kind: "moved", result: "refused", reason: "not reserved for this plan" },
    ]);
  });

  it("does not hide what became of it earlier", () => {
    const { outgoing, take, begin, accept } = make();
    begin();
    accept();
    take();
    outgoing.refuse(leader, order, "not reserved for this plan");
    expect(messagesTo(take(), "l")).toMatchObject([{ result: "begun" }]);
  });

  it("that it began before a restart is told by its journal, and its end follows", () => {
    const gone = make();
    gone.outgoing.recover(record("gone"));
    gone.outgoing.refuse(leader, order, "not reserved for this plan");
    expect(messagesTo(gone.take(), "l")).toMatchObject([{ kind: "moved", result: "begun" }]);
    gone.have();
    expect(messagesTo(gone.take(), "l")).toMatchObject([{ kind: "moved", result: "done" }]);
    const aborted = make();
    aborted.outgoing.recover(record("aborted"));
    aborted.outgoing.refuse(leader, order, "not reserved for this plan");
    expect(messagesTo(aborted.take(), "l")).toMatchObject([{ result: "aborted", reason: "the daemon restarted" }]);
  });
});
