import * as cli from "@dvms/cli";
import { expect, test } from "vitest";

test("the surface of the package is these names", () => {
  expect(Object.keys(cli).sort()).toEqual(["Fleet", "percentile", "planHosts"]);
});
