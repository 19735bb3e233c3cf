import { expect, onTestFinished, test } from "vitest";
import { RunningMigrations } from "../src/running-migrations.ts";
import { EmbeddedLab, labVm } from "./hypervisor/embedded-lab.ts";
import { tempFolder } from "./temp-folder.ts";

function open(refusal: (vmId: string) => string | null = () => null) {
  const lab = new EmbeddedLab(tempFolder(), [labVm(1), labVm(2)]);
  onTestFinished(() => lab.close());
  lab.accepted.add("m-1").add("m-2");
  return { lab, migrations: new RunningMigrations(lab.source.hypervisor, refusal) };
}

test("reports what runs, by migration, until it is over", async () => {
  const { lab, migrations } = open();
  const seen: unknown[] = [];
  lab.beforeDelivery = async () => void seen.push(...migrations.reports());
  const result = migrations.run("m-1", labVm(1).id, lab.target.ref);
  expect(migrations.reports()).toMatchObject([{ migrationId: "m-1", vmId: labVm(1).id, targetId: "host-b", ratio: 0 }]);
  expect(await result).toEqual({ vm: "gone", reason: "" });
  expect(seen).toEqual([{ migrationId: "m-1", vmId: labVm(1).id, targetId: "host-b", ratio: 1, remainingMs: 0 }]);
  expect(migrations.reports()).toEqual([]);
});

test("aborting ends all that run with the VMs here", async () => {
  const { lab, migrations } = open();
  const results = ["m-1", "m-2"].map((id, index) => migrations.run(id, labVm(index + 1).id, lab.target.ref));
  migrations.abort();
  const stays = { vm: "here", reason: "the daemon is stopping" };
  expect(await Promise.all(results)).toEqual([stays, stays]);
});

test("a VM that must not move is not touched, and one that moves is ended by itself", async () => {
  const { lab, migrations } = open((vmId) => (vmId === labVm(1).id ? "it is doubled" : null));
  expect(await migrations.run("m-1", labVm(1).id, lab.target.ref)).toEqual({ vm: "here", reason: "it is doubled" });
  const moving = migrations.run("m-2", labVm(2).id, lab.target.ref);
  migrations.abortVm(labVm(2).id, "it was found doubled");
  expect(await moving).toEqual({ vm: "here", reason: "it was found doubled" });
});
