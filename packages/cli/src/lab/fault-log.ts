import { type FaultKind, faultKinds } from "./chaos-schedule.ts";
import type { MigrationRecord } from "./migration-book.ts";

/** Something that was done to a host, until it was put right. */
export interface LabFault {
  readonly kind: FaultKind;
  readonly hostName: string;
  readonly atUnixMs: number;
  healedUnixMs: number | null;
}

/** What was done to the hosts of a lab, and when. */
export class FaultLog {
  readonly #faults: LabFault[] = [];

  begin(kind: FaultKind, hostName: string, atUnixMs: number): void {
    this.#faults.push({ kind, hostName, atUnixMs, healedUnixMs: null });
  }

  healed(atUnixMs: number): void {
    for (const fault of this.#faults) fault.healedUnixMs ??= atUnixMs;
  }

  counts(): Readonly<Record<FaultKind, number>> {
    const counted = faultKinds.map((kind) => [kind, this.#faults.filter((fault) => fault.kind === kind).length]);
    return Object.fromEntries(counted) as Record<FaultKind, number>;
  }

  /** The first fault of either host of a migration while it lasted, as `libvirtd of h2`; empty if none hit it. */
  hitting({ source, target, begunUnixMs, endedUnixMs }: MigrationRecord): string {
    const hit = this.#faults.find(
      ({ hostName, atUnixMs, healedUnixMs }) =>
        [source, target].includes(hostName) &&
        atUnixMs <= (endedUnixMs ?? Number.POSITIVE_INFINITY) &&
        begunUnixMs <= (healedUnixMs ?? Number.POSITIVE_INFINITY),
    );
    return hit === undefined ? "" : `${hit.kind} of ${hit.hostName}`;
  }
}
