import { expect, test } from "vitest";
import { labCommand } from "../../src/commands/lab.ts";

test("a lab is prepared, brought up, looked at, played on, and ended", () => {
  const { commands } = labCommand(() => undefined);
  expect(commands.map((command) => command.name())).toEqual(["prepare", "up", "status", "run", "chaos", "down"]);
});
