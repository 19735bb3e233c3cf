import { describe, expect, it } from "vitest";
import type { HostRef } from "../src/host.ts";
import { config, host, last, messagesOf, messagesTo, partsOf, tracesOf, withRing } from "./fixtures.ts";

const [a, b, c, d, e] = [host("a"), host("b"), host("c"), host("d"), host("e")];
const ids = (hosts: readonly HostRef[]) => hosts.map(({ id }) => id);

/** Host c in a ring, with its timers. */
function make(successors: readonly HostRef[] = [], predecessor?: HostRef) {
  const parts = partsOf(c);
  withRing(parts, successors, predecessor);
  const { ring, context } = parts;
  ring.start();
  /** Beats at each instant, as a wake would. */
  const beatAt = (...instantsMs: number[]) => {
    for (const nowMs of instantsMs) {
      context.nowMs = nowMs;
      ring.beat();
    }
    return context.takeEffects();
  };
  const answer = (
    from: HostRef,
    more: { predecessor?: HostRef | null; successors?: readonly HostRef[] | null; listVersion?: number },
  ) =>
    ring.onStabilised(from, {
      kind: "stabilised",
      attempt: 1,
      predecessor: null,
      listVersion: 2,
      successors: null,
      ...more,
    });
  return { ring, context, beatAt, answer };
}

describe("the heartbeat", () => {
  it("asks the first successor, with the version of its list that is known", () => {
    const { beatAt } = make([d, e]);
    expect(messagesTo(beatAt(0), "d")).toEqual([{ kind: "stabilise", attempt: 1, listVersion: 1 }]);
    expect(messagesTo(beatAt(1_000), "d")).toMatchObject([{ attempt: 2 }]);
  });

  it("is regular, and quiet in a ring of one", () => {
    const { beatAt, context } = make();
    expect(beatAt(0)).toEqual([]);
    expect(context.deadlines.at("heartbeat")).toBe(config.heartbeatMs);
  });

  it("is answered with the predecessor, and with the list only where the asker has another version of it", () => {
    const { ring, context } = make([d, e], b);
    ring.onStabilise(b, { kind: "stabilise", attempt: 9, listVersion: 0 });
    const [first] = messagesOf(context.takeEffects(), "stabilised");
    expect(first).toMatchObject({ attempt: 9, predecessor: b, successors: [d, e] });
    ring.onStabilise(b, { kind: "stabilise", attempt: 10, listVersion: first?.listVersion ?? 0 });
    expect(messagesOf(context.takeEffects(), "stabilised")).toMatchObject([{ attempt: 10, successors: null }]);
  });
});

describe("a host that is alone", () => {
  it("asks back whoever asks it, but not again at once", () => {
    const parts = partsOf(c);
    const asked = () => {
      parts.ring.onStabilise(b, { kind: "stabilise", attempt: 1, listVersion: 0 });
      return messagesOf(parts.context.takeEffects(), "stabilise").length;
    };
    expect([asked(), asked()]).toEqual([1, 0]);
    parts.context.nowMs += parts.context.config.retryMs;
    expect(asked()).toBe(1);
  });
});

describe("the version of a list", () => {
  it("is another one after a restart, so that nobody takes the new list for one that it has", () => {
    const versionOf = (incarnation: number) => {
      const parts = partsOf(c, { incarnation });
      withRing(parts, [d]);
      parts.ring.onStabilise(b, { kind: "stabilise", attempt: 1, listVersion: 0 });
      return last(messagesOf(parts.context.takeEffects(), "stabilised")).listVersion;
    };
    const versions = [1, 2, 3, 70_000].map(versionOf);
    expect(new Set(versions).size).toBe(versions.length);
    for (const version of versions) expect(version).toBeLessThan(2 ** 32);
  });
});

describe("a successor", () => {
  it("that is silent for as long as is allowed is dropped, and the next one asked at once", () => {
    const { ring, beatAt } = make([d, e]);
    beatAt(0, 1_000, 2_000, 3_000);
    expect(ids(ring.successors)).toEqual(["d", "e"]);
    const effects = beatAt(4_000);
    expect(ids(ring.successors)).toEqual(["e"]);
    expect(tracesOf(effects, "suspected")).toEqual([{ kind: "suspected", hostId: "d", silentMs: 4_000 }]);
    expect(messagesTo(effects, "e")[0]).toMatchObject({ kind: "stabilise" });
  });

  it("that answers now and then is kept", () => {
    const { ring, beatAt, answer } = make([d, e]);
    for (let start = 0; start < 30_000; start += 3_000) {
      beatAt(start, start + 1_000, start + 2_000);
      answer(d, {});
    }
    expect(ids(ring.successors)).toEqual(["d", "e"]);
  });

  it("is not accused by a daemon that was late itself", () => {
    const { ring, beatAt } = make([d, e], b);
    beatAt(0, 1_000, 2_000);
    const effects = beatAt(3_600_000);
    expect(tracesOf(effects, "suspected")).toEqual([]);
    expect(ids(ring.successors)).toEqual(["d", "e"]);
    expect(ring.predecessor).toEqual(b);
    expect(tracesOf(beatAt(3_601_000, 3_602_000), "suspected")).toMatchObject([{ hostId: "d" }]);
  });

  it("whose machine refuses connections is dropped at once, but only if it owes an answer", () => {
    const { ring, beatAt } = make([d, e]);
    ring.onUnreachable(d.address);
    expect(ids(ring.successors)).toEqual(["d", "e"]);
    beatAt(0);
    ring.onUnreachable(e.address);
    expect(ids(ring.successors)).toEqual(["d", "e"]);
    ring.onUnreachable(d.address);
    expect(ids(ring.successors)).toEqual(["e"]);
  });

  it("that was found dead is not believed back from the lists of others, until it speaks itself", () => {
    const { ring, beatAt, answer } = make([d, e]);
    beatAt(0, 1_000, 2_000, 3_000, 4_000);
    answer(e, { successors: [a, d], listVersion: 3 });
    expect(ids(ring.successors)).toEqual(["e", "a"]);
    ring.heard(d);
    answer(e, { predecessor: d });
    answer(d, { successors: [e, a] });
    expect(ids(ring.successors)).toEqual(["d", "e", "a"]);
  });

  it("that lies closer is adopted only once it has answered itself", () => {
    const { ring, context, beatAt, answer } = make([e]);
    beatAt(0);
    answer(e, { predecessor: d });
    expect(ids(ring.successors)).toEqual(["e"]);
    expect(messagesTo(context.takeEffects(), "d")).toMatchObject([{ kind: "stabilise" }]);
    answer(d, { successors: [e, a] });
    expect(ids(ring.successors)).toEqual(["d", "e", "a"]);
  });

  it("that lies closer is asked once, however many copies of the word about it come", () => {
    const { context, beatAt, answer } = make([e]);
    beatAt(0);
    for (let copy = 0; copy < 3; copy++) answer(e, { predecessor: d });
    expect(messagesTo(context.takeEffects(), "d")).toHaveLength(1);
  });

  it("that lies closer is not taken from a list either: it may be dead", () => {
    const { ring, answer } = make([e]);
    answer(e, { successors: [a, b, d], listVersion: 5 });
    expect(ids(ring.successors)).toEqual(["e", "a", "b"]);
  });

  it("makes the list, which is cut to its length and stops at oneself", () => {
    const { ring, answer } = make([d]);
    answer(d, { successors: [e, a, b, c, d], listVersion: 5 });
    expect(ids(ring.successors)).toEqual(["d", "e", "a"]);
    answer(d, { successors: [e, c, d], listVersion: 6 });
    expect(ids(ring.successors)).toEqual(["d", "e"]);
  });

  it("is not replaced by one farther away that answers too", () => {
    const { ring, answer } = make([d, e]);
    answer(e, { successors: [a, b] });
    expect(ids(ring.successors)).toEqual(["d", "e"]);
  });

  it("that moved to another address is reached there", () => {
    const { ring, answer } = make([d]);
    answer({ ...d, address: "/memory/new" }, {});
    expect(ring.successors[0]?.address).toBe("/memory/new");
  });
});

describe("a predecessor", () => {
  const stabilise = { kind: "stabilise", attempt: 1, listVersion: 0 } as const;

  it("is replaced by a closer one only", () => {
    const { ring } = make([d], a);
    ring.onStabilise(b, stabilise);
    expect(ring.predecessor).toEqual(b);
    ring.onStabilise(a, stabilise);
    expect(ring.predecessor).toEqual(b);
  });

  it("is replaced by a farther one when it is silent", () => {
    const { ring, context } = make([d], b);
    context.nowMs = config.suspectMs;
    ring.onStabilise(a, stabilise);
    expect(ring.predecessor).toEqual(a);
  });

  it("is forgotten when it is silent for twice as long and nobody took its place", () => {
    const { ring, beatAt } = make([], b);
    beatAt(0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000);
    expect(ring.predecessor).toEqual(b);
    beatAt(8_000);
    expect(ring.predecessor).toBeNull();
  });

  it("of a host without successors is asked to be its successor too: a ring of two", () => {
    const { ring, context, answer } = make();
    ring.onStabilise(a, stabilise);
    expect(messagesTo(context.takeEffects(), "a").map(({ kind }) => kind)).toEqual(["stabilised", "stabilise"]);
    answer(a, { predecessor: c, successors: [] });
    expect(ids(ring.successors)).toEqual(["a"]);
    expect(ids(ring.neighbours)).toEqual(["c", "a"]);
  });
});

describe("leaving", () => {
  it("is told to all neighbours, once each, with what closes the gap", () => {
    const { ring, context } = make([d, e], b);
    ring.leave();
    const effects = context.takeEffects();
    expect(messagesTo(effects, "d")).toEqual([{ kind: "leave", predecessor: b, successors: [d, e] }]);
    expect(messagesOf(effects, "leave")).toHaveLength(3);
    expect(context.deadlines.at("heartbeat")).toBe(Number.POSITIVE_INFINITY);
  });

  it("of the successor passes to the next one, which is asked at once", () => {
    const { ring, context } = make([d, e], b);
    ring.onLeave(d, { kind: "leave", predecessor: c, successors: [e, a] });
    expect(ids(ring.successors)).toEqual(["e"]);
    expect(messagesTo(context.takeEffects(), "e")).toMatchObject([{ kind: "stabilise" }]);
  });

  it("of the only successor passes to those that it knew", () => {
    const { ring } = make([d]);
    ring.onLeave(d, { kind: "leave", predecessor: c, successors: [e, a] });
    expect(ids(ring.successors)).toEqual(["e", "a"]);
  });

  it("of the predecessor passes to its own", () => {
    const { ring } = make([d], b);
    ring.onLeave(b, { kind: "leave", predecessor: a, successors: [c] });
    expect(ring.predecessor).toEqual(a);
  });

  it("of the only other host leaves a ring of one", () => {
    const { ring } = make([d], d);
    ring.onLeave(d, { kind: "leave", predecessor: c, successors: [c] });
    expect(ring.predecessor).toBeNull();
    expect(ring.successors).toEqual([]);
  });

  it("is not undone by lists that still name the host", () => {
    const { ring, answer } = make([d, e]);
    ring.onLeave(e, { kind: "leave", predecessor: d, successors: [a] });
    answer(d, { successors: [e, a], listVersion: 4 });
    expect(ids(ring.successors)).toEqual(["d", "a"]);
  });
});
