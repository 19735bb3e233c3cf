import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findInit, processesBeside, processesOf } from "../../src/lab/processes.ts";

/** A folder like /proc with these processes: pid, namespace, arguments. */
function procOf(processes: readonly (readonly [pid: number, namespace: string, args: readonly string[]])[]): string {
  const proc = mkdtempSync(join(tmpdir(), "dvms-proc-"));
  onTestFinished(() => rmSync(proc, { recursive: true }));
  for (const [pid, namespace, args] of processes) {
    mkdirSync(join(proc, String(pid), "ns"), { recursive: true });
    writeFileSync(join(proc, String(pid), "cmdline"), args.map((arg) => `${arg}\0`).join(""));
    symlinkSync(`pid:[${namespace}]`, join(proc, String(pid), "ns/pid"));
  }
  mkdirSync(join(proc, "sys"));
  return proc;
}

const proc = () =>
  procOf([
    [1, "1", ["init"]],
    [2, "1", []],
    [10, "1", ["unshare", "--pid", "/bin/bash", "/lab/hosts/h1/init.sh"]],
    [11, "2", ["/bin/bash", "/lab/hosts/h1/init.sh"]],
    [12, "2", ["libvirtd", "--daemon"]],
    [13, "3", ["/bin/bash", "/lab2/hosts/h1/init.sh"]],
  ]);

test("the first process of a namespace is the one that runs its script, not the one that started it", () => {
  expect(findInit("/lab/hosts/h1/init.sh", proc())).toBe(11);
  expect(findInit("/lab/hosts/h2/init.sh", proc())).toBeNull();
});

test("what shares its namespace is of the same host", () => {
  expect(processesBeside(11, proc()).map(({ pid }) => pid)).toEqual([11, 12]);
  expect(processesBeside(99, proc())).toEqual([]);
});

test("what a lab may have left names its folder, and not another lab's", () => {
  expect(processesOf("/lab", proc()).map(({ pid }) => pid)).toEqual([10, 11]);
});
