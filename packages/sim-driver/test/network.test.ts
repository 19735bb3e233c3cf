import { createRandom } from "@dvms/load";
import type { Message } from "@dvms/protocol";
import { type FateOf, faulty, Network, type Port, reliable, Timeline } from "@dvms/sim-driver";
import { expect, test } from "vitest";

class Recorder implements Port {
  boot: number | null = 1;
  readonly heard: string[] = [];
  readonly #timeline: Timeline;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  receive(source: number, message: Message): void {
    this.heard.push(`${message.kind} ${"attempt" in message ? message.attempt : ""} from ${source}`);
    this.heardAtMs.push(this.#timeline.nowMs);
  }

  readonly heardAtMs: number[] = [];

  unreachable(target: number): void {
    this.heard.push(`${target} is unreachable`);
  }
}

function given(fate: FateOf = reliable) {
  const timeline = new Timeline();
  const ports = [new Recorder(timeline), new Recorder(timeline)] as const;
  const network = new Network(timeline, createRandom(1), { latencyMinMs: 1, latencyMaxMs: 5, fate }, ports);
  const send = (attempt: number) => network.send(0, 1, { kind: "stabilise", attempt, listVersion: 0 });
  return { timeline, network, source: ports[0], target: ports[1], send };
}

test("messages of one connection arrive in order, each within the latency", () => {
  const { timeline, target, send } = given();
  for (let attempt = 0; attempt < 50; attempt++) send(attempt);
  timeline.runUntil(5);
  expect(target.heard).toEqual(Array.from({ length: 50 }, (_, attempt) => `stabilise ${attempt} from 0`));
  expect(Math.min(...target.heardAtMs)).toBeGreaterThanOrEqual(1);
});

test("a message to a host that is down comes back as unreachable", () => {
  const { timeline, source, target, send } = given();
  target.boot = null;
  send(1);
  timeline.runUntil(10);
  expect(target.heard).toEqual([]);
  expect(source.heard).toEqual(["1 is unreachable"]);
});

test("a connection does not outlive a restart, at either end", () => {
  const { timeline, source, target, send } = given();
  send(1);
  target.boot = 2;
  timeline.runUntil(10);
  expect(source.heard).toEqual(["1 is unreachable"]);
  send(2);
  target.boot = 3;
  source.boot = 2;
  timeline.runUntil(20);
  expect([source.heard, target.heard]).toEqual([["1 is unreachable"], []]);
});

test("fate may lose, double and delay", () => {
  const fates = [
    { copies: 0, extraDelayMs: 0 },
    { copies: 2, extraDelayMs: 100 },
    { copies: 1, extraDelayMs: 0 },
  ];
  const { timeline, network, target, send } = given(() => fates.shift()!);
  for (const attempt of [1, 2, 3]) send(attempt);
  timeline.runUntil(200);
  expect(target.heard).toEqual(["stabilise 3 from 0", "stabilise 2 from 0", "stabilise 2 from 0"]);
  expect(network.sent).toBe(3);
});

test("an echo comes after everything, whatever was started anew in the meantime", () => {
  const { timeline, source, target, send } = given(() => ({ copies: 1, extraDelayMs: 0, echoMs: 500 }));
  send(1);
  timeline.runUntil(10);
  target.boot = 2;
  source.boot = 2;
  timeline.runUntil(1_000);
  expect(target.heard).toEqual(["stabilise 1 from 0", "stabilise 1 from 0"]);
});

test("random faults come at their rates, and the same for the same seed", () => {
  const rates = { loss: 0.1, duplicates: 0.2, delayed: 0.3, delayMaxMs: 50 };
  const play = () => {
    const fateOf = faulty(createRandom(3, "faults"), rates);
    return Array.from({ length: 10_000 }, () => fateOf(0, 1, { kind: "join" }));
  };
  const fates = play();
  expect(play()).toEqual(fates);
  expect(fates.filter(({ copies }) => copies === 0).length / 10_000).toBeCloseTo(0.1, 1);
  expect(fates.filter(({ copies }) => copies === 2).length / 10_000).toBeCloseTo(0.18, 1);
  const delays = fates.map(({ extraDelayMs }) => extraDelayMs);
  expect(delays.filter((delayMs) => delayMs > 0).length / 10_000).toBeCloseTo(0.27, 1);
  expect(Math.max(...delays)).toBeLessThan(50);
});

test("a pair may have a latency of its own, which differs by direction", () => {
  const timeline = new Timeline();
  const ports = [new Recorder(timeline), new Recorder(timeline)];
  const options = { latencyMinMs: 1, latencyMaxMs: 5, latencyPer: "pair", fate: reliable } as const;
  const network = new Network(timeline, createRandom(1), options, ports);
  const [thereMs, backMs] = [network.pairLatencyMs(0, 1), network.pairLatencyMs(1, 0)];
  expect(thereMs).not.toBe(backMs);
  for (const ms of [thereMs, backMs]) expect(Math.abs(ms - 3)).toBeLessThanOrEqual(2);
  network.send(0, 1, { kind: "join" });
  network.send(0, 1, { kind: "join" });
  timeline.runUntil(10);
  expect(ports[1]!.heardAtMs).toEqual([thereMs, thereMs]);
  network.count(3);
  expect(network.sent).toBe(5);
});

test("the way between two hosts may take longer, in either mode", () => {
  for (const mode of [{}, { latencyPer: "pair" }] as const) {
    const timeline = new Timeline();
    const ports = [new Recorder(timeline), new Recorder(timeline)] as const;
    const latencyAddedMs = (source: number) => (source === 0 ? 100 : 0);
    const options = { latencyMinMs: 1, latencyMaxMs: 5, fate: reliable, latencyAddedMs, ...mode };
    const network = new Network(timeline, createRandom(1), options, ports);
    network.send(0, 1, { kind: "stabilise", attempt: 1, listVersion: 0 });
    network.send(1, 0, { kind: "stabilise", attempt: 1, listVersion: 0 });
    timeline.runUntil(1000);
    expect(ports[1].heardAtMs[0]).toBeGreaterThanOrEqual(101);
    expect(ports[0].heardAtMs[0]).toBeLessThanOrEqual(5);
  }
});
