import type { VmSnapshot } from "@dvms/sched";
import type { HostRef } from "./host.ts";

/**
 * What a host remembers about a migration across restarts. The source's GONE decides where the VM runs: until then it is
 * the source's, from then on the target's (docs/protocol.md, "Never twice").
 */
export type JournalRecord = SourceRecord | TargetRecord;

export interface SourceRecord {
  readonly role: "source";
  readonly migrationId: string;
  readonly eventId: string;
  readonly vm: VmSnapshot;
  readonly target: HostRef;
  /**
   * `asked`: the target was asked, nothing was copied; `copying`: the hypervisor was told to copy; `gone`: the copy is
   * complete and the VM is no longer here; `aborted`: it stays here, the target has not confirmed yet that it dropped
   * its copy.
   */
  readonly state: "asked" | "copying" | "gone" | "aborted";
}

export interface TargetRecord {
  readonly role: "target";
  readonly migrationId: string;
  readonly eventId: string;
  readonly vm: VmSnapshot;
  readonly source: HostRef;
  /** `accepted`: room is held, a copy may arrive and stays paused; `running`: GONE was heard, the VM is ours to run. */
  readonly state: "accepted" | "running";
}
