import { expect, test } from "vitest";
import { hostNamesOf } from "../../../src/sim/scenario/host-names.ts";

test("an entry stands for one host or for several with numbers", () => {
  expect([hostNamesOf({ name: "a", count: 1 }), hostNamesOf({ name: "b", count: 2 })]).toEqual([["a"], ["b-1", "b-2"]]);
});
