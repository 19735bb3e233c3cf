import { expect, test } from "vitest";
import { clusterCommand } from "../../src/commands/cluster.ts";

test("a cluster key is made, used and shown", () => {
  expect(clusterCommand().commands.map((command) => command.name())).toEqual(["init", "admit", "show"]);
});
