import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runOptionsOf } from "../../src/sim/run-options.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-run-options-"));
afterAll(() => rmSync(folder, { recursive: true }));
const scenario = join(folder, "s.yaml");
writeFileSync(scenario, "algorithm: entropy\nhosts: [{ name: a }]\nseconds: 60\n");

test("without options it is the published experiment under dvms", async () => {
  expect(await runOptionsOf({})).toMatchObject({ algorithm: "dvms", hosts: 128, vmsPerHost: 10, seed: 23, vms: null });
  expect(await runOptionsOf({ experiment: "demo", hosts: 3 })).toMatchObject({ hosts: 3, seed: 7 });
});

test("a scenario says all but what the command line may change", async () => {
  expect(await runOptionsOf({ scenario })).toMatchObject({ algorithm: "entropy", hosts: 1, seconds: 60, seed: 23 });
  expect(await runOptionsOf({ scenario, algorithm: "dvms", seed: 0, check: true })).toMatchObject({
    algorithm: "dvms",
    seed: 0,
    check: true,
  });
});

test("VMs move by pre-copy unless it is said otherwise, also over a scenario", async () => {
  expect(await runOptionsOf({})).not.toHaveProperty("migration");
  expect(await runOptionsOf({ migration: "post-copy" })).toMatchObject({ migration: "post-copy" });
  expect(await runOptionsOf({ scenario })).toMatchObject({ migration: "pre-copy" });
  expect(await runOptionsOf({ scenario, migration: "post-copy" })).toMatchObject({ migration: "post-copy" });
});

test.each([
  [{ scenario, vmsPerHost: 3 }, "--vms-per-host does not go with --scenario: say it in the file."],
  [
    { scenario, check: true as const },
    "--check watches the invariants of DVMS, which entropy does not have: leave it out.",
  ],
  [{ from: 5 }, "--from is a time of a trace: give --trace as well, or leave it out."],
  [{ crashPeriod: 5 }, "Crashes need a period and a duration: give --crash-duration as well."],
])("%j is refused", async (flags, message) => {
  await expect(runOptionsOf(flags)).rejects.toMatchObject({ exitCode: 2, message });
});
