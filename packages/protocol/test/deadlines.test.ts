import { describe, expect, it } from "vitest";
import { Deadlines } from "../src/deadlines.ts";

describe("deadlines", () => {
  it("wait for nothing at first", () => {
    const deadlines = new Deadlines();
    expect(deadlines.earliestMs).toBe(Number.POSITIVE_INFINITY);
    expect(deadlines.at("lease")).toBe(Number.POSITIVE_INFINITY);
    expect(deadlines.takeDue(1e12)).toEqual([]);
  });

  it("keep the last instant that was set for a timer", () => {
    const deadlines = new Deadlines();
    deadlines.set("lease", 10);
    deadlines.set("lease", 30);
    expect(deadlines.earliestMs).toBe(30);
    expect(deadlines.takeDue(29)).toEqual([]);
    expect(deadlines.takeDue(30)).toEqual(["lease"]);
  });

  it("can be moved to an earlier instant and not to a later one", () => {
    const deadlines = new Deadlines();
    deadlines.setEarlier("retry", 20);
    deadlines.setEarlier("retry", 50);
    expect(deadlines.at("retry")).toBe(20);
    deadlines.setEarlier("retry", 10);
    expect(deadlines.at("retry")).toBe(10);
  });

  it("are taken once, in order of time and then of name, whatever the order of setting", () => {
    const deadlines = new Deadlines();
    deadlines.set("solve", 5);
    deadlines.set("renew", 3);
    deadlines.set("event", 5);
    deadlines.set("probe", 9);
    expect(deadlines.takeDue(5)).toEqual(["renew", "event", "solve"]);
    expect(deadlines.takeDue(5)).toEqual([]);
    expect(deadlines.earliestMs).toBe(9);
  });

  it("are forgotten when cleared", () => {
    const deadlines = new Deadlines();
    deadlines.set("event", 5);
    deadlines.clear("event");
    expect(deadlines.earliestMs).toBe(Number.POSITIVE_INFINITY);
  });

  it("tell whether one is due beside others", () => {
    const deadlines = new Deadlines();
    deadlines.set("hints", 5);
    deadlines.set("lease", 7);
    expect(deadlines.isDueBeside(new Set(["hints"]), 6)).toBe(false);
    expect(deadlines.isDueBeside(new Set(["probe"]), 6)).toBe(true);
    expect(deadlines.isDueBeside(new Set(["hints"]), 7)).toBe(true);
  });
});
