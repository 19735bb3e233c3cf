import { seededUuid } from "@dvms/load";
import type { HostRef } from "@dvms/protocol";

export interface Layout {
  readonly hosts: number;
  /** Hosts fill racks, and racks fill sites, by index. */
  readonly hostsPerRack: number;
  readonly racksPerSite: number;
  readonly seed: number;
}

/**
 * The hosts of a simulated data centre, in the sites and racks of `planned` if that is given. Their ids follow from the seed,
 * so ring order is not the order of indexes.
 */
export function hostRefs(
  { hosts, hostsPerRack, racksPerSite, seed }: Layout,
  planned?: readonly Pick<HostRef, "site" | "rack">[],
): HostRef[] {
  return Array.from({ length: hosts }, (_, index) => {
    const id = seededUuid(seed, "host", index);
    const number = Math.floor(index / hostsPerRack);
    const site = planned?.[index]?.site ?? label("site", Math.floor(number / racksPerSite));
    const rack = planned?.[index]?.rack ?? label("rack", number);
    return { id, site, rack, address: `/memory/${index}/p2p/${id}` };
  });
}

/** Padded, so that names sort like their numbers. */
function label(kind: string, number: number): string {
  return `${kind}-${String(number).padStart(5, "0")}`;
}
