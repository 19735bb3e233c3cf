import { Params } from "@dvms/libvirt";
import { expect, onTestFinished, test } from "vitest";
import { defer } from "../../src/deferred.ts";
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

test("a copy that comes to no end may stop its VM for longer, and is ended with a reason where that does not help", async () => {
  const lab = await LibvirtLab.open(tempFolder(), 1);
  onTestFinished(() => lab.close());
  const [vm] = [...lab.source.libvirt.vms.values()];
  if (!vm) throw new Error("no VM");
  const allowedMs: number[] = [];
  const aborted = defer<void>();
  const figure = (field: string, value: number) => ({ field, value: { type: "int" as const, value } });
  const params = new Params([figure("auto_converge_throttle", 99), figure("downtime", 1_000)]);
  const libvirt = {
    ...lab.source.libvirt.connect(),
    migrate: () => aborted.promise.then(() => Promise.reject(new Error("operation aborted"))),
    jobStats: async () => ({ job: "unbounded" as const, params }),
    setMigrationDowntime: async (_: unknown, downtimeMs: number) => void allowedMs.push(downtimeMs),
    abortJob: async () => aborted.resolve(),
  };
  const migration = new LibvirtMigration({ libvirt, clock: lab.clock, migrationMiBPerS: 100, postCopy: false });
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const unseen = { process: null, isHeld: async () => false };
  const { fault } = await migration.copy(vm.domain, "host-b", 5_000, options, unseen);
  expect([allowedMs, fault]).toEqual([[1_500], expect.stringContaining("came to no end")]);
});
