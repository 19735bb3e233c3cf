import type { ReadInstance } from "@dvms/sched";

/** What an input file calls a host or a VM; an index where it has no ids. */
export type FileId = string | number;

/** As the file writes the id. */
export function idIn({ numbered }: ReadInstance, { id }: { readonly id: string }): FileId {
  return numbered ? Number(id) : id;
}
