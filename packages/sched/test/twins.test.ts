import { expect, it } from "vitest";
import { twinsOf } from "../src/twins.ts";
import { instanceOf } from "./instance-of.ts";

it("VMs are twins that share host, demand and cost and may both move", () => {
  const instance = instanceOf(
    [[9], [9]],
    [
      { host: 0, demand: [1] },
      { host: 0, demand: [1] },
      { host: 1, demand: [1] },
      { host: 0, demand: [2] },
      { host: 0, demand: [1], movable: false },
    ],
  );
  expect(twinsOf(instance)).toEqual([[0, 1], [0, 1], [2], [3], [4]]);
});
