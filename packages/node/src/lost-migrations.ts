import type { Input, JournalRecord } from "@dvms/protocol";
import type { HostSnapshot } from "@dvms/sched";
import type { Hypervisor } from "./hypervisor.ts";

export interface LostMigrationsInit {
  readonly hypervisor: Pick<Hypervisor, "isLost">;
  readonly journal: readonly JournalRecord[];
  /** What is here at the start. */
  readonly snapshot: HostSnapshot;
  readonly take: (input: Input) => void;
  readonly trouble: (sentence: string) => void;
}

/**
 * A host that lost its power in the midst of a copy has lost the VM too, unless the target has all of it. The agent asks the
 * target until it knows of a copy, which may be for ever: where both hypervisors know of none, the migration is over.
 */
export async function endLostMigrations(init: LostMigrationsInit): Promise<void> {
  const { hypervisor, journal, snapshot, take, trouble } = init;
  const here = new Set(snapshot.vms.map(({ id }) => id));
  const open = journal.filter((record) => record.role === "source" && record.state === "copying");
  await Promise.all(
    open.map(async ({ migrationId, vm, ...record }) => {
      if (record.role !== "source" || here.has(vm.id)) return;
      const lost = await hypervisor.isLost({ migrationId, vmId: vm.id, target: record.target }).catch(() => false);
      if (!lost) return;
      const reason = `VM ${vm.id} was lost with this host while it was copied`;
      take({ kind: "migrated", migrationId, vm: "here", reason });
      trouble(`${reason}: neither host has it; start it again.`);
    }),
  );
}
