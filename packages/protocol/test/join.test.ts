import { describe, expect, it } from "vitest";
import { config, effectsOf, host, messagesOf, messagesTo, partsOf, tracesOf, withRing } from "./fixtures.ts";

const [a, b, c, d, e, f] = [host("a"), host("b"), host("c"), host("d"), host("e"), host("f")];

/** Host d without a ring. */
const make = () => partsOf(d);

describe("joining", () => {
  it("connects to a seed, not to itself, and asks whoever listens there", () => {
    const { join, context } = make();
    join.start([d.address, "/memory/a"]);
    expect(effectsOf(context.takeEffects(), "connect")).toEqual([{ kind: "connect", address: "/memory/a" }]);
    join.onConnected(a);
    expect(messagesTo(context.takeEffects(), "a")).toEqual([{ kind: "join" }]);
  });

  it("without a seed makes a ring of one and goes on looking", () => {
    const { join, context } = make();
    join.start([]);
    expect(context.takeEffects()).toEqual([]);
    expect(context.deadlines.at("probe")).toBeLessThan(2_000);
  });

  it("walks to the closest host before its place and asks what lies behind to be its successor", () => {
    const { join, context } = make();
    join.start(["/memory/a"]);
    join.onConnected(a);
    context.takeEffects();
    join.onNeighbours(a, { kind: "neighbours", hosts: [a, b, f] });
    const effects = context.takeEffects();
    expect(messagesTo(effects, "f")).toMatchObject([{ kind: "stabilise" }]);
    expect(messagesTo(effects, "b")).toEqual([{ kind: "join" }]);
    join.onNeighbours(b, { kind: "neighbours", hosts: [b, c, e] });
    const more = context.takeEffects();
    expect(messagesTo(more, "e")).toMatchObject([{ kind: "stabilise" }]);
    expect(messagesTo(more, "c")).toEqual([{ kind: "join" }]);
    join.onNeighbours(c, { kind: "neighbours", hosts: [c, e] });
    expect(messagesOf(context.takeEffects(), "join")).toEqual([]);
  });

  it("asks each host of a walk once, so that it ends also where others tell nonsense", () => {
    const { join, context } = make();
    join.start(["/memory/a"]);
    join.onConnected(a);
    join.onConnected(a);
    expect(messagesOf(context.takeEffects(), "join")).toHaveLength(1);
    join.onNeighbours(a, { kind: "neighbours", hosts: [a] });
    join.onNeighbours(a, { kind: "neighbours", hosts: [a] });
    expect(messagesOf(context.takeEffects(), "join")).toEqual([]);
  });

  it("takes no answer that it did not ask for", () => {
    const { join, context } = make();
    join.start([]);
    join.onNeighbours(a, { kind: "neighbours", hosts: [a, e] });
    expect(context.takeEffects()).toEqual([]);
  });

  it("is answered with the neighbours", () => {
    const parts = make();
    withRing(parts, [e, f], c);
    parts.join.onJoin(b);
    expect(messagesTo(parts.context.takeEffects(), "b")).toEqual([{ kind: "neighbours", hosts: [d, e, f, c] }]);
  });
});

describe("probing", () => {
  it("goes on for ever from the seeds in turn, more and more rarely once there is a ring, with jitter", () => {
    const parts = partsOf(d);
    parts.join.start(["/memory/a", "/memory/b"]);
    withRing(parts, [e]);
    const addresses: string[] = [];
    const pausesMs: number[] = [];
    for (let round = 0; round < 12; round++) {
      const atMs = parts.context.deadlines.at("probe");
      pausesMs.push(atMs - parts.context.nowMs);
      parts.context.nowMs = atMs;
      parts.join.probe();
      addresses.push(...effectsOf(parts.context.takeEffects(), "connect").map(({ address }) => address));
    }
    expect(addresses.slice(0, 3)).toEqual(["/memory/b", "/memory/a", "/memory/b"]);
    expect(Math.max(...pausesMs)).toBeLessThanOrEqual(30_000 * 1.25);
    expect(pausesMs.at(-1)).toBeGreaterThan(30_000 * 0.75);
    expect(new Set(pausesMs).size).toBe(pausesMs.length);
  });

  it("starts no walk at a neighbour, whose ring is this host's own, and goes back to that seed once it is none any more", () => {
    const parts = partsOf(d);
    parts.join.start([e.address]);
    withRing(parts, [e, f], c);
    parts.context.takeEffects();
    for (let round = 0; round < 3; round++) parts.join.probe();
    expect(effectsOf(parts.context.takeEffects(), "connect")).toEqual([]);
    expect(parts.context.deadlines.at("probe")).toBeGreaterThan(0);
    parts.ring.onLeave(e, { kind: "leave", predecessor: null, successors: [] });
    for (let round = 0; round < 2; round++) parts.join.probe();
    expect(effectsOf(parts.context.takeEffects(), "connect")).toEqual([{ kind: "connect", address: e.address }]);
  });

  it("tells once that the host has joined", () => {
    const parts = partsOf(d);
    parts.join.start([]);
    withRing(parts, [e]);
    parts.join.probe();
    parts.join.probe();
    expect(tracesOf(parts.context.takeEffects(), "joined")).toEqual([{ kind: "joined", successorId: "e" }]);
  });

  it("asks former members that are neighbours no more, a bounded number of them", () => {
    const parts = partsOf(d, { config: { ...config, successorsMax: 40 } });
    const former = Array.from({ length: 30 }, (_, i) => host(`x${String(i).padStart(2, "0")}`));
    withRing(parts, former);
    parts.join.start([]);
    for (const gone of former) parts.ring.onLeave(gone, { kind: "leave", predecessor: null, successors: [] });
    parts.context.takeEffects();
    const asked = new Set<string>();
    for (let round = 0; round < 40; round++) {
      parts.join.probe();
      for (const { to, message } of effectsOf(parts.context.takeEffects(), "send"))
        if (message.kind === "join") asked.add(to.id);
    }
    expect(asked.size).toBe(16);
  });

  it("looks for others as often as at the start when its last neighbour is gone", () => {
    const parts = partsOf(d);
    withRing(parts, [a]);
    parts.join.start(["/memory/a"]);
    for (let round = 0; round < 8; round++) parts.join.probe();
    expect(parts.context.deadlines.at("probe")).toBeGreaterThan(5_000);
    parts.ring.onLeave(a, { kind: "leave", predecessor: null, successors: [] });
    parts.join.onAlone();
    expect(parts.context.deadlines.at("probe")).toBe(1_000);
    parts.context.nowMs = 1_000;
    parts.join.probe();
    expect(parts.context.deadlines.at("probe")).toBeLessThan(3_000);
  });
});
