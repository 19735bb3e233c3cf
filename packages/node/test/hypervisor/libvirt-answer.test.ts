import { expect, onTestFinished, test } from "vitest";
import { encodeWord } from "../../src/hypervisor/libvirt-word.ts";
import { tempFolder } from "../temp-folder.ts";
import { LibvirtLab } from "./libvirt-lab.ts";

async function open() {
  const lab = await LibvirtLab.open(tempFolder(), 1);
  onTestFinished(() => lab.close());
  const vmId = [...lab.source.libvirt.vms.keys()][0] ?? "";
  const ask = (state: Uint8Array) => lab.handlers.get("host-b")?.("host-a", { migrationId: "m-1", vmId, state });
  return { lab, vmId, ask };
}

test("a VM that is on both hosts is told of loudly, and no copy of it is taken", async () => {
  const { lab, vmId, ask } = await open();
  lab.target.libvirt.addVm(1);
  lab.accepted.add("m-1");
  expect(await ask(encodeWord({ step: "prepare", lessons: [] }))).toEqual({
    staged: false,
    reason: `VM ${vmId} is on the target too`,
  });
  expect(lab.notices.join()).toContain(`VM ${vmId} is on this host and on host-a`);
});

test("a question that cannot be read is answered with no", async () => {
  const { ask } = await open();
  expect(await ask(Buffer.from("{"))).toMatchObject({ staged: false, reason: expect.stringContaining("same version") });
});

test("a migration is buried by its source alone, where no copy is, and no copy of it is taken afterwards", async () => {
  const { lab, vmId, ask } = await open();
  lab.accepted.add("m-1");
  expect(await ask(encodeWord({ step: "prepare", lessons: [] }))).toMatchObject({ staged: true });
  lab.accepted.delete("m-1");
  expect(await ask(encodeWord({ step: "bury", lessons: [] }))).toMatchObject({ staged: false });
  lab.accepted.add("m-1");
  lab.target.libvirt.addVm(1);
  expect(await ask(encodeWord({ step: "bury", lessons: [] }))).toMatchObject({
    staged: false,
    reason: `VM ${vmId} is on the target`,
  });
  lab.target.libvirt.vms.delete(vmId);
  expect(await ask(encodeWord({ step: "bury", lessons: [] }))).toMatchObject({ staged: true });
  expect(await ask(encodeWord({ step: "prepare", lessons: [] }))).toMatchObject({ staged: false });
});

test("a copy that never came is not held", async () => {
  const { ask } = await open();
  expect(await ask(encodeWord({ step: "look", lessons: [] }))).toMatchObject({ staged: false });
});
