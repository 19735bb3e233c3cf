import { algorithmNames } from "@dvms/sim-driver";
import { expect, test } from "vitest";

test("the daemon's agent comes first, doing nothing last", () => {
  expect(algorithmNames.at(0)).toBe("dvms");
  expect(algorithmNames.at(-1)).toBe("none");
});
