import { expect, it } from "vitest";
import * as surface from "../src/index.ts";

it("the package offers these names and no others", () => {
  expect(Object.keys(surface).sort()).toEqual([
    "InstanceError",
    "OverloadDetector",
    "addResources",
    "brokenRule",
    "checkPlan",
    "decide",
    "demandOf",
    "explain",
    "hardResources",
    "limitRatio",
    "loadOf",
    "objectives",
    "optimise",
    "optimiseOrdered",
    "orderMigrations",
    "parseJson",
    "partitionInstance",
    "placementFault",
    "planWithPivots",
    "preCopy",
    "readInstance",
    "replayPlan",
    "resourceNamePattern",
    "solve",
    "subtractResources",
    "totalResources",
    "worstLoad",
  ]);
});
