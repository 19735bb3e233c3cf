import { expect, test } from "vitest";
import { simCompareCommand } from "../../src/commands/sim-compare.ts";
import { simRunCommand } from "../../src/commands/sim-run.ts";
import { helpOf } from "../command-help.ts";

test("one run and many take the same load", () => {
  for (const help of [helpOf(simRunCommand()), helpOf(simCompareCommand())])
    for (const option of [
      "--experiment",
      "--trace",
      "--from",
      "--scenario",
      "--crash-period",
      "--crash-duration",
      "--sd",
    ])
      expect(help).toContain(option);
});
