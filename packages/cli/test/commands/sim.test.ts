import { expect, test } from "vitest";
import { simCommand } from "../../src/commands/sim.ts";

test("the simulator runs experiments and checks the protocol", () => {
  expect(simCommand().commands.map((command) => command.name())).toEqual(["run", "check"]);
});
