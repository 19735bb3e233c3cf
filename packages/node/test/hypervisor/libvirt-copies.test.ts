import { expect, onTestFinished, test } from "vitest";
import { tempFolder } from "../temp-folder.ts";
import { LibvirtLab } from "./libvirt-lab.ts";

async function staged() {
  const lab = await LibvirtLab.open(tempFolder(), 1);
  onTestFinished(() => lab.close());
  const vmId = [...lab.source.libvirt.vms.keys()][0] ?? "";
  lab.accepted.add("m-1");
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  await lab.source.hypervisor.migrate({ migrationId: "m-1", vmId, target: lab.target.ref }, options);
  const vm = lab.target.libvirt.vms.get(vmId);
  if (!vm) throw new Error("no copy came");
  return { lab, vmId, vm };
}

test("a copy that somebody else resumed is this host's VM, runs already, and is never dropped", async () => {
  const { lab, vmId, vm } = await staged();
  vm.state = "running";
  expect((await lab.target.hypervisor.list()).map(({ id }) => id)).toEqual([vmId]);
  await lab.target.hypervisor.discard("m-1", vmId);
  expect(lab.target.libvirt.vms.has(vmId)).toBe(true);
});

test("a copy that is still on its way is not staged", async () => {
  const { lab, vm } = await staged();
  vm.job = "unbounded";
  expect(await lab.target.hypervisor.staged()).toEqual([]);
  vm.job = "none";
  expect(await lab.target.hypervisor.staged()).toEqual(["m-1"]);
});

test("only the migration that brought a copy may run it", async () => {
  const { lab, vmId, vm } = await staged();
  expect(await lab.target.hypervisor.run("m-2", vmId)).toBe("absent");
  expect(await lab.target.hypervisor.run("m-1", "other")).toBe("absent");
  expect(vm.state).toBe("paused");
});

test("a copy that went with its QEMU is lost, also when it is asked for again, and the VM counts once it is started anew", async () => {
  const { lab, vmId, vm } = await staged();
  vm.state = "shutoff";
  expect(await lab.target.hypervisor.run("m-1", vmId)).toBe("lost");
  expect(await lab.target.hypervisor.run("m-1", vmId)).toBe("lost");
  expect(vm.state).toBe("shutoff");
  vm.state = "running";
  expect((await lab.target.hypervisor.list()).map(({ id }) => id)).toEqual([vmId]);
});

test("a copy that libvirt knows nothing of any more is lost", async () => {
  const { lab, vmId } = await staged();
  lab.target.libvirt.vms.delete(vmId);
  expect(await lab.target.hypervisor.run("m-1", vmId)).toBe("lost");
});
