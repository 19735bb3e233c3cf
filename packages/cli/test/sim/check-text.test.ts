import { outcomes } from "@dvms/protocol";
import { type CheckReport, faultKinds, type Replay, replaySeed } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { checkText, failureText } from "../../src/sim/check-text.ts";

const zeros = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

test("a report names the seeds that failed and leaves out what never happened", () => {
  const report: CheckReport = {
    seeds: 500,
    failed: [{ seed: 42, invariant: "once" }],
    virtualSeconds: 7200,
    steps: 1234,
    wallS: 12,
    outcomes: { ...zeros(outcomes), solved: 3 },
    faults: { ...zeros(faultKinds), crash: 5 },
    witnessed: {
      migrationsUnderFault: 1,
      unknownOutcomes: 0,
      leasesExpired: 0,
      merges: 2,
      ringsRejoined: 0,
      epochsRefused: 0,
    },
  };
  expect(`\n${checkText(report)}\n`).toMatchInlineSnapshot(`
    "
    seeds          500 seeds, 1 failed
    played         2 h in 1234 steps, 12 s of time
    events         3 solved
    faults         5 crash
    witnessed      1 migrationsUnderFault, 2 merges
    failed         seed 42: once
    "
  `);
});

test("a failure is told with all that is needed to repeat it", () => {
  const replay = replaySeed(5, { hostsMin: 2, hostsMax: 2, ringOnly: false }, null);
  const failure = { invariant: "once", sentence: "At 7 ms: VM a runs on b and on c." } as const;
  const shrunk = [{ kind: "crash", atMs: 5, forMs: 6, hosts: [1], amount: 0, messages: [], ambushMs: null }] as const;
  const failed: Replay = { ...replay, run: { ...replay.run, failure }, shrunk };
  const text = failureText(failed, "npx dvms sim check --seed 5 --verbose");
  expect(text).toContain("Seed 5 breaks once: At 7 ms: VM a runs on b and on c.\ndrawn: {");
  expect(text).toContain(
    `faults that suffice (1 of ${replay.faults.length}):\n  5 ms: crash of host 1 for 6 ms, amount 0\n`,
  );
  expect(text).toMatch(/again: npx dvms sim check --seed 5 --verbose \(Node v\d+/);
});
