import { expect, test } from "vitest";
import { doctorCommand } from "../../src/commands/doctor.ts";
import { dvms } from "../command.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = doctorCommand(() => undefined);
  expect(command.options.map((option) => option.long)).toEqual(["--uri", "--peer", "--self", "--json"]);
  expect(defaultsOf(command)).toEqual({ uri: "qemu:///system", peer: [] });
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(doctorCommand(() => undefined))).toMatch(exampleAndExitCodes);
});

test("a libvirt that is not there is a finding with a remedy, and the exit code 1", async () => {
  const uri = "qemu+unix:///system?socket=/nowhere/sock";
  const { code, stdout } = await dvms(["doctor", "--uri", uri, "--json"]);
  const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: { check: string; level: string }[] };
  expect([code, ok]).toEqual([1, false]);
  expect(findings[0]).toMatchObject({ check: "libvirt", level: "error" });
  expect(findings.map(({ check }) => check)).toEqual(["libvirt", "clock", "arp", "balancer"]);
});
