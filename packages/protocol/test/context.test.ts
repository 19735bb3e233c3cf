import { describe, expect, it } from "vitest";
import { Context } from "../src/context.ts";
import { config, host } from "./fixtures.ts";

const self = host("a");
const make = () => new Context(config, self, { incarnation: 3, seed: 1 });

describe("what the parts of an agent share", () => {
  it("hands out effects in order and once", () => {
    const context = make();
    context.send(host("b"), { kind: "join" });
    context.trace({ kind: "joined", successorId: "b" });
    expect(context.takeEffects().map(({ kind }) => kind)).toEqual(["send", "trace"]);
    expect(context.takeEffects()).toEqual([]);
  });

  it("keeps a message to oneself for the same step and never sends it", () => {
    const context = make();
    context.send({ ...self, address: "another address" }, { kind: "join" });
    expect(context.takeEffects()).toEqual([]);
    expect(context.inbox).toEqual([{ kind: "join" }]);
  });

  it("draws its jitter from the seed of the agent", () => {
    expect(make().random.uniform()).toBe(make().random.uniform());
  });
});
