import { describe, expect, it } from "vitest";
import { config, effectsOf, messagesOf } from "./fixtures.ts";
import { answerOf, leading, move, twoSources } from "./leading.ts";

describe("the leases of those whom a plan touches", () => {
  it("gives a lease that covers twice the predicted time where moves wait for each other, and a plain one else (rule 5)", () => {
    const leases = (moves: Parameters<typeof answerOf>[1], more: Parameters<typeof leading>[0] = {}) => {
      const event = leading(more);
      event.grant("b");
      event.take();
      event.solved(answerOf("solved", moves));
      return messagesOf(event.take(), "prepare").map(({ leaseMs }) => leaseMs);
    };
    const two = [move(0, "b"), move(1, "b", { vmId: "v2" })];
    expect(leases(two)).toEqual([config.leaseMs]);
    expect(leases([move(0, "b"), move(1, "b", { vmId: "v2", after: [0] })])).toEqual([config.leaseMs + 2 * 2_000]);
    expect(leases(two, { config: { migrationsParallelMax: 1 } })).toEqual([config.leaseMs + 2 * 2_000]);
    expect(leases(two, { config: { migrationsParallelMax: 1, worldSecondMs: 1e9 } })).toEqual([config.leaseMs * 6]);
  });

  it("counts on a member from the sending of the Prepare that it answers (rule 4)", () => {
    const event = leading();
    event.grant("b");
    event.context.nowMs = 500;
    event.solved(answerOf("solved", [move(0, "b"), move(1, "b", { vmId: "v2" })]));
    event.context.nowMs = 800;
    event.ready("b");
    const shorter = config.leaseMs * (1 - 2 * config.clockDriftMax);
    expect(event.leader.event?.members.get("b")?.leaseUntilMs).toBe(500 + shorter);
  });

  it("renews no lease of a host that takes part in a copy, by its source's word (rule 5)", () => {
    const event = twoSources();
    const renewed = (nowMs: number) => {
      event.context.nowMs = nowMs;
      event.take();
      event.leader.renew();
      return effectsOf(event.take(), "send").flatMap(({ to, message }) => (message.kind === "renew" ? [to.id] : []));
    };
    const before = renewed(1_500);
    expect(before.length).toBeGreaterThan(0);
    event.moved("b", 0, "begun");
    event.moved("c", 1, "begun");
    expect(renewed(3_000)).toEqual([]);
  });
});
