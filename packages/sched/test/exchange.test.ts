import { describe, expect, it } from "vitest";
import { exchangePlan, findExchange } from "../src/exchange.ts";
import type { HostSnapshot } from "../src/index.ts";
import { buildModel } from "../src/model.ts";
import { partitionInstance } from "../src/partition-instance.ts";

const vm = (id: string, cpu: number, more: Partial<HostSnapshot["vms"][number]> = {}) => ({
  id,
  demand: { cpu, memory: 1024 },
  memoryMiB: 1024,
  dirtyRateMiBPerS: 0,
  movable: true,
  ...more,
});
const host = (hostId: string, ...vms: ReturnType<typeof vm>[]): HostSnapshot => ({
  hostId,
  capacity: { cpu: 200, memory: 4096 },
  vms,
  reserved: {},
  migrationMiBPerS: 125,
});

function exchanged(...snapshots: HostSnapshot[]): string | null {
  const instance = partitionInstance(snapshots, { overloadRatio: 1, targetRatio: 1 });
  const { exchange } = findExchange(buildModel(instance));
  return exchange && `${instance.vms[exchange.v]!.id} for ${instance.vms[exchange.w]!.id}`;
}

describe("an exchange", () => {
  it("cures where the room that is left is too small for any VM", () => {
    expect(exchanged(host("a", vm("x", 120), vm("y", 90)), host("b", vm("z", 110), vm("w", 80)))).toBe("x for z");
  });

  it("is none where it would overload the other host, or not cure", () => {
    expect(exchanged(host("a", vm("x", 120), vm("y", 90)), host("b", vm("z", 115), vm("w", 80)))).toBeNull();
    expect(exchanged(host("a", vm("x", 120), vm("y", 90)), host("b", vm("z", 100), vm("w", 90)))).toBeNull();
  });

  it("needs room for both VMs in hard dimensions", () => {
    const big = { demand: { cpu: 80, memory: 3072 }, memoryMiB: 3072 };
    expect(exchanged(host("a", vm("x", 120), vm("y", 90)), host("b", vm("z", 100), vm("w", 80, big)))).toBeNull();
  });

  it("takes none of the VMs that must stay", () => {
    const pinned = { movable: false };
    const a = host("a", vm("x", 120), vm("y", 90));
    expect(exchanged(a, host("b", vm("z", 110, pinned), vm("w", 80, pinned)))).toBeNull();
  });

  it("is not looked for where nothing or more than one host is overloaded", () => {
    expect(exchanged(host("a", vm("x", 100)), host("b", vm("z", 110)))).toBeNull();
    expect(exchanged(host("a", vm("x", 210)), host("b", vm("z", 210)), host("c", vm("w", 10)))).toBeNull();
  });

  it("keeps the time short in which the host that helps has both", () => {
    const slow = { dirtyRateMiBPerS: 60 };
    const b = host("b", vm("z", 80, slow), vm("w", 80), vm("u", 30));
    expect(exchanged(host("a", vm("x", 120), vm("y", 90)), b)).toBe("y for w");
  });

  it("starts both moves at once", () => {
    const a = host("a", vm("x", 120), vm("y", 90));
    const instance = partitionInstance([a, host("b", vm("w", 80))], { overloadRatio: 1, targetRatio: 1 });
    expect(exchangePlan(buildModel(instance), { v: 1, w: 2 })).toEqual({
      moves: [
        { id: 0, vmId: "y", sourceId: "a", targetId: "b", after: [], estimateS: 8.192 },
        { id: 1, vmId: "w", sourceId: "b", targetId: "a", after: [], estimateS: 8.192 },
      ],
      makespanS: 8.192,
    });
  });
});
