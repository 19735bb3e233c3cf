import { expect, onTestFinished, test } from "vitest";
import { LibvirtMigration } from "../../src/hypervisor/libvirt-migration.ts";
import { tempFolder } from "../temp-folder.ts";
import { JumpingClock } from "./embedded-lab.ts";
import { LibvirtLab } from "./libvirt-lab.ts";

test("a VM that an ended migration left suspended is resumed; one that a person paused is not", async () => {
  const lab = await LibvirtLab.open(tempFolder(), 2);
  onTestFinished(() => lab.close());
  const [left, held] = [...lab.source.libvirt.vms.values()];
  if (!left || !held) throw new Error("no VMs");
  Object.assign(left, { state: "paused", reason: 2, job: "unbounded" });
  Object.assign(held, { state: "paused", reason: 1 });
  const libvirt = lab.source.libvirt.connect();
  const init = { libvirt, clock: new JumpingClock(), migrationMiBPerS: 100, postCopy: false };
  const migration = new LibvirtMigration(init);
  await migration.calm(left.domain);
  await migration.calm(held.domain);
  expect([left.state, left.aborted, held.state]).toEqual(["running", true, "paused"]);
});
