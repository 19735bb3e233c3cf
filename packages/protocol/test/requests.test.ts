import { describe, expect, it } from "vitest";
import { Context } from "../src/context.ts";
import { Requests } from "../src/requests.ts";
import { config, host, messagesTo } from "./fixtures.ts";
import { samples } from "./messages.ts";

const b = host("b");
const c = host("c");

function make() {
  const context = new Context(config, host("a"), { incarnation: 1, seed: 1 });
  return { context, requests: new Requests(context) };
}

/** Retries whenever the timer is due until the given instant; the instants at which something was sent. */
function sendingsUntil({ context, requests }: ReturnType<typeof make>, untilMs: number) {
  const sentAtMs = messagesTo(context.takeEffects(), "b").map(() => context.nowMs);
  const silent: string[] = [];
  while (context.deadlines.at("retry") <= untilMs) {
    context.nowMs = context.deadlines.at("retry");
    context.deadlines.takeDue(context.nowMs);
    silent.push(...requests.retry().map(({ message }) => message.kind));
    sentAtMs.push(...messagesTo(context.takeEffects(), "b").map(() => context.nowMs));
  }
  return { sentAtMs, silent };
}

describe("a request", () => {
  it("is sent at once, then again until it was sent as often as it may be, then reported as silent once", () => {
    const parts = make();
    parts.requests.open("b", b, samples.invite);
    expect(sendingsUntil(parts, 10_000)).toEqual({ sentAtMs: [0, 100, 200], silent: ["invite"] });
    expect(parts.context.deadlines.at("retry")).toBe(Number.POSITIVE_INFINITY);
  });

  it("is not sent again once it is settled, and is settled once", () => {
    const parts = make();
    parts.requests.open("b", b, samples.invite);
    expect(parts.requests.settle("invite", "b")).toBe(true);
    expect(parts.requests.settle("invite", "b")).toBe(false);
    expect(sendingsUntil(parts, 10_000)).toEqual({ sentAtMs: [0], silent: [] });
  });

  it("without a limit goes on for ever, ever more slowly, but never more slowly than each ten seconds", () => {
    const parts = make();
    parts.requests.open("m", b, samples.gone, Number.POSITIVE_INFINITY);
    const { sentAtMs, silent } = sendingsUntil(parts, 3_600_000);
    const pausesMs = sentAtMs.slice(1).map((atMs, index) => atMs - (sentAtMs[index] ?? 0));
    expect(silent).toEqual([]);
    expect(pausesMs.slice(0, 4)).toEqual([100, 400, 800, 1_600]);
    expect(Math.max(...pausesMs)).toBe(10_000);
    expect(sentAtMs.length).toBeGreaterThan(360);
    expect(parts.requests.sendings("gone", "m")).toBe(sentAtMs.length);
  });

  it("can be opened for later", () => {
    const parts = make();
    parts.requests.openLater("m", b, samples.lookup, 3_000);
    expect(parts.requests.sendings("lookup", "m")).toBe(0);
    expect(sendingsUntil(parts, 3_300).sentAtMs).toEqual([3_000, 3_200]);
  });

  it("replaces the one of the same kind about the same subject, and no other", () => {
    const parts = make();
    parts.requests.open("b", b, samples.invite);
    parts.requests.open("b", b, { ...samples.invite, attempt: 9 });
    parts.requests.open("b", b, samples.prepare);
    parts.requests.open("c", b, samples.invite);
    parts.context.takeEffects();
    parts.context.nowMs = 100;
    parts.requests.retry();
    const sent = messagesTo(parts.context.takeEffects(), "b");
    expect(sent.map((message) => ("attempt" in message ? message.attempt : message.kind))).toEqual([9, "prepare", 3]);
  });

  it("does nothing when it is not due yet", () => {
    const parts = make();
    parts.requests.open("b", b, samples.invite);
    parts.context.takeEffects();
    parts.context.nowMs = 99;
    expect(parts.requests.retry()).toEqual([]);
    expect(parts.context.takeEffects()).toEqual([]);
    expect(parts.context.deadlines.at("retry")).toBe(100);
  });

  it("to a host that cannot be reached is given up at once, unless it must arrive some day", () => {
    const parts = make();
    parts.requests.open("b", b, samples.invite);
    parts.requests.open("c", c, samples.invite);
    parts.requests.open("m", b, samples.gone, Number.POSITIVE_INFINITY);
    expect(parts.requests.giveUpOn(b.address).map(({ to, message }) => [to.id, message.kind])).toEqual([
      ["b", "invite"],
    ]);
    expect(parts.requests.sendings("gone", "m")).toBe(1);
    expect(parts.requests.sendings("invite", "c")).toBe(1);
  });
});
