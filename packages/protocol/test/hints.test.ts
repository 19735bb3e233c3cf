import { describe, expect, it } from "vitest";
import { Context } from "../src/context.ts";
import { Hints } from "../src/hints.ts";
import { config, host, messagesTo } from "./fixtures.ts";

const capacity = { cpu: 100 };
const p = host("p");

function make() {
  const context = new Context(config, host("a"), { incarnation: 1, seed: 1 });
  const hints = new Hints(context);
  const ahead = [host("b"), host("c")];
  /** What the predecessor hears when the timer is due. */
  const told = () => {
    hints.tell(p, ahead);
    return messagesTo(context.takeEffects(), "p").flatMap((message) => (message.kind === "hints" ? message.hints : []));
  };
  return { context, hints, told };
}

describe("hints of spare room", () => {
  it("tell the own room, then nothing until it changes by more than a fiftieth of the capacity", () => {
    const { hints, told } = make();
    hints.setOwn({ cpu: 50 }, capacity);
    expect(told()).toEqual([{ hostId: "a", hops: 0, spare: { cpu: 50 } }]);
    hints.setOwn({ cpu: 51.9 }, capacity);
    expect(told()).toEqual([]);
    hints.setOwn({ cpu: 52.1 }, capacity);
    expect(told()).toEqual([{ hostId: "a", hops: 0, spare: { cpu: 52.1 } }]);
  });

  it("do not creep: many small changes add up to one that is told", () => {
    const { hints, told } = make();
    hints.setOwn({ cpu: 50 }, capacity);
    told();
    for (let cpu = 50; cpu < 53; cpu += 0.5) hints.setOwn({ cpu }, capacity);
    expect(told()).toHaveLength(1);
  });

  it("are passed on with one hop more, and no further than the successor list is long", () => {
    const { hints, told } = make();
    const hint = (hostId: string, hops: number) => ({ hostId, hops, spare: { cpu: hops } });
    hints.onHints({
      kind: "hints",
      hints: [hint("b", 0), hint("c", config.successorsMax - 1), hint("d", config.successorsMax)],
    });
    expect(hints.spareOf("c")).toEqual({ cpu: config.successorsMax - 1 });
    expect(hints.spareOf("d")).toBeUndefined();
    expect(told()).toEqual([{ hostId: "b", hops: 1, spare: { cpu: 0 } }]);
  });

  it("of oneself that come around a small ring are not taken", () => {
    const { hints, told } = make();
    hints.onHints({ kind: "hints", hints: [{ hostId: "a", hops: 1, spare: { cpu: 99 } }] });
    expect(hints.spareOf("a")).toBeUndefined();
    expect(told()).toEqual([]);
  });

  it("are bundled: told at once at first, and not again before the pause is over", () => {
    const { context, hints, told } = make();
    context.nowMs = 1_000;
    hints.setOwn({ cpu: 50 }, capacity);
    expect(context.deadlines.at("hints")).toBe(1_000);
    context.deadlines.takeDue(1_000);
    told();
    context.nowMs = 1_050;
    hints.setOwn({ cpu: 80 }, capacity);
    hints.onHints({ kind: "hints", hints: [{ hostId: "b", hops: 0, spare: { cpu: 5 } }] });
    expect(context.deadlines.at("hints")).toBe(1_000 + config.hintsMs);
    expect(told().map(({ hostId }) => hostId)).toEqual(["a", "b"]);
  });

  it("may come before the list that names their host, and are forgotten only when hosts that are not ahead pile up", () => {
    const { hints, told } = make();
    hints.onHints({ kind: "hints", hints: [{ hostId: "z", hops: 0, spare: { cpu: 5 } }] });
    told();
    expect(hints.spareOf("z")).toEqual({ cpu: 5 });
    const many = Array.from({ length: config.successorsMax * 4 }, (_, index) => ({
      hostId: `y${index}`,
      hops: 0,
      spare: {},
    }));
    hints.onHints({ kind: "hints", hints: many });
    told();
    expect(hints.spareOf("z")).toBeUndefined();
  });

  it("are all told again to a new predecessor", () => {
    const { hints, told } = make();
    hints.setOwn({ cpu: 50 }, capacity);
    hints.onHints({ kind: "hints", hints: [{ hostId: "b", hops: 0, spare: { cpu: 5 } }] });
    told();
    hints.retell();
    expect(told().map(({ hostId }) => hostId)).toEqual(["a", "b"]);
  });

  it("wait without a predecessor and do not fail", () => {
    const { context, hints } = make();
    hints.setOwn({ cpu: 50 }, capacity);
    hints.tell(null, []);
    expect(context.takeEffects()).toEqual([]);
    expect(hints.spareOf("a")).toEqual({ cpu: 50 });
  });
});
