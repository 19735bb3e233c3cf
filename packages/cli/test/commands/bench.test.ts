import { expect, test } from "vitest";
import { benchCommand } from "../../src/commands/bench.ts";

test("the solver is measured", () => {
  expect(benchCommand().commands.map((command) => command.name())).toContain("solver");
});
