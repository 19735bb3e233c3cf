import { describe, expect, it } from "vitest";
import { Agent } from "../src/agent.ts";
import type { Input } from "../src/input.ts";
import type { Message } from "../src/message.ts";
import { config, host, snapshot, vm } from "./fixtures.ts";

const latencies = { thereMs: 1, backMs: 1 };

/** Two hosts in a ring of two, with a network that takes 1 ms. */
function pair() {
  const refs = [host("a"), host("b")] as const;
  const agents = refs.map((ref) => new Agent(config, ref, { incarnation: 1, seed: 1 }));
  const [a, b] = agents as [Agent, Agent];
  const flights: { atMs: number; to: number; message: Message }[] = [];
  const sent: string[] = [];
  const step = (index: number, input: Input, nowMs: number) => {
    for (const effect of agents[index]!.step(input, nowMs)) {
      if (effect.kind !== "send") continue;
      sent.push(`${nowMs} ${index} ${JSON.stringify(effect.message)}`);
      flights.push({ atMs: nowMs + 1, to: 1 - index, message: effect.message });
    }
  };
  const run = (untilMs: number) => {
    for (;;) {
      flights.sort((x, y) => x.atMs - y.atMs);
      const wakes = agents.map((agent) => agent.wakeAtMs);
      const nowMs = Math.min(...wakes, flights[0]?.atMs ?? Number.POSITIVE_INFINITY);
      if (nowMs > untilMs) return;
      if (flights[0]?.atMs === nowMs) {
        const { to, message } = flights.shift()!;
        step(to, { kind: "message", from: refs[1 - to]!, message }, nowMs);
      } else step(wakes.indexOf(nowMs), { kind: "wake" }, nowMs);
    }
  };
  const start = (index: number, nowMs: number) =>
    step(index, { kind: "start", snapshot: snapshot(refs[index]!.id, []), seeds: [], journal: [], staged: [] }, nowMs);
  start(0, 0);
  start(1, 300);
  step(0, { kind: "message", from: refs[1], message: { kind: "stabilise", attempt: 1, listVersion: 0 } }, 301);
  return { a, b, refs, flights, sent, run, step };
}

const heartbeats = (sent: readonly string[]) => sent.filter((line) => line.includes("stabilise"));

describe("heartbeats that change nothing", () => {
  it.each([20_000.5, 20_010, 20_301, 20_300.5, 20_999])("may be made up for until %d ms, as if played", (untilMs) => {
    const played = pair();
    played.run(40_000);
    const { a, b, flights, sent, run } = pair();
    run(10_500);
    expect([a.mayRest(b), b.mayRest(a)]).toEqual([true, true]);
    a.rest(true);
    b.rest(true);
    const before = heartbeats(sent).length;
    run(untilMs - 0.25);
    expect(heartbeats(sent)).toHaveLength(before);
    let left = 0;
    for (const [from, to, index] of [[a, b, 0] as const, [b, a, 1] as const]) {
      const { asked, answered, underWay } = from.resume(to, untilMs, latencies);
      left += asked + answered;
      if (underWay) flights.push({ ...underWay, to: underWay.to === "self" ? index : 1 - index });
    }
    run(40_000);
    expect(heartbeats(sent).length + left).toBe(heartbeats(played.sent).length);
    expect(sent.slice(-10)).toEqual(played.sent.slice(-10));
    expect(b.view(40_000)).toEqual(played.b.view(40_000));
  });

  it("do not rest before two hosts know all of each other", () => {
    const { a, b, run } = pair();
    expect(a.mayRest(b)).toBe(false);
    run(10_500);
    expect(a.firstSuccessorId).toBe("b");
  });

  it("are needed again when the predecessor could be found silent", () => {
    const { a, b, run } = pair();
    run(10_500);
    a.rest(false);
    expect(a.heedsBeats({ kind: "wake" }, 10_500)).toBe(false);
    expect(a.heedsBeats({ kind: "wake" }, 10_500 + config.suspectMs * 2)).toBe(true);
    expect(a.mayRest(b)).toBe(true);
  });

  it("are looked at by what changes the ring, and by nothing else", () => {
    const { a, refs, run } = pair();
    run(10_500);
    a.rest(true);
    const heeds = (message: Message) => a.heedsBeats({ kind: "message", from: refs[1], message }, 10_500);
    expect(heeds({ kind: "stabilise", attempt: 1, listVersion: 0 })).toBe(true);
    expect(heeds({ kind: "leave", predecessor: null, successors: [] })).toBe(true);
    expect([heeds({ kind: "join" }), heeds({ kind: "hints", hints: [] })]).toEqual([false, false]);
    expect(heeds({ kind: "neighbours", hosts: [host("aa")] })).toBe(true);
    expect(heeds({ kind: "neighbours", hosts: [refs[0], refs[1]] })).toBe(false);
    expect(a.heedsBeats({ kind: "unreachable", address: "/b" }, 10_500)).toBe(true);
  });
});

describe("a sample", () => {
  it("is ignored when it is the last one again, the host is free and the load within its limit", () => {
    const { a, step, run } = pair();
    run(10_500);
    const calm = snapshot("a", [vm("v1", 50)]);
    expect(a.ignoresSample(calm)).toBe(false);
    step(0, { kind: "sample", snapshot: calm }, 10_600);
    expect(a.ignoresSample(calm)).toBe(true);
    step(0, { kind: "message", from: host("b"), message: { kind: "hints", hints: [] } }, 10_650);
    expect(a.sampleSettled).toBe(true);
    expect(a.ignoresSample(snapshot("a", [vm("v1", 50)]))).toBe(false);
    step(0, { kind: "unreachable", address: "/nowhere" }, 10_700);
    expect(a.ignoresSample(calm)).toBe(false);
    expect(a.sampleSettled).toBe(false);
    const hot = snapshot("a", [vm("v1", 150)]);
    step(0, { kind: "sample", snapshot: hot }, 10_800);
    expect(a.ignoresSample(hot)).toBe(false);
  });
});
