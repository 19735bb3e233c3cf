import { algorithmNames } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demoCommand } from "../../src/commands/demo.ts";
import { algorithms, experimentNames, experiments } from "../../src/sim/experiments.ts";
import { defaultsOf } from "../command-help.ts";

test("every experiment has its values", () => {
  expect(Object.keys(experiments)).toEqual([...experimentNames]);
});

test("experiment demo is what dvms demo plays", () => {
  const { speed, seconds, chaosPeriod: _only, ...demo } = defaultsOf(demoCommand(() => undefined));
  expect(experiments.demo).toEqual({ ...demo, seconds: Number(seconds) * Number(speed) });
});

test("the command line knows the simulator's algorithms", () => {
  expect(algorithms).toEqual(algorithmNames);
});
