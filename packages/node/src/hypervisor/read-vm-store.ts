import { join } from "node:path";
import { VmStore } from "./vm-store.ts";

/** What the embedded hypervisor of a stopped daemon left in its data folder, also where the daemon was killed. */
export interface StoredVms {
  /** VMs that live on this host. */
  readonly ownIds: readonly string[];
  /** VMs whose complete, paused copy waits here for the word of their source. */
  readonly stagedIds: readonly string[];
}

/** @throws OperatorError if the daemon still runs, or its store is damaged. */
export function readVmStore(dataDir: string): StoredVms {
  const store = new VmStore(join(dataDir, "vms.sqlite"));
  try {
    return { ownIds: store.vms().map((vm) => vm.id), stagedIds: store.staged().map((copy) => copy.vm.id) };
  } finally {
    store.close();
  }
}
