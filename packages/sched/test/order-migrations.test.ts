import { describe, expect, it } from "vitest";
import { checkPlan, orderMigrations, partitionInstance, solve } from "../src/index.ts";
import { instanceOf } from "./instance-of.ts";
import { Random } from "./random.ts";
import { randomRequest } from "./random-instance.ts";

describe("an ordered plan", () => {
  it("lets moves without a common target run side by side", () => {
    const instance = instanceOf(
      [[10], [10], [10]],
      [
        { host: 0, demand: [3] },
        { host: 0, demand: [4] },
      ],
    );
    expect(orderMigrations(instance, [1, 2])!.moves.map((move) => move.after)).toEqual([[], []]);
  });

  it("waits for just the departures that make room, and counts the wait into the makespan", () => {
    const instance = instanceOf(
      [[10], [10], [100]],
      [
        { host: 0, demand: [6] },
        { host: 1, demand: [1] },
        { host: 1, demand: [7] },
        { host: 1, demand: [2] },
      ],
    );
    const plan = orderMigrations(instance, [1, 2, 2, 2])!;
    const named = new Map(plan.moves.map((move) => [move.vmId, move]));
    expect(named.get("vm0")!.after.map((id) => plan.moves[id]!.vmId)).toEqual(["vm2"]);
    expect(plan.makespanS).toBeCloseTo(0.07 + 0.06, 9);
    expect(named.get("vm0")!.estimateS).toBeCloseTo(0.06, 9);
  });

  it("waits on a target above its capacity in a soft dimension until it is below", () => {
    const instance = instanceOf(
      [
        [10, 99],
        [10, 99],
      ],
      [
        { host: 0, demand: [9, 1] },
        { host: 0, demand: [4, 1] },
        { host: 1, demand: [6, 1] },
      ],
    );
    const plan = orderMigrations(instance, [1, 0, 0])!;
    expect(plan).toBeNull();
    const roomy = instanceOf(
      [
        [10, 99],
        [20, 99],
      ],
      [
        { host: 0, demand: [9, 1] },
        { host: 0, demand: [4, 1] },
        { host: 1, demand: [6, 1] },
      ],
    );
    const [first, second] = orderMigrations(roomy, [1, 0, 0])!.moves;
    expect([first!.vmId, second!.vmId, second!.after]).toEqual(["vm0", "vm2", [0]]);
  });

  it("is null where the moves wait for each other", () => {
    const instance = instanceOf(
      [[10], [10]],
      [
        { host: 0, demand: [8] },
        { host: 1, demand: [8] },
      ],
    );
    expect(orderMigrations(instance, [1, 0])).toBeNull();
  });

  it("passes the plan checker however long the moves take, for random placements with an order", () => {
    let checked = 0;
    let waits = 0;
    for (let seed = 0; seed < 6_000; seed += 1) {
      const request = randomRequest(seed, { hostsMin: 2, hostsMax: 4, vmsMax: 12, pinned: 0 });
      const instance = partitionInstance(request.snapshots, request);
      const random = new Random(seed + 2_000_000);
      const placement = instance.vms.map((vm) => (random.next() < 0.5 ? vm.host : random.below(instance.hosts.length)));
      const plan = orderMigrations(instance, placement);
      if (plan === null) continue;
      checked += 1;
      for (const move of plan.moves) waits += move.after.length;
      for (let run = 0; run < 4; run += 1) {
        const breach = checkPlan({
          snapshots: request.snapshots,
          plan,
          overloadRatio: request.overloadRatio,
          seed: seed * 4 + run,
        });
        expect([seed, breach]).toEqual([seed, null]);
      }
    }
    expect(checked).toBeGreaterThan(400);
    expect(waits).toBeGreaterThan(400);
  });

  it("exists for every placement that the solver accepts", () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const request = randomRequest(seed, { hostsMin: 2, hostsMax: 5, vmsMax: 30, pinned: 0.1 }, 2_000);
      const instance = partitionInstance(request.snapshots, request);
      expect(orderMigrations(instance, solve(instance, request).placement)).not.toBeNull();
    }
  });
});
