import { TraceError } from "@dvms/load";
import { expect, test } from "vitest";
import { parseOpenbHosts, parseOpenbPods } from "../src/openb-trace.ts";

const podHeader =
  "name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,qos,pod_phase,creation_time,deletion_time,scheduled_time";

test("hosts have their own sizes; a host without a GPU has no model", () => {
  const lines = ["sn,cpu_milli,memory_mib,gpu,model", "node-0,32000,262144,0,", "node-1,96000,393216,8,V100"];
  expect(parseOpenbHosts(lines, "nodes.csv")).toEqual([
    { name: "node-0", cpu: 3200, memoryMiB: 262_144 },
    { name: "node-1", cpu: 9600, memoryMiB: 393_216 },
  ]);
});

test("a pod is a VM from its creation until its deletion", () => {
  const [pod] = parseOpenbPods([podHeader, "pod-0,16500,51200,0,0,,LS,Pending,100,250,"], "pods.csv");
  expect(pod).toMatchObject({
    name: "pod-0",
    cores: 16.5,
    memoryMiB: 51_200,
    arrivesS: 100,
    departsS: 250,
    profile: null,
  });
});

test.each([
  ["pod-0,16500,51200,0,0,,LS,Running,100,90,", "line 2 is deleted at 90, before its creation: correct the times."],
  ["pod-0,16500,51200,0,0,,LS,Running,,90,", "line 2 has no creation_time: complete the row or remove it."],
  [",16500,51200,0,0,,LS,Running,1,90,", "line 2 has no name: complete the row or remove it."],
])("%s is refused", (row, sentence) => {
  expect(() => parseOpenbPods([podHeader, row], "pods.csv")).toThrow(new TraceError(`Trace pods.csv, ${sentence}`));
});

test("a host without a size is refused", () => {
  expect(() => parseOpenbHosts(["sn,cpu_milli,memory_mib", "a,0,1"], "n.csv")).toThrow(
    "Trace n.csv, line 2 has the cpu_milli 0, which is not from 1 to 1024000",
  );
});
