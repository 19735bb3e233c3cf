import { expect, test } from "vitest";
import { takeCensus } from "../../src/demo/vm-census.ts";

const store = (ownIds: string[], stagedIds: string[] = []) => ({ ownIds, stagedIds });

test.each([
  ["every VM once", [store(["a"]), store(["b", "c"])], [], []],
  ["a VM in two stores", [store(["a", "b"]), store(["b", "c"])], [], ["b"]],
  ["a VM nowhere", [store(["a"]), store(["c"])], ["b"], []],
  ["a copy that waits beside its VM", [store(["a", "b"]), store(["c"], ["b"])], [], []],
  ["a copy that is all that is left", [store(["a"]), store(["c"], ["b"])], [], []],
])("%s", (_, stores, lostIds, duplicatedIds) => {
  expect(takeCensus(["a", "b", "c"], stores)).toEqual({
    expected: 3,
    present: 3 - lostIds.length,
    lostIds,
    duplicatedIds,
  });
});
