import { describe, expect, it } from "vitest";
import { explain, type Instance, optimise, type Rule } from "../src/index.ts";
import { instanceOf } from "./instance-of.ts";
import { randomRuled } from "./random-ruled.ts";

const solved = (instance: Instance) =>
  optimise(instance, { objective: "memory", shouldStop: () => false, onCure: () => undefined, seed: 1 });

const explained = (instance: Instance) => explain(instance, solved(instance));

const twoHosts = (...rules: readonly Rule[]): Instance => ({
  ...instanceOf(
    [
      [10, 100],
      [10, 100],
    ],
    [
      { host: 0, demand: [8, 20] },
      { host: 0, demand: [4, 10] },
      { host: 1, demand: [1, 10] },
    ],
  ),
  rules,
});

describe("an explanation", () => {
  it("says why a VM moves and what its hosts look like before and after", () => {
    const { summary, moves, hosts } = explained(twoHosts());
    expect(summary).toBe("host host0 is at 12 of 10 soft0; no cure costs less.");
    expect([...moves]).toEqual([[1, "host host0 is at 12 of 10 soft0"]]);
    expect(hosts.map(({ host, before, after }) => [host, before, after])).toEqual([
      [0, [12, 30], [8, 20]],
      [1, [1, 10], [5, 20]],
    ]);
  });

  it("names the rule that a VM moves for, and the VM that one makes room for", () => {
    const calm = instanceOf(
      [
        [10, 100],
        [10, 100],
      ],
      [
        { host: 0, demand: [4, 20] },
        { host: 0, demand: [4, 10] },
      ],
    );
    const spread = { ...calm, rules: [{ kind: "spread", vms: [0, 1], continuous: false }] as const };
    expect([...explained(spread).moves.values()]).toEqual([expect.stringContaining("if it stayed: rule 0 (spread)")]);
    const swap = instanceOf(
      [
        [10, 40],
        [10, 40],
      ],
      [
        { host: 0, demand: [8, 10] },
        { host: 0, demand: [4, 30] },
        { host: 1, demand: [1, 20] },
      ],
    );
    expect([...explained({ ...swap, rules: [{ kind: "root", vms: [0] }] }).moves.values()]).toContain(
      "it makes room on host host1 for VM vm1",
    );
  });

  it("names rules that cannot hold together, and no others", () => {
    const gather: Rule = { kind: "gather", vms: [1, 2] };
    const spread: Rule = { kind: "spread", vms: [1, 2], continuous: false };
    const { summary, conflict } = explained(twoHosts({ kind: "ban", vms: [0], hosts: [1] }, gather, spread));
    expect(conflict).toEqual({ rules: [1, 2], smallest: true });
    expect(summary).toContain("rules 1 (gather), 2 (spread) cannot hold together");
  });

  it("says so where the budget ends before it is known which rules conflict", () => {
    const instance = twoHosts({ kind: "gather", vms: [1, 2] }, { kind: "spread", vms: [1, 2], continuous: false });
    const { summary } = explain(instance, solved(instance), "memory", () => true);
    expect(summary).toMatch(/; there is no cure, for reasons that were not found within the budget\.$/);
  });

  it("names the dimension that is short where no rule is to blame", () => {
    const short = instanceOf([[10, 100]], [{ host: 0, demand: [12, 10] }]);
    expect(explained(short).summary).toContain("VM vm0 finds no room in soft0: together they ask for 12 of 10 soft0");
  });

  it("blames rules of random instances only if each is needed for the conflict", () => {
    let conflicts = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const instance = randomRuled(seed);
      if (solved(instance).status !== "infeasible") continue;
      const conflict = explained(instance).conflict.rules;
      if (conflict.length === 0) continue;
      conflicts += 1;
      const withRules = (indexes: readonly number[]) =>
        solved({ ...instance, rules: indexes.map((index) => instance.rules[index]!) }).status;
      expect([seed, withRules(conflict)]).toEqual([seed, "infeasible"]);
      for (const index of conflict)
        expect(withRules(conflict.filter((other) => other !== index))).not.toBe("infeasible");
    }
    expect(conflicts).toBeGreaterThan(10);
  });
});
