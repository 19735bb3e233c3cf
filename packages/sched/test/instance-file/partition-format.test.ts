import { describe, expect, it } from "vitest";
import { readInstance } from "../../src/index.ts";

const flat = { id: "p", H: 2, cap: [700, 32], cpu: [10, 20], mem: [1, 2], at: [0, 1] };
const hard = {
  id: "q",
  H: 2,
  dims: ["cpu", "mem", "net"],
  cap: [9, 9, 9],
  req: [[1], [2], [3]],
  at: [1],
  spread: [[0]],
};

describe("the partition formats", () => {
  it("have equal hosts without names", () => {
    const { instance, numbered, id } = readInstance(JSON.stringify(flat));
    expect([id, numbered, instance.hosts.map((host) => host.capacity)]).toEqual([
      "p",
      true,
      [
        [700, 32],
        [700, 32],
      ],
    ]);
    expect(instance.vms.map((vm) => [vm.host, vm.demand, vm.memoryMiB])).toEqual([
      [0, [10, 1], 1],
      [1, [20, 2], 2],
    ]);
  });

  it("may have any dimensions, of which memory is hard and moves, and spread groups", () => {
    const { instance } = readInstance(JSON.stringify(hard));
    expect(instance.dimensions).toEqual([
      { name: "cpu", hard: false },
      { name: "memory", hard: true },
      { name: "net", hard: false },
    ]);
    expect([instance.vms[0]!.memoryMiB, instance.rules]).toEqual([
      2,
      [{ kind: "spread", vms: [0], continuous: false }],
    ]);
  });

  it.each([
    [{ ...flat, at: [0, 2] }, "at[1] is 2, expected the index of a host, 0 to 1."],
    [{ ...flat, mem: [1] }, "mem is a list, expected a list of 2 numbers (it has 1)."],
    [{ ...flat, cpu: [1, -1] }, "cpu[1] is -1, expected a number"],
    [{ ...flat, H: 1.5 }, "H is 1.5, expected a whole number from 0 to 100000."],
    [{ ...flat, cap: undefined }, "cap is absent, expected a list."],
    [{ ...hard, req: [[1], [2]] }, "req is a list, expected a list of 3 lists, one for each of dims."],
    [{ ...hard, spread: [[7]] }, "spread[0][0] is 7, expected the index of a VM, 0 to 0."],
    [{ ...hard, dims: ["cpu", "ram", "net"] }, "dims is a list, expected mem among the dimensions."],
  ])("%j is refused", (file, sentence) => {
    expect(() => readInstance(JSON.stringify(file))).toThrow(sentence);
  });
});
