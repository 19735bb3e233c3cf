import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parseWorkload, readWorkload } from "@dvms/load";
import { expect, onTestFinished, test } from "vitest";

const azure = "arrival_s,batch,vcpu,mem_GB,lifetime_bin,censored\n5,0,2,4,3,0\n";
const nodes = "sn,cpu_milli,memory_mib,gpu,model\nn0,32000,262144,0,\n";
const pods = "name,cpu_milli,memory_mib,qos,creation_time,deletion_time\np0,1000,2048,LS,5,9\n";

test("the first line tells the format", () => {
  expect(parseWorkload(azure, "f").vms[0]).toMatchObject({ cores: 2, arrivesS: 5 });
  expect(parseWorkload(nodes, "f").hosts).toEqual([{ name: "n0", cpu: 3200, memoryMiB: 262_144 }]);
  expect(parseWorkload(pods, "f").vms[0]).toMatchObject({ name: "p0", departsS: 9 });
  expect(parseWorkload("vm,at_s,cpu_percent\nweb,1,50\n", "f").vms[0]).toMatchObject({ name: "web", arrivesS: 1 });
  expect(parseWorkload("a,1,2\n", "f").vms[0]).toMatchObject({
    name: "a",
    departsS: Number.POSITIVE_INFINITY,
    profile: { kind: "steps", cpu: [1, 2] },
  });
  expect(() => parseWorkload("bin,lo_s,hi_s_exclusive\n0,0,300\n", "bins.csv")).toThrow(
    "Trace bins.csv is Azure's table of lifetimes, which is built in: leave it out.",
  );
});

test("files go together: requests on the hosts of another trace", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dvms-workload-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [first, second] = [join(folder, "nodes.csv.gz"), join(folder, "azure.csv")];
  writeFileSync(first, gzipSync(nodes));
  writeFileSync(second, azure);
  const workload = await readWorkload([first, second]);
  expect([workload.hosts?.length, workload.vms.length, workload.sampledOnly]).toEqual([1, 1, false]);
  await expect(readWorkload([join(folder, "none.csv")])).rejects.toThrow("does not exist: check its path.");
});
