import type { StoredVms } from "@dvms/node";

/** Where the VMs of a demo are once all daemons have stopped, by their own stores. */
export interface VmCensus {
  readonly expected: number;
  /** VMs of the demo that exist at least once. */
  readonly present: number;
  readonly lostIds: readonly string[];
  readonly duplicatedIds: readonly string[];
}

/**
 * Counts every expected VM over all stores. A staged copy counts only for a VM that is nowhere else: its source let go
 * of it and died before it could say so, and the copy is the VM.
 */
export function takeCensus(expectedIds: Iterable<string>, stores: readonly StoredVms[]): VmCensus {
  const own = new Map<string, number>();
  const staged = new Set<string>();
  for (const store of stores) {
    for (const id of store.ownIds) own.set(id, (own.get(id) ?? 0) + 1);
    for (const id of store.stagedIds) staged.add(id);
  }
  const lostIds: string[] = [];
  let expected = 0;
  for (const id of expectedIds) {
    expected += 1;
    if (!own.has(id) && !staged.has(id)) lostIds.push(id);
  }
  const duplicatedIds = [...own].filter(([, copies]) => copies > 1).map(([id]) => id);
  return { expected, present: expected - lostIds.length, lostIds, duplicatedIds };
}
