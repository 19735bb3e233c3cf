import { expect, test } from "vitest";
import { simCommand } from "../../src/commands/sim.ts";

test("the simulator runs experiments, checks the protocol, compares and plays model scenarios", () => {
  expect(simCommand(() => undefined).commands.map((command) => command.name())).toEqual([
    "run",
    "check",
    "compare",
    "model",
  ]);
});
