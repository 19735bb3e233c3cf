import { describe, expect, it } from "vitest";
import { kinds, make, migrationId, other, record, source } from "./at-target.ts";
import { config, effectsOf, messagesOf, messagesTo, tracesOf } from "./fixtures.ts";

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
