import { expect, it } from "vitest";
import * as surface from "../src/index.ts";

it("the package offers these names and no others", () => {
  expect(Object.keys(surface).sort()).toEqual([
    "OverloadDetector",
    "addResources",
    "checkPlan",
    "decide",
    "demandOf",
    "hardResources",
    "limitRatio",
    "loadOf",
    "orderMigrations",
    "partitionInstance",
    "preCopy",
    "resourceNamePattern",
    "solve",
    "subtractResources",
    "totalResources",
    "worstLoad",
  ]);
});
