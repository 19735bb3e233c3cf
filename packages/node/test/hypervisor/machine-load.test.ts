import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MachineLoad } from "../../src/hypervisor/machine-load.ts";
import { tempFolder } from "../temp-folder.ts";

function machine() {
  const root = tempFolder();
  mkdirSync(join(root, "proc/pressure"), { recursive: true });
  const stat = (...fields: readonly number[]) =>
    writeFileSync(join(root, "proc/stat"), `cpu  ${fields.join(" ")}\ncpu0 1\ncpu1 1\nintr 1\n`);
  const pressure = (name: string, avg10: number) =>
    writeFileSync(join(root, "proc/pressure", name), `some avg10=${avg10.toFixed(2)} avg60=9.00 avg300=9.00 total=1\n`);
  return { load: new MachineLoad(root), stat, pressure };
}

test("all that runs is in use, what a hypervisor below takes away too, idling and waiting for a disk are not", () => {
  const { load, stat } = machine();
  stat(100, 0, 0, 100, 0, 0, 0, 0, 50, 0);
  expect(load.busyPercent()).toBeNull();
  stat(120, 5, 10, 140, 10, 1, 4, 10, 60, 0);
  expect(load.busyPercent()).toBeCloseTo(100);
  expect(load.busyPercent()).toBeCloseTo(100);
});

test("pressure is the share of the last ten seconds in which something waited", () => {
  const { load, pressure } = machine();
  expect(load.pressure()).toBeNull();
  for (const [name, avg10] of Object.entries({ cpu: 12.5, memory: 0, io: 3.25 })) pressure(name, avg10);
  expect(load.pressure()).toEqual({ cpuPercent: 12.5, memoryPercent: 0, ioPercent: 3.25 });
});

test("a kernel that tells nothing is no error", () => {
  const load = new MachineLoad(tempFolder());
  expect([load.busyPercent(), load.pressure()]).toEqual([null, null]);
});
