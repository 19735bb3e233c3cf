import { describe, expect, it } from "vitest";
import { demandOf, type HostSnapshot, loadOf, type Resources, worstLoad } from "../src/index.ts";

describe("a snapshot's load", () => {
  const snapshot: HostSnapshot = {
    hostId: "a",
    capacity: { cpu: 200, memory: 1000 },
    vms: [{ id: "x", demand: { cpu: 50, memory: 600 }, memoryMiB: 600, dirtyRateMiBPerS: 0, movable: true }],
    reserved: { memory: 100 },
    migrationMiBPerS: 100,
  };

  it("counts VMs and what is promised to VMs on their way", () => {
    expect(demandOf(snapshot)).toEqual({ cpu: 50, memory: 700 });
    expect(loadOf(snapshot)).toBe(0.7);
  });

  it.each<{ demand: Resources; capacity: Resources; expected: ReturnType<typeof worstLoad> }>([
    { demand: {}, capacity: { cpu: 100 }, expected: { dimension: "cpu", load: 0 } },
    { demand: { cpu: 50, memory: 10 }, capacity: { cpu: 100, memory: 10 }, expected: { dimension: "memory", load: 1 } },
    { demand: { cpu: 1 }, capacity: { cpu: 0 }, expected: { dimension: "cpu", load: Number.POSITIVE_INFINITY } },
    { demand: { gpu: 9 }, capacity: { cpu: 100 }, expected: { dimension: "cpu", load: 0 } },
    {
      demand: { cpu: 1 },
      capacity: JSON.parse('{"cpu":100,"constructor":5}'),
      expected: { dimension: "cpu", load: 0.01 },
    },
  ])("is worst at $expected for $demand of $capacity", ({ demand, capacity, expected }) => {
    expect(worstLoad(demand, capacity)).toEqual(expected);
  });
});
