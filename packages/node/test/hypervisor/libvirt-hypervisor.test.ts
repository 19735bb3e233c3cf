import { expect, onTestFinished, test } from "vitest";
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
  return { lab, vm, move };
}

test("a VM that the target's libvirt refuses stays and runs on, with libvirt's own words as the reason", async () => {
  const { lab, vm, move } = await open();
  const refusal = "unsupported configuration: Unable to find security driver for model apparmor";
  lab.beforeDelivery = () => Promise.reject(new Error(refusal));
  const result = await move();
  expect(result.vm).toBe("here");
  expect(result.reason).toContain(refusal);
  expect(vm.state).toBe("running");
});
