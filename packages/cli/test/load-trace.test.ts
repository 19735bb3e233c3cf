import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadTrace } from "../src/load-trace.ts";

function traceFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "dvms-trace-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "trace.csv");
  writeFileSync(file, text);
  return file;
}

test("rows become VMs, spread over the hosts", async () => {
  const vms = await loadTrace([traceFile("a,10\nb,20\nc,30\n")], { hosts: 2, vmsPerHost: 2 });
  expect(vms.map((vm) => [vm.name, vm.hostIndex])).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 0],
  ]);
});

test("a trace with a broken line is a bad argument, with the file and the line", async () => {
  const file = traceFile("a,10,20\nb,x,20\n");
  await expect(loadTrace([file], { hosts: 2, vmsPerHost: 2 })).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(new RegExp(`${file}.*2`)),
  });
});
