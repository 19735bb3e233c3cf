import type { Input, JournalRecord } from "@dvms/protocol";
import { expect, test } from "vitest";
import { endLostMigrations } from "../src/lost-migrations.ts";

const vm = (id: string) => ({ id, demand: {}, memoryMiB: 128, dirtyRateMiBPerS: 0, movable: true });
const target = { id: "host-b", site: "s", rack: "r", address: "b" };
const record = (id: string, state: "copying" | "gone"): JournalRecord => ({
  role: "source",
  migrationId: `m-${id}`,
  eventId: "e",
  vm: vm(id),
  target,
  state,
});
const snapshot = { hostId: "host-a", capacity: {}, vms: [vm("here")], reserved: {}, migrationMiBPerS: 1 };

async function end(journal: readonly JournalRecord[], isLost: () => Promise<boolean>) {
  const inputs: Input[] = [];
  const troubles: string[] = [];
  const asked: string[] = [];
  const hypervisor = {
    isLost: ({ vmId }: { readonly vmId: string }) => {
      asked.push(vmId);
      return isLost();
    },
  };
  const take = (input: Input) => void inputs.push(input);
  await endLostMigrations({ hypervisor, journal, snapshot, take, trouble: (sentence) => void troubles.push(sentence) });
  return { inputs, troubles, asked };
}

test("a migration whose VM neither host has is over, and an operator is told", async () => {
  const { inputs, troubles } = await end([record("lost", "copying")], async () => true);
  expect(inputs).toMatchObject([{ kind: "migrated", migrationId: "m-lost", vm: "here" }]);
  expect(troubles).toEqual([
    "VM lost was lost with this host while it was copied: neither host has it; start it again.",
  ]);
});

test("nothing is said of a VM that is here, that is gone by the journal, that the target holds, or of which nothing is known", async () => {
  const { asked } = await end([record("here", "copying"), record("gone", "gone")], async () => true);
  expect(asked).toEqual([]);
  expect((await end([record("held", "copying")], async () => false)).inputs).toEqual([]);
  expect((await end([record("held", "copying")], () => Promise.reject(new Error("closed")))).inputs).toEqual([]);
});
