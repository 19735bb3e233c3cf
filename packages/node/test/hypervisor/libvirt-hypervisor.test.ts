import { expect, onTestFinished, test } from "vitest";
import { defer } from "../../src/deferred.ts";
import { describeHypervisor } from "../conformance/hypervisor.ts";
import { tempFolder } from "../temp-folder.ts";
import { LibvirtLab } from "./libvirt-lab.ts";

describeHypervisor("libvirt", () => LibvirtLab.open(tempFolder(), 2));

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

async function open() {
  const lab = await LibvirtLab.open(tempFolder(), 1);
  onTestFinished(() => lab.close());
  const [vm] = [...lab.source.libvirt.vms.values()];
  if (!vm) throw new Error("no VM");
  const vmId = vm.domain.uuid;
  lab.accepted.add("m-1");
  const move = () => lab.source.hypervisor.migrate({ migrationId: "m-1", vmId, target: lab.target.ref }, quiet);
  const ids = async () => (await lab.source.hypervisor.list()).map(({ id }) => id);
  return { lab, vm, vmId, move, ids };
}

test("a VM is gone once its process is over and the target holds its copy, though libvirt still tidies up", async () => {
  const { lab, vmId, move, ids } = await open();
  const tidied = defer<void>();
  lab.processesOver = false;
  lab.afterDelivery = () => {
    lab.processesOver = true;
    return tidied.promise;
  };
  expect(await move()).toEqual({ vm: "gone", reason: "" });
  expect([lab.source.libvirt.vms.has(vmId), await ids()]).toEqual([true, []]);
  expect(await lab.target.hypervisor.run("m-1", vmId)).toBe("runs");
  lab.accepted.add("m-2");
  const back = { migrationId: "m-2", vmId, target: lab.source.ref };
  expect((await lab.target.hypervisor.migrate(back, quiet)).reason).toContain("has just left this host");
  expect(lab.notices).toEqual([]);
  tidied.resolve();
  await expect.poll(() => lab.source.libvirt.vms.has(vmId)).toBe(false);
});

test("a process that is over before the copy was complete says nothing: libvirt is waited for", async () => {
  const { lab, vmId, move, ids } = await open();
  lab.processesOver = true;
  lab.wire = "cut";
  expect((await move()).vm).toBe("here");
  expect(await ids()).toEqual([vmId]);
});

test("a VM that the target's libvirt refuses stays and runs on, with libvirt's own words as the reason", async () => {
  const { lab, vm, move } = await open();
  const refusal = "unsupported configuration: Unable to find security driver for model apparmor";
  lab.beforeDelivery = () => Promise.reject(new Error(refusal));
  const result = await move();
  expect(result.vm).toBe("here");
  expect(result.reason).toContain(refusal);
  expect(vm.state).toBe("running");
});
