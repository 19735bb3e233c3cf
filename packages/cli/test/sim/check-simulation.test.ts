import { expect, test } from "vitest";
import type { SimCheckFlags } from "../../src/commands/sim-check.ts";
import { checkSimulation } from "../../src/sim/check-simulation.ts";

const flags: SimCheckFlags = { seeds: 2, from: 1, hosts: [2, 4], json: true };

function check(given: SimCheckFlags, isTTY = false) {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const out = { write: (text: string) => stdout.push(text) };
  const err = { isTTY, write: (text: string) => stderr.push(text) };
  const exitCode = checkSimulation(given, { out, err });
  return { exitCode, stdout: stdout.join(""), stderr: stderr.join("") };
}

test("a range of seeds answers with the contract's object and nothing else", () => {
  const { exitCode, stdout, stderr } = check(flags);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ seeds: 2, failed: [] });
  expect(Object.keys(report.witnessed)).toEqual([
    "migrationsUnderFault",
    "unknownOutcomes",
    "leasesExpired",
    "merges",
    "ringsRejoined",
    "epochsRefused",
  ]);
  for (const name of ["virtualSeconds", "steps", "wallS"]) expect(report[name]).toBeGreaterThan(0);
  for (const kind of ["crash", "pause", "loss", "partition"]) expect(report.faults).toHaveProperty(kind);
  expect([exitCode, stderr]).toEqual([0, ""]);
});

test("one seed has the same trace hash on every run, with its trace or without", () => {
  const { seeds, from, ...one } = flags;
  const quiet = check({ ...flags, seed: 7 });
  const verbose = check({ ...flags, ...one, seed: 7, verbose: true });
  expect(JSON.parse(quiet.stdout).traceHash).toMatch(/^[0-9a-f]{16}$/);
  expect(verbose.stdout).toBe(quiet.stdout);
  expect(quiet.stderr).toBe("");
  expect(verbose.stderr.split("\n").length).toBeGreaterThan(10);
});

test("a terminal is told how far it is, and the line is cleared at the end", () => {
  const { stderr } = check({ ...flags, ringOnly: true }, true);
  expect(stderr).toContain("1 of 2 seeds, 0 failed, ");
  expect(stderr.endsWith("\r\u001b[K")).toBe(true);
});

test("without --json people can read it", () => {
  const { json, ...forPeople } = flags;
  expect(check(forPeople).stdout).toMatch(/^seeds +2 seeds, every invariant held\n/);
  expect(check({ ...forPeople, seed: 7 }).stdout).toMatch(
    /^seed 7: every invariant held; .* trace hash [0-9a-f]{16}\n$/,
  );
});
