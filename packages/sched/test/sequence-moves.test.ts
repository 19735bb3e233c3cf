import { describe, expect, it } from "vitest";
import { partitionInstance } from "../src/index.ts";
import { buildModel } from "../src/model.ts";
import { sequenceMoves } from "../src/sequence-moves.ts";
import { hasOrder } from "./brute-force.ts";
import { instanceOf } from "./instance-of.ts";
import { Random } from "./random.ts";
import { randomRequest } from "./random-instance.ts";

describe("a sequence of moves", () => {
  it("is empty where nothing moves", () => {
    const model = buildModel(instanceOf([[10], [10]], [{ host: 0, demand: [5] }]));
    expect(sequenceMoves(model, [0])).toEqual({ order: [], exact: true, deadEnds: 0 });
  });

  it("lets the VM that makes room go first", () => {
    const model = buildModel(
      instanceOf(
        [[10], [10], [10]],
        [
          { host: 0, demand: [8] },
          { host: 1, demand: [6] },
        ],
      ),
    );
    expect(sequenceMoves(model, [1, 2]).order).toEqual([1, 0]);
  });

  it("does not exist for two VMs that swap full hosts", () => {
    const model = buildModel(
      instanceOf(
        [[10], [10]],
        [
          { host: 0, demand: [8] },
          { host: 1, demand: [8] },
        ],
      ),
    );
    expect(sequenceMoves(model, [1, 0])).toMatchObject({ order: null, exact: true });
  });

  it("exists exactly where trying all orders finds one, for 3,000 random placements", () => {
    let without = 0;
    for (let seed = 0; seed < 3_000; seed += 1) {
      const request = randomRequest(seed, { hostsMin: 2, hostsMax: 4, vmsMax: 7, pinned: 0 });
      const instance = partitionInstance(request.snapshots, request);
      const random = new Random(seed + 1_000_000);
      const placement = instance.vms.map((vm) => (random.next() < 0.4 ? vm.host : random.below(instance.hosts.length)));
      const { order, exact } = sequenceMoves(buildModel(instance), placement);
      expect([seed, order !== null, exact]).toEqual([seed, hasOrder(instance, placement), true]);
      if (order === null) without += 1;
    }
    expect(without).toBeGreaterThan(300);
    expect(without).toBeLessThan(2_700);
  });
});
