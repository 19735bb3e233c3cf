import { expect, test } from "vitest";
import { demoCommand } from "../../src/commands/demo.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = demoCommand(() => undefined);
  expect(command.options.map((option) => option.long)).toEqual([
    "--hosts",
    "--vms-per-host",
    "--seconds",
    "--speed",
    "--mean",
    "--sd",
    "--seed",
    "--capacity",
    "--trace",
    "--chaos",
    "--chaos-period",
    "--json",
    "--keep",
  ]);
  expect(defaultsOf(command)).toEqual({
    hosts: 12,
    vmsPerHost: 10,
    seconds: 60,
    speed: 30,
    mean: 66,
    sd: 20,
    seed: 7,
    capacity: 700,
    chaosPeriod: 5,
  });
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(demoCommand(() => undefined))).toMatch(exampleAndExitCodes);
});
