import { expect, test } from "vitest";
import type { SimRunFlags } from "../../src/commands/sim-run.ts";
import { runSimulation } from "../../src/sim/run-simulation.ts";
import { plainColors } from "../../src/terminal.ts";

const flags: SimRunFlags = { experiment: "demo", algorithm: "none", hosts: 3, seconds: 300, json: true };

test("what is given replaces the experiment's values, the rest stays", async () => {
  const result = JSON.parse(await runSimulation(flags, plainColors));
  expect(result).toMatchObject({ algorithm: "none", hosts: 3, vms: 30, simulatedSeconds: 300, migrations: 0 });
});

test("without --json people can read it", async () => {
  const { json, ...forPeople } = flags;
  expect(await runSimulation(forPeople, plainColors)).toMatch(/^algorithm +none\nplayed +3 hosts, 30 VMs, 300 s\n/);
});

test("only DVMS has invariants to watch", async () => {
  await expect(runSimulation({ ...flags, check: true }, plainColors)).rejects.toThrow("which none does not have");
});

test("a crash has a period and a duration", async () => {
  await expect(runSimulation({ ...flags, crashPeriod: 100 }, plainColors)).rejects.toThrow("give --crash-duration");
  await expect(runSimulation({ ...flags, crashDuration: 10 }, plainColors)).rejects.toThrow("give --crash-period");
  const crashed = await runSimulation(
    { ...flags, algorithm: "entropy", crashPeriod: 100, crashDuration: 10 },
    plainColors,
  );
  expect(JSON.parse(crashed)).toMatchObject({ algorithm: "entropy", hosts: 3 });
});
