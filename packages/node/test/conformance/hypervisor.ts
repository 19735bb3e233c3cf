import { describe, expect, onTestFinished, test } from "vitest";
import type { HypervisorChange, MigrationOptions } from "../../src/hypervisor.ts";
import type { HypervisorLab, LabHost, Wire } from "./hypervisor-lab.ts";

/**
 * What every adapter must do, whatever it drives. `setup` makes a lab whose source runs at least two VMs and whose target
 * runs none; migrations must end without anybody waiting for real time.
 */
export function describeHypervisor(name: string, setup: () => Promise<HypervisorLab>): void {
  describe(`hypervisor ${name}`, () => {
    test("lists its VMs and samples the same ones", async () => {
      const lab = await open(setup);
      const vms = await lab.source.hypervisor.list();
      const snapshot = await lab.source.hypervisor.sample();
      expect(vms.length).toBeGreaterThanOrEqual(2);
      expect(vms.every((vm) => vm.state === "running" && vm.memoryMiB > 0)).toBe(true);
      expect(snapshot.hostId).toBe(lab.source.ref.id);
      expect(snapshot.vms.map((vm) => vm.id)).toEqual(vms.map((vm) => vm.id));
      expect(snapshot.vms.every((vm) => vm.movable)).toBe(true);
      expect(snapshot.capacity.cpu).toBeGreaterThan(0);
    });

    test("a VM is held by one host for certain at any time, and by none while its copy waits", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      const holders = async () =>
        [await lab.source.hypervisor.holding(), await lab.target.hypervisor.holding()].map((held) => held.has(vmId));
      expect(await holders()).toEqual([true, false]);
      await migrate(lab, "m-1", vmId);
      expect(await holders()).toEqual([false, false]);
      await lab.target.hypervisor.run("m-1", vmId);
      expect(await holders()).toEqual([false, true]);
    });

    test("moves a VM: gone at the source, paused at the target until it is told to run", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      const before = (await lab.source.hypervisor.list()).find((vm) => vm.id === vmId);
      expect(await migrate(lab, "m-1", vmId)).toEqual({ vm: "gone", reason: "" });
      expect(await whereabouts(lab, vmId)).toEqual({ source: false, target: false, staged: ["m-1"] });
      expect(await lab.target.hypervisor.run("m-1", vmId)).toBe("runs");
      expect(await whereabouts(lab, vmId)).toEqual({ source: false, target: true, staged: [] });
      const after = (await lab.target.hypervisor.list()).find((vm) => vm.id === vmId);
      expect(after).toEqual({ ...before, state: "running" });
    });

    test("keeps the VM running while it is copied and tells progress from 0 to 1", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      const ratios: number[] = [];
      const states: Promise<string | undefined>[] = [];
      const stateNow = async () => (await lab.source.hypervisor.list()).find((vm) => vm.id === vmId)?.state;
      await migrate(lab, "m-1", vmId, {
        onProgress: ({ ratio, remainingMs }) => {
          expect(remainingMs).toBeGreaterThanOrEqual(0);
          ratios.push(ratio);
          if (ratio < 1) states.push(stateNow());
        },
      });
      expect(ratios.length).toBeGreaterThanOrEqual(2);
      expect(ratios[0]).toBe(0);
      expect(ratios.at(-1)).toBe(1);
      expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
      expect(new Set(await Promise.all(states))).toEqual(new Set(["running"]));
    });

    test("answers repeated orders like the first one and never makes a second VM", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      const [first, again] = await Promise.all([migrate(lab, "m-1", vmId), migrate(lab, "m-1", vmId)]);
      expect([first.vm, again.vm, (await migrate(lab, "m-1", vmId)).vm]).toEqual(["gone", "gone", "gone"]);
      expect(await lab.target.hypervisor.run("m-1", vmId)).toBe("runs");
      expect(await lab.target.hypervisor.run("m-1", vmId)).toBe("runs");
      await lab.target.hypervisor.discard("m-1", vmId);
      expect(await whereabouts(lab, vmId)).toEqual({ source: false, target: true, staged: [] });
      expect(await migrate(lab, "m-1", vmId)).toEqual({ vm: "gone", reason: "" });
      expect(await lab.target.hypervisor.list()).toHaveLength(1);
    });

    test("moves two VMs at the same time", async () => {
      const lab = await open(setup);
      const [first, second] = (await lab.source.hypervisor.list()).map((vm) => vm.id) as [string, string];
      const results = await Promise.all([migrate(lab, "m-1", first), migrate(lab, "m-2", second)]);
      expect(results.map((result) => result.vm)).toEqual(["gone", "gone"]);
      expect(await lab.target.hypervisor.staged()).toEqual(["m-1", "m-2"]);
    });

    test("does not begin a second migration of a VM that is being copied", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      const [first, second] = await Promise.all([migrate(lab, "m-1", vmId), migrate(lab, "m-2", vmId)]);
      expect([first.vm, second.vm]).toEqual(["gone", "here"]);
      expect(second.reason).toContain(vmId);
    });

    test("drops a paused copy when told to, also twice, and then has nothing to run", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      lab.wire = "answerLost";
      await migrate(lab, "m-1", vmId);
      expect(await lab.target.hypervisor.staged()).toEqual(["m-1"]);
      await lab.target.hypervisor.discard("m-1", vmId);
      await lab.target.hypervisor.discard("m-1", vmId);
      expect(await lab.target.hypervisor.run("m-1", vmId)).not.toBe("runs");
      expect(await whereabouts(lab, vmId)).toEqual({ source: true, target: false, staged: [] });
    });

    test("has nothing to run or discard for a migration that it never saw", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      expect(await lab.target.hypervisor.run("m-9", vmId)).toBe("absent");
      await lab.target.hypervisor.discard("m-9", vmId);
      expect(await lab.target.hypervisor.staged()).toEqual([]);
    });

    test("says here, with a reason, for a VM that it does not have", async () => {
      const lab = await open(setup);
      const unknown = "00000000-0000-4000-8000-000000000000";
      expect(await migrate(lab, "m-1", unknown)).toEqual({ vm: "here", reason: expect.stringContaining(unknown) });
      expect(await lab.target.hypervisor.staged()).toEqual([]);
    });

    test("keeps the VM where the target's agent did not accept the migration", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      const result = await lab.source.hypervisor.migrate(order(lab, "m-1", vmId), quiet());
      expect(result).toEqual({ vm: "here", reason: expect.stringContaining("m-1") });
      expect(await stateAtSource(lab, vmId)).toBe("running");
      expect(await whereabouts(lab, vmId)).toEqual({ source: true, target: false, staged: [] });
    });

    test.each<[Wire, string[]]>([
      ["cut", []],
      ["answerLost", ["m-1"]],
      ["silent", []],
    ])("keeps and resumes the VM when the wire is %s, and can move it later", async (wire, stagedThen) => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      lab.wire = wire;
      const result = await migrate(lab, "m-1", vmId);
      expect(result.vm).toBe("here");
      expect(result.reason).not.toBe("");
      expect(await stateAtSource(lab, vmId)).toBe("running");
      expect(await whereabouts(lab, vmId)).toEqual({ source: true, target: false, staged: stagedThen });
      await lab.target.hypervisor.discard("m-1", vmId);
      lab.wire = "up";
      expect((await migrate(lab, "m-2", vmId)).vm).toBe("gone");
    });

    test("stops copying when it is aborted", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      const controller = new AbortController();
      const onProgress = () => controller.abort(new Error("the operator said so"));
      const result = await migrate(lab, "m-1", vmId, { signal: controller.signal, onProgress });
      expect(result).toEqual({ vm: "here", reason: "the operator said so" });
      expect(await whereabouts(lab, vmId)).toEqual({ source: true, target: false, staged: [] });
      expect(await stateAtSource(lab, vmId)).toBe("running");
    });

    test("tells its watchers what appears, is staged and disappears, until they have enough", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      const atSource: HypervisorChange[] = [];
      const atTarget: HypervisorChange[] = [];
      lab.source.hypervisor.watch((change) => atSource.push(change));
      const enough = lab.target.hypervisor.watch((change) => atTarget.push(change));
      await migrate(lab, "m-1", vmId);
      await lab.target.hypervisor.run("m-1", vmId);
      expect(atSource).toEqual([{ kind: "disappeared", vmId }]);
      expect(atTarget).toEqual([
        { kind: "staged", migrationId: "m-1", vmId },
        { kind: "appeared", vmId },
      ]);
      enough();
      const [other] = (await lab.source.hypervisor.list()).map((vm) => vm.id) as [string];
      await migrate(lab, "m-2", other);
      expect(atTarget).toHaveLength(2);
    });

    test("the source is killed while it copies: the VM is here and nowhere else", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      let killed: Promise<void> | undefined;
      // The wire is cut first, so that the dead adapter's copy cannot arrive after its death.
      const onProgress = () => {
        if (killed) return;
        lab.wire = "cut";
        killed = lab.source.killAndRestart();
      };
      await migrate(lab, "m-1", vmId, { onProgress });
      await killed;
      expect(await whereabouts(lab, vmId)).toEqual({ source: true, target: false, staged: [] });
      expect(await stateAtSource(lab, vmId)).toBe("running");
    });

    test("the source is killed after the target stored the copy: the VM is here, the copy is paused", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      lab.beforeDelivery = async () => {
        lab.wire = "answerLost";
        await lab.source.killAndRestart();
      };
      await migrate(lab, "m-1", vmId);
      expect(await whereabouts(lab, vmId)).toEqual({ source: true, target: false, staged: ["m-1"] });
      expect(await stateAtSource(lab, vmId)).toBe("running");
    });

    test("the target is killed before the copy arrives: the VM stays, and moves after the restart", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      lab.beforeDelivery = async () => {
        lab.wire = "cut";
        await lab.target.killAndRestart();
      };
      expect((await migrate(lab, "m-1", vmId)).vm).toBe("here");
      expect(await whereabouts(lab, vmId)).toEqual({ source: true, target: false, staged: [] });
      lab.beforeDelivery = async () => {};
      lab.wire = "up";
      expect((await migrate(lab, "m-2", vmId)).vm).toBe("gone");
    });

    test("both are killed after the move: the copy waits, runs once, and keeps running after another kill", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      await migrate(lab, "m-1", vmId);
      await lab.source.killAndRestart();
      await lab.target.killAndRestart();
      expect(await whereabouts(lab, vmId)).toEqual({ source: false, target: false, staged: ["m-1"] });
      expect(await migrate(lab, "m-1", vmId)).toEqual({ vm: "gone", reason: "" });
      await lab.target.hypervisor.run("m-1", vmId);
      await lab.target.killAndRestart();
      expect(await whereabouts(lab, vmId)).toEqual({ source: false, target: true, staged: [] });
      expect(await lab.target.hypervisor.run("m-1", vmId)).toBe("runs");
      expect(await lab.target.hypervisor.list()).toHaveLength(1);
    });

    test("closing ends what runs with the VM here, and nothing is lost", async () => {
      const lab = await open(setup);
      const vmId = await firstVm(lab);
      let closed: Promise<void> | undefined;
      const onProgress = () => {
        closed ??= lab.source.hypervisor.close();
      };
      expect((await migrate(lab, "m-1", vmId, { onProgress })).vm).toBe("here");
      await closed;
      await lab.source.killAndRestart();
      expect(await whereabouts(lab, vmId)).toEqual({ source: true, target: false, staged: [] });
    });
  });
}

async function open(setup: () => Promise<HypervisorLab>): Promise<HypervisorLab> {
  const lab = await setup();
  onTestFinished(() => lab.close());
  return lab;
}

async function firstVm(lab: HypervisorLab): Promise<string> {
  const [vm] = await lab.source.hypervisor.list();
  if (!vm) throw new Error("the lab's source runs no VM");
  return vm.id;
}

function order(lab: HypervisorLab, migrationId: string, vmId: string) {
  return { migrationId, vmId, target: lab.target.ref };
}

function quiet(): MigrationOptions {
  return { signal: new AbortController().signal, onProgress: () => {} };
}

/** A migration that the target's agent has accepted. */
async function migrate(lab: HypervisorLab, migrationId: string, vmId: string, options: Partial<MigrationOptions> = {}) {
  lab.accepted.add(migrationId);
  return lab.source.hypervisor.migrate(order(lab, migrationId, vmId), { ...quiet(), ...options });
}

async function whereabouts(lab: HypervisorLab, vmId: string) {
  const has = async (host: LabHost) => (await host.hypervisor.list()).some((vm) => vm.id === vmId);
  return { source: await has(lab.source), target: await has(lab.target), staged: await lab.target.hypervisor.staged() };
}

async function stateAtSource(lab: HypervisorLab, vmId: string): Promise<string | undefined> {
  return (await lab.source.hypervisor.list()).find((vm) => vm.id === vmId)?.state;
}
