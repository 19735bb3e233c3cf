import { expect, test, vi } from "vitest";
import { simCheckCommand } from "../../src/commands/sim-check.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = simCheckCommand(() => undefined);
  const options = ["--seeds", "--from", "--seed", "--verbose", "--hosts", "--ring-only", "--json"];
  expect(command.options.map((option) => option.long)).toEqual(options);
  expect(defaultsOf(command)).toEqual({ seeds: 500, from: 1 });
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(simCheckCommand(() => undefined))).toMatch(exampleAndExitCodes);
});

test("the outcome is handed on as the exit code", async () => {
  const codes: number[] = [];
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await simCheckCommand((code) => codes.push(code)).parseAsync(["--seed", "1", "--hosts", "1..2", "--json"], {
    from: "user",
  });
  written.mockRestore();
  expect(codes).toEqual([0]);
});
