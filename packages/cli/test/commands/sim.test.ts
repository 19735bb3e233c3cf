import { expect, test } from "vitest";
import { simCommand } from "../../src/commands/sim.ts";

test("the simulator runs experiments", () => {
  expect(simCommand().commands.map((command) => command.name())).toEqual(["run"]);
});
