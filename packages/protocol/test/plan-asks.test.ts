import { describe, expect, it } from "vitest";
import { messagesOf, messagesTo, tracesOf } from "./fixtures.ts";
import { answerOf, leading, move } from "./leading.ts";

const ends = (effects: Parameters<typeof tracesOf>[0]) => tracesOf(effects, "ended");
/** Members a, b; a plan that moves v1 from a, which leads, to b is under way. */
function executing() {
  const event = leading();
  event.grant("b");
  event.solved(answerOf("solved", [move(0, "b")]));
  return event;
}

describe("a plan of one move", () => {
  it("from here asks the target at once, and prepares it only if that came to nothing (rule 9)", () => {
    const event = executing();
    const told = messagesTo(event.take(), "b");
    expect(told).toMatchObject([{ kind: "invite" }, { kind: "ask", epoch: 7, planVersion: 1 }]);
    event.from("b", { kind: "refuse", migrationId: "a:1.1/1.0", reason: "no room left in cpu" });
    event.solved(answerOf("solved", [move(0, "b")]));
    expect(messagesTo(event.take(), "b")).toMatchObject([
      { kind: "prepare", planVersion: 2, arrivals: [{ id: "v1" }] },
    ]);
    event.changed("b");
    event.solved(answerOf("solved", [move(0, "b")]));
    expect(messagesTo(event.take(), "b")).toMatchObject([{ kind: "prepare", planVersion: 3 }]);
  });

  it("that was refused is not made anew once the load is gone (rule 8)", () => {
    const event = executing();
    event.calm();
    event.from("b", { kind: "refuse", migrationId: "a:1.1/1.0", reason: "no room left in cpu" });
    expect(ends(event.take())).toMatchObject([{ outcome: "vanished" }]);
  });

  it("that was asked for at once and has begun is not prepared when it fails", () => {
    const event = executing();
    event.from("b", { kind: "accept", migrationId: "a:1.1/1.0" });
    event.take();
    event.outgoing.onMigrated("a:1.1/1.0", "here", "the link broke");
    const effects = event.take();
    expect(messagesOf(effects, "prepare")).toEqual([]);
    expect(ends(effects)).toMatchObject([{ outcome: "cancelled", migrationsFailed: 1 }]);
  });

  it("that is asked for at once by a daemon that stops is not prepared when it is refused", () => {
    const event = executing();
    event.leader.stop();
    event.from("b", { kind: "refuse", migrationId: "a:1.1/1.0", reason: "no room left in cpu" });
    expect(ends(event.take())).toMatchObject([{ outcome: "cancelled" }]);
  });
});
