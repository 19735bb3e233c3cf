import { describe, expect, it } from "vitest";
import { orderMigrations, type Solution } from "../src/index.ts";
import { reasonOf } from "../src/reason.ts";
import { instanceOf } from "./instance-of.ts";

const instance = instanceOf(
  [
    [10, 99],
    [10, 99],
  ],
  [
    { host: 0, demand: [8, 5] },
    { host: 0, demand: [4, 3] },
    { host: 1, demand: [2, 1] },
  ],
);
const none = { moves: [], makespanS: 0 };
const solution = (more: Partial<Solution>): Solution => ({
  status: "solved",
  placement: [0, 0, 1],
  cost: 0,
  lowerBound: 0,
  proven: false,
  steps: 7,
  ...more,
});

describe("a reason", () => {
  it("names the overload and the moves that cure it", () => {
    const placement = [0, 1, 1];
    const plan = orderMigrations(instance, placement)!;
    expect(reasonOf(instance, solution({ placement }), plan)).toBe(
      "host host0 is at 12 of 10 soft0; moving vm1 to host1 (about 0 s) cures it.",
    );
    expect(reasonOf(instance, solution({ placement, proven: true }), plan)).toContain("cures it at the least cost.");
  });

  it("says what was looked at where no cure was found", () => {
    expect(reasonOf(instance, solution({ status: "unknown" }), none)).toBe(
      "host host0 is at 12 of 10 soft0; no cure was found within 7 steps on these 2 hosts.",
    );
  });

  it("names the dimension that binds where there is no cure", () => {
    const full = instanceOf(
      [
        [10, 99],
        [10, 99],
      ],
      [
        { host: 0, demand: [12, 5] },
        { host: 1, demand: [9, 1] },
      ],
    );
    expect(reasonOf(full, solution({ status: "infeasible", placement: [0, 1] }), none)).toContain(
      "together they ask for 21 of 20 soft0",
    );
    expect(reasonOf(instance, solution({ status: "infeasible" }), none)).toContain("too small pieces");
  });

  it("stays one sentence however many hosts are overloaded", () => {
    const many = instanceOf(
      Array.from({ length: 9 }, () => [1]),
      Array.from({ length: 9 }, (_, host) => ({ host, demand: [2] })),
    );
    const text = reasonOf(many, solution({ status: "infeasible", placement: many.vms.map((vm) => vm.host) }), none);
    expect(text).toContain("and 6 more hosts");
    expect(text.length).toBeLessThan(300);
  });
});
