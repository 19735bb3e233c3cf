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
    "defaultLimits",
    "demandOf",
    "explain",
    "hardResources",
    "limitRatio",
    "loadOf",
    "objectives",
    "optimise",
    "orderMigrations",
    "orderedCure",
    "parseJson",
    "partitionInstance",
    "placementFault",
    "planEvenly",
    "planWithPivots",
    "preCopy",
    "readInstance",
    "replayPlan",
    "resourceNamePattern",
    "ruleAgainst",
    "solve",
    "startOptimise",
    "subtractResources",
    "totalResources",
    "worstLoad",
  ]);
});
