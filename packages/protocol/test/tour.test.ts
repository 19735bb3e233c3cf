import { describe, expect, it } from "vitest";
import { Context } from "../src/context.ts";
import { LedEvent } from "../src/event.ts";
import { Hints } from "../src/hints.ts";
import type { Cause } from "../src/outcome.ts";
import { nextToInvite } from "../src/tour.ts";
import { config, host } from "./fixtures.ts";

const overload: Cause = { kind: "overload", dimension: "cpu", load: 1.2 };

function make(ids: readonly string[], cause = overload) {
  const context = new Context(config, host("a"), { incarnation: 1, seed: 1 });
  const hints = new Hints(context);
  const event = new LedEvent("a:1.1", cause, 0, host("a"));
  event.learn(ids.map((id) => host(id)));
  const hint = (hostId: string, spare: Record<string, number>) =>
    hints.onHints({ kind: "hints", hints: [{ hostId, hops: 0, spare }] });
  /** Asks for the next host and takes it as silent, until nobody is left. */
  const tour = () => {
    const ids: string[] = [];
    for (let next = nextToInvite(event, hints); next; next = nextToInvite(event, hints)) {
      event.invite({ host: next, attempt: 1, sentMs: 0, leaseMs: 0 });
      event.invited.delete(next.id);
      event.silentIds.add(next.id);
      ids.push(next.id);
    }
    return ids;
  };
  return { event, hint, tour };
}

describe("the tour of an event", () => {
  it("goes clockwise from the leader and ends when every host was seen", () => {
    expect(make(["d", "b", "c"]).tour()).toEqual(["b", "c", "d"]);
    expect(make([]).tour()).toEqual([]);
  });

  it("prefers the hosts with the most room by their own word, in the dimension that is short", () => {
    const { hint, tour } = make(["b", "c", "d", "e"]);
    hint("d", { cpu: 20 });
    hint("e", { cpu: 40 });
    hint("c", { memory: 900 });
    expect(tour()).toEqual(["e", "d", "b", "c"]);
  });

  it("follows at most three hints, so that every tour ends", () => {
    const { hint, tour } = make(["b", "c", "d", "e", "f", "g"]);
    for (const id of ["d", "e", "f", "g"]) hint(id, { cpu: 10 });
    expect(tour()).toEqual(["d", "e", "f", "b", "c", "g"]);
  });

  it("skips no host because of a hint: one without room is asked, but after all others", () => {
    const { hint, tour } = make(["b", "c", "d", "e"]);
    hint("b", { cpu: 0 });
    hint("d", { cpu: 0 });
    expect(tour()).toEqual(["c", "e", "b", "d"]);
  });

  it("prefers the nearer of two hosts with the same room", () => {
    const { hint, tour } = make(["b", "c", "d"]);
    hint("d", { cpu: 10 });
    hint("c", { cpu: 10 });
    expect(tour()).toEqual(["c", "d", "b"]);
  });

  it("follows no hint where the cause is short of nothing", () => {
    const { hint, tour } = make(["b", "c"], { kind: "drain" });
    hint("c", { cpu: 50 });
    expect(tour()).toEqual(["b", "c"]);
  });

  it("goes on with hosts that it hears of later", () => {
    const { event, tour } = make(["b"]);
    expect(tour()).toEqual(["b"]);
    event.learn([host("b"), host("c")]);
    expect(tour()).toEqual(["c"]);
  });
});
