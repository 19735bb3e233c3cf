import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { experiments } from "../../src/sim/experiments.ts";
import { loadWorkload } from "../../src/sim/load-workload.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-workload-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const samples = file("samples.csv", "a,10,20\nb,30,40\nc,50,60\n");
const own = file("own.csv", "vm,at_s,cpu_percent\nweb,100,40\nweb,160,gone\ndb,2000,60\n");
const nodes = file("nodes.csv", "sn,cpu_milli,memory_mib\nn0,7000,32768\nn1,14000,65536\nn2,7000,32768\n");
const options = { ...experiments.vmplaces, hosts: 2, vmsPerHost: 1, seconds: 600 };
const nothing = { hosts: undefined, from: undefined };

test("rows of samples are VMs that are always there, as many as the hosts take", async () => {
  const { hosts, vms, stays } = await loadWorkload([samples], options, nothing);
  expect([hosts, vms?.map(({ name }) => name), stays]).toEqual([2, ["a", "b"], undefined]);
});

test("VMs that come and go are stays from the first arrival on, or from any time", async () => {
  const { vms, stays } = await loadWorkload([own], options, nothing);
  expect([vms, stays?.map(({ vm, arrivesS, departsS }) => [vm.name, arrivesS, departsS])]).toEqual([
    [],
    [["web", 0, 60]],
  ]);
  const later = await loadWorkload([own], options, { hosts: undefined, from: 1900 });
  expect(later.stays?.map(({ vm, arrivesS }) => [vm.name, arrivesS])).toEqual([["db", 100]]);
  await expect(loadWorkload([own], options, { hosts: undefined, from: 200 })).rejects.toMatchObject({
    exitCode: 2,
    message: "No VM of the trace is there from 200 s on for 600 s: begin elsewhere with --from.",
  });
});

test("a trace may list the hosts: without VMs they get those of the law, by their size", async () => {
  const { hosts, vms, plan } = await loadWorkload([nodes], options, nothing);
  expect([hosts, vms?.map(({ hostIndex }) => hostIndex)]).toEqual([3, [0, 1, 1, 2]]);
  expect(plan?.hosts[1]).toMatchObject({ name: "n1", cpu: 1400, memoryMiB: 65_536, rack: "rack-00000" });
  const both = await loadWorkload([nodes, own], options, { hosts: 2, from: undefined });
  expect([both.hosts, both.plan?.hosts.length, both.stays?.length]).toEqual([2, 2, 1]);
  await expect(loadWorkload([nodes], options, { hosts: 4, from: undefined })).rejects.toMatchObject({
    exitCode: 2,
    message: "The trace lists 3 hosts and --hosts asks for 4: ask for fewer.",
  });
});

test("a broken row is a bad argument, with the file and the line", async () => {
  const broken = file("broken.csv", "vm,at_s,cpu_percent\nweb,100,\n");
  await expect(loadWorkload([broken], options, nothing)).rejects.toMatchObject({
    exitCode: 2,
    message: `Trace ${broken}, line 2 has no cpu_percent: complete the row or remove it.`,
  });
});
