import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const dvms = fileURLToPath(new URL("../../packages/cli/bin/dvms.js", import.meta.url));
const scenarios = fileURLToPath(new URL("../lab/", import.meta.url));
/** The busiest machine on which these are to pass is ten times slower than one at rest. */
const runMaxMs = 400_000;

/** What these tests read of `dvms lab … --json`. */
interface Report {
  readonly passed: boolean;
  readonly steps: readonly { readonly step: string; readonly ok: boolean; readonly reason: string }[];
  readonly guests: readonly {
    readonly name: string;
    readonly hostAlive: boolean;
    readonly copies: number;
    readonly counterMonotone: boolean;
  }[];
}

/** Runs a lab command to its end and returns the last line of its answer, whatever its exit code. */
function lab(...args: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [dvms, "lab", ...args, "--json"], (error, stdout, stderr) => {
      const line = stdout.trim().split("\n").at(-1) ?? "";
      if (line.startsWith("{")) resolve(JSON.parse(line));
      else reject(error ?? new Error(stderr));
    });
  });
}

async function expectPass(...args: readonly string[]): Promise<void> {
  const { passed, steps, guests } = (await lab(...args)) as Report;
  expect(steps.filter(({ ok }) => !ok)).toEqual([]);
  expect(
    guests.filter(({ hostAlive, copies, counterMonotone }) => !counterMonotone || copies !== Number(hostAlive)),
  ).toEqual([]);
  expect(passed).toBe(true);
}

function labOf(hosts: number): void {
  beforeAll(() => lab("up", "--hosts", String(hosts), "--vms", "0"), runMaxMs);
  afterAll(async () => {
    await lab("down");
    expect(existsSync(process.env.DVMS_LAB ?? "")).toBe(false);
  }, runMaxMs);
}

describe("three hosts", () => {
  labOf(3);
  const files = [
    "overload",
    "memory-overload",
    "kill-source-daemon-switching",
    "kill-target-daemon-staged",
    "kill-source-libvirtd-switching",
    "split-switching",
    "power-cut-source",
    "power-cut-target-switching",
    "someone-else-stops",
    "hung-qemu",
    "judged-in-a-move",
  ];
  it.each(files)("%s", (file) => expectPass("run", `${scenarios}${file}.yaml`), runMaxMs);
  it("two rounds of chaos", () => expectPass("chaos", "--rounds", "2", "--seed", "1"), runMaxMs);
});

describe("five hosts", () => {
  labOf(5);
  it("two overloads", () => expectPass("run", `${scenarios}two-overloads.yaml`), runMaxMs);
});
