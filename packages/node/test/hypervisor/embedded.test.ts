import { expect, onTestFinished, test } from "vitest";
import { describeHypervisor } from "../conformance/hypervisor.ts";
import { tempFolder } from "../temp-folder.ts";
import { EmbeddedLab, labVm } from "./embedded-lab.ts";

describeHypervisor("embedded", async () => new EmbeddedLab(tempFolder(), [labVm(1), labVm(2)]));

function openLab(...vms: ReturnType<typeof labVm>[]): EmbeddedLab {
  const lab = new EmbeddedLab(tempFolder(), vms);
  onTestFinished(() => lab.close());
  return lab;
}

/** Below the host's 700 for 10 s, then above. */
const rising = { kind: "steps", stepS: 10, cpu: [400, 800], usedMiB: [100, 200] } as const;

test("VMs ask for no CPU before the load starts, and follow its law at its speed from then on", async () => {
  const lab = openLab(labVm(1, rising));
  const { hypervisor } = lab.source;
  const demandNow = async () => (await hypervisor.sample()).vms[0]?.demand;
  expect(await demandNow()).toEqual({ cpu: 0, memory: 100 });
  hypervisor.startLoad({ startAtUnixMs: lab.clock.nowUnixMs() + 500, horizonS: 60 });
  lab.clock.advance(499);
  expect([hypervisor.loadTimeS, await demandNow()]).toEqual([0, { cpu: 0, memory: 100 }]);
  lab.clock.advance(101);
  expect([hypervisor.loadTimeS, await demandNow()]).toEqual([3, { cpu: 400, memory: 100 }]);
  lab.clock.advance(300);
  expect([hypervisor.loadTimeS, await demandNow()]).toEqual([12, { cpu: 800, memory: 200 }]);
});

test("the dirty rate follows the CPU share", async () => {
  const lab = openLab(labVm(1));
  lab.source.hypervisor.startLoad({ startAtUnixMs: lab.clock.nowUnixMs(), horizonS: 60 });
  expect((await lab.source.hypervisor.sample()).vms[0]?.dirtyRateMiBPerS).toBe(0.4 * 125 * 0.5);
});

test("a migration takes the pre-copy time of the VM as it writes now, divided by the speed", async () => {
  const lab = openLab(labVm(1));
  lab.source.hypervisor.startLoad({ startAtUnixMs: lab.clock.nowUnixMs(), horizonS: 60 });
  lab.accepted.add("m-1");
  const beforeMs = lab.clock.nowUnixMs();
  const order = { migrationId: "m-1", vmId: labVm(1).id, target: lab.target.ref };
  await lab.source.hypervisor.migrate(order, { signal: new AbortController().signal, onProgress: () => {} });
  // 8.192 s / (1 - 0.2) to within the last round, 30 times faster.
  expect(lab.clock.nowUnixMs() - beforeMs).toBeGreaterThan(10_200 / 30);
  expect(lab.clock.nowUnixMs() - beforeMs).toBeLessThan(10_300 / 30);
});

test("violation time is exact between two samples and ends with the horizon", () => {
  const lab = openLab(labVm(1, rising));
  const { hypervisor } = lab.source;
  hypervisor.startLoad({ startAtUnixMs: lab.clock.nowUnixMs(), horizonS: 25 });
  lab.clock.advance(400);
  expect(hypervisor.violationS).toBeCloseTo(2, 9);
  lab.clock.advance(10_000);
  expect(hypervisor.violationS).toBeCloseTo(15, 9);
});

test("violation time ends at the source and begins at the target with the VM's move", async () => {
  const lab = openLab(labVm(1, { kind: "constant", cpu: 800 }));
  const start = { startAtUnixMs: lab.clock.nowUnixMs(), horizonS: 1000 };
  lab.source.hypervisor.startLoad(start);
  lab.target.hypervisor.startLoad(start);
  lab.accepted.add("m-1");
  const order = { migrationId: "m-1", vmId: labVm(1).id, target: lab.target.ref };
  await lab.source.hypervisor.migrate(order, { signal: new AbortController().signal, onProgress: () => {} });
  const movedS = lab.source.hypervisor.loadTimeS;
  await lab.target.hypervisor.run("m-1", labVm(1).id);
  lab.clock.advance(1_000);
  expect(lab.source.hypervisor.violationS).toBeCloseTo(movedS, 9);
  expect(lab.target.hypervisor.violationS).toBeCloseTo(30, 9);
});

test("a restarted daemon finds its VMs, the load's time and its violation time again", async () => {
  const lab = openLab(labVm(1, { kind: "constant", cpu: 800 }));
  lab.source.hypervisor.startLoad({ startAtUnixMs: lab.clock.nowUnixMs(), horizonS: 1000 });
  lab.clock.advance(1_000);
  await lab.source.hypervisor.close();
  lab.clock.advance(1_000);
  await lab.source.killAndRestart();
  expect(lab.source.hypervisor.loadTimeS).toBe(60);
  // The second in which it was down counts as nobody's.
  expect(lab.source.hypervisor.violationS).toBeCloseTo(30, 9);
  expect((await lab.source.hypervisor.list()).map((vm) => vm.name)).toEqual(["vm-1"]);
});

test("a host whose last VM left does not create its configured VMs again", async () => {
  const lab = openLab(labVm(1));
  lab.accepted.add("m-1");
  const order = { migrationId: "m-1", vmId: labVm(1).id, target: lab.target.ref };
  await lab.source.hypervisor.migrate(order, { signal: new AbortController().signal, onProgress: () => {} });
  await lab.source.killAndRestart();
  expect(await lab.source.hypervisor.list()).toEqual([]);
});

test.each([
  ["no JSON", "m-1", "garbage", "cannot be read"],
  ["no VM", "m-1", '{"id":"x"}', "cannot be read"],
  ["another VM", "m-1", JSON.stringify(labVm(2)), "is of VM"],
  ["an unknown migration", "m-2", JSON.stringify(labVm(7)), "is not expected here"],
])("a transfer of %s is refused with a reason", async (_name, migrationId, state, reason) => {
  const lab = openLab();
  lab.accepted.add("m-1");
  const transfer = { migrationId, vmId: labVm(7).id, state: Buffer.from(state) };
  const answer = await lab.handlers.get("host-b")?.("host-a", transfer);
  expect(answer).toEqual({ staged: false, reason: expect.stringContaining(reason) });
  expect(await lab.target.hypervisor.staged()).toEqual([]);
});

test("a VM that lives here already is not taken in a second time", async () => {
  const lab = openLab(labVm(1));
  lab.accepted.add("m-1");
  const transfer = { migrationId: "m-1", vmId: labVm(1).id, state: Buffer.from(JSON.stringify(labVm(1))) };
  const answer = await lab.handlers.get("host-a")?.("host-b", transfer);
  expect(answer).toEqual({ staged: false, reason: expect.stringContaining("lives here already") });
});
