import { Checker, InvariantError, invariants } from "@dvms/sim-driver";
import { expect, test } from "vitest";

class Never extends Checker {
  protected readonly invariant = "lawful";

  override stepped(_host: unknown, nowMs: number): void {
    this.broken(nowMs, "something happened");
  }
}

test("a breach says when, what, and which invariant", () => {
  const step = () => new Never().stepped(null, 12);
  expect(step).toThrow(InvariantError);
  expect(step).toThrow(expect.objectContaining({ invariant: "lawful", message: "At 12 ms: something happened." }));
});

test("every invariant of the design has a name", () => {
  expect(invariants).toEqual(
    expect.arrayContaining(["exclusive", "once", "fenced", "roomy", "lawful", "ends", "freeAgain"]),
  );
});
