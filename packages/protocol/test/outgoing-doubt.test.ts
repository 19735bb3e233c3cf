import { describe, expect, it } from "vitest";
import { make, migrationId, other, record, target, v1 } from "./at-source.ts";
import { effectsOf, last, messagesOf, messagesTo, tracesOf } from "./fixtures.ts";

describe("a target's question", () => {
  it.each([
    ["asked", "copying"],
    ["copying", "copying"],
    ["gone", "gone"],
    ["aborted", "abandon"],
  ] as const)("about a migration that is %s is answered with %s", (state, answer) => {
    const { outgoing, take } = make();
    outgoing.recover(record("copying"));
    take();
    const parts = make({ vms: state === "gone" ? [] : [v1] });
    if (state === "asked" || state === "copying") parts.begin();
    if (state === "copying") parts.accept();
    if (state === "gone" || state === "aborted") parts.outgoing.recover(record(state));
    parts.take();
    parts.outgoing.onLookup(target, { kind: "lookup", migrationId, asker: "target" });
    expect(messagesTo(parts.take(), "t")).toEqual([{ kind: answer, migrationId }]);
  });

  it("about a migration that is closed or was never known is answered with Abandon", () => {
    const { outgoing, take } = make();
    outgoing.onLookup(target, { kind: "lookup", migrationId, asker: "target" });
    expect(messagesTo(take(), "t")).toEqual([{ kind: "abandon", migrationId }]);
  });
});

describe("a restart of the source (rule 15)", () => {
  it("aborts what was only asked", () => {
    const { outgoing, take, states } = make();
    outgoing.recover(record("asked"));
    const effects = take();
    expect(states(effects)).toEqual(["aborted"]);
    expect(messagesTo(effects, "t")).toEqual([{ kind: "abandon", migrationId }]);
  });

  it("aborts a copy whose VM is still here", () => {
    const { outgoing, take, states } = make();
    outgoing.recover(record("copying"));
    expect(states(take())).toEqual(["aborted"]);
  });

  it("asks the target about a copy whose VM is absent, and becomes gone if it is complete there", () => {
    const { outgoing, take, states } = make({ vms: [] });
    outgoing.recover(record("copying"));
    const asked = take();
    expect(states(asked)).toEqual([]);
    expect(messagesTo(asked, "t")).toEqual([{ kind: "lookup", migrationId, asker: "source" }]);
    outgoing.onHolding(other, { kind: "holding", migrationId, staged: true });
    expect(take()).toEqual([]);
    outgoing.onHolding(target, { kind: "holding", migrationId, staged: true });
    const effects = take();
    expect(states(effects)).toEqual(["gone"]);
    expect(messagesTo(effects, "t")).toEqual([{ kind: "gone", migrationId }]);
  });

  it("never takes unknown for aborted: absent on both sides is reported, once, and nothing is started (rule 17)", () => {
    const { outgoing, take, passTo } = make({ vms: [] });
    outgoing.recover(record("copying"));
    take();
    outgoing.onHolding(target, { kind: "holding", migrationId, staged: false });
    outgoing.onHolding(target, { kind: "holding", migrationId, staged: false });
    const effects = [...take(), ...passTo(60_000)];
    expect(tracesOf(effects, "inDoubt")).toMatchObject([{ migrationId, vmId: "v1", peerId: "t" }]);
    expect(effectsOf(effects, "persist")).toEqual([]);
    expect(effectsOf(effects, "forget")).toEqual([]);
    expect(outgoing.size).toBe(1);
  });

  it("asks on after the word that there is no copy: the target's daemon may hear of its copy later (rule 15)", () => {
    const { outgoing, take, states, passTo } = make({ vms: [] });
    outgoing.recover(record("copying"));
    outgoing.onHolding(target, { kind: "holding", migrationId, staged: false });
    take();
    expect(messagesOf(passTo(60_000), "lookup").length).toBeGreaterThan(0);
    outgoing.onHolding(target, { kind: "holding", migrationId, staged: true });
    expect(states(take())).toEqual(["gone"]);
  });

  it("goes on with the last word of what was gone or aborted", () => {
    for (const [state, word] of [
      ["gone", "gone"],
      ["aborted", "abandon"],
    ] as const) {
      const { outgoing, take } = make({ vms: [] });
      outgoing.recover(record(state));
      expect(last(messagesTo(take(), "t")).kind).toBe(word);
    }
  });

  it("tells no leader: the one that gave the order has been told by the silence", () => {
    const { outgoing, take } = make();
    outgoing.recover(record("copying"));
    expect(messagesOf(take(), "moved")).toEqual([]);
  });
});

describe("a source whose target is gone for good (rule 13)", () => {
  it("is not held by an aborted migration: the VM is here and the room is the target's", () => {
    const { outgoing, begin, accept, passTo } = make();
    begin();
    expect(outgoing.holdingEventIds).toEqual(["l:1.1"]);
    accept();
    expect(outgoing.holdingEventIds).toEqual(["l:1.1"]);
    outgoing.onMigrated(migrationId, "here", "the target died");
    expect(outgoing.size).toBe(1);
    expect(outgoing.holdingEventIds).toEqual([]);
    expect(outgoing.unsettledCount).toBe(1);
    expect(tracesOf(passTo(60_000), "inDoubt")).toHaveLength(1);
    expect(outgoing.unsettledCount).toBe(0);
  });

  it("is held by one that is gone until it has said so often enough; then it reports once and goes on saying it", () => {
    const { outgoing, begin, accept, gone, have, passTo } = make();
    begin();
    accept();
    gone();
    expect(tracesOf(passTo(1_000), "inDoubt")).toEqual([]);
    expect(outgoing.holdingEventIds).toEqual(["l:1.1"]);
    const effects = passTo(60_000);
    expect(tracesOf(effects, "inDoubt")).toMatchObject([{ migrationId, vmId: "v1", peerId: "t" }]);
    expect(outgoing.holdingEventIds).toEqual([]);
    expect(messagesOf(passTo(120_000), "gone").length).toBeGreaterThan(3);
    have();
    expect(outgoing.size).toBe(0);
  });

  it("is held by a copy in doubt until it has asked often enough", () => {
    const { outgoing, passTo } = make({ vms: [] });
    outgoing.recover(record("copying"));
    expect(outgoing.holdingEventIds).toEqual(["l:1.1"]);
    expect(tracesOf(passTo(60_000), "inDoubt")).toHaveLength(1);
    expect(outgoing.holdingEventIds).toEqual([]);
  });

  it("stays held while its hypervisor copies, however long that takes", () => {
    const { outgoing, begin, accept, passTo } = make();
    begin();
    accept();
    passTo(3_600_000);
    expect(outgoing.holdingEventIds).toEqual(["l:1.1"]);
  });
});
