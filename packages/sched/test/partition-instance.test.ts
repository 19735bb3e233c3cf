import { describe, expect, it } from "vitest";
import { type HostSnapshot, partitionInstance, type VmSnapshot } from "../src/index.ts";

const vm = (id: string, more: Partial<VmSnapshot> = {}): VmSnapshot => ({
  id,
  demand: { cpu: 50, memory: 1024 },
  memoryMiB: 1024,
  dirtyRateMiBPerS: 5,
  movable: true,
  ...more,
});
const host = (hostId: string, more: Partial<HostSnapshot> = {}): HostSnapshot => ({
  hostId,
  capacity: { memory: 4096, cpu: 400 },
  vms: [],
  reserved: {},
  migrationMiBPerS: 125,
  ...more,
});
const ratios = { overloadRatio: 0.9, targetRatio: 0.8 };

describe("a partition's instance", () => {
  it("has the union of the capacities' names as dimensions, sorted, memory being hard", () => {
    const instance = partitionInstance([host("a"), host("b", { capacity: { network: 100 } })], ratios);
    expect(instance.dimensions).toEqual([
      { name: "cpu", hard: false },
      { name: "memory", hard: true },
      { name: "network", hard: false },
    ]);
  });

  it("allows a host that need not be cured what it carries, and no arrival on top", () => {
    const full = host("a", { vms: [vm("x", { demand: { cpu: 390, memory: 1024 } })] });
    const [a, b] = partitionInstance([full, host("b")], { ...ratios, cureIds: ["b"] }).hosts;
    expect(a).toMatchObject({ capacity: [390, 3686.4], fillTo: [320, 4096 * 0.8] });
    expect(b).toMatchObject({ capacity: [360, 3686.4] });
  });

  it("takes the overload threshold as capacity, and leaves headroom below it", () => {
    const [a] = partitionInstance([host("a", { reserved: { cpu: 30 } })], ratios).hosts;
    expect(a).toEqual({
      id: "a",
      capacity: [360, 3686.4],
      fillTo: [320, 4096 * 0.8],
      base: [30, 0],
      migrationMiBPerS: 125,
    });
  });

  it("never fills beyond the capacity, whatever the target ratio", () => {
    const [a] = partitionInstance([host("a")], { overloadRatio: 0.9, targetRatio: 1.5 }).hosts;
    expect(a!.fillTo).toEqual([360, 3686.4]);
  });

  it("sets no limit where a host names no capacity, and ignores demands that no host has a capacity for", () => {
    const instance = partitionInstance(
      [host("a", { vms: [vm("x", { demand: { network: 3, gpu: 7 } })] }), host("b", { capacity: { network: 9 } })],
      { overloadRatio: 0.9, targetRatio: 0 },
    );
    expect(instance.hosts[0]!.capacity[2]).toBe(Number.POSITIVE_INFINITY);
    expect(instance.hosts[0]!.fillTo[2]).toBe(Number.POSITIVE_INFINITY);
    expect(instance.vms[0]!.demand).toEqual([0, 0, 3]);
  });

  it("pins a VM that is seen on two hosts and counts it on both", () => {
    const instance = partitionInstance([host("a", { vms: [vm("x")] }), host("b", { vms: [vm("x"), vm("y")] })], ratios);
    expect(instance.vms.map(({ id, host: at, movable }) => [id, at, movable])).toEqual([
      ["x", 0, false],
      ["x", 1, false],
      ["y", 1, true],
    ]);
  });

  it("lets a host without migration bandwidth neither give nor take", () => {
    const instance = partitionInstance([host("a", { vms: [vm("x")], migrationMiBPerS: 0 })], ratios);
    expect(instance.vms[0]!.movable).toBe(false);
    expect(instance.hosts[0]!.fillTo).toEqual([0, 0]);
  });

  it("counts a host that is listed twice once", () => {
    expect(partitionInstance([host("a"), host("a"), host("b")], ratios).hosts.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("does not mistake what every object inherits for an amount", () => {
    const instance = partitionInstance(
      [host("a", { capacity: { constructor: 5 } as unknown as Record<string, number> }), host("b")],
      ratios,
    );
    expect(instance.dimensions.map(({ name }) => name)).toEqual(["constructor", "cpu", "memory"]);
    expect(instance.hosts[1]!.capacity).toEqual([Number.POSITIVE_INFINITY, 360, 3686.4]);
    expect(instance.hosts[1]!.base).toEqual([0, 0, 0]);
  });
});
