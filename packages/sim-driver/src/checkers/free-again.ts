import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/**
 * Free again: a host whose event is led no more by anybody, and that takes part in no migration, is free within the length
 * of a lease. To be asked now and then, once nothing disturbs any more: a stopped process cannot let go of anything.
 */
export class FreeAgain extends Checker {
  protected readonly invariant = "freeAgain";
  readonly #simulation: Simulation;
  readonly #limitMs: number;
  /** By host: the promise that nobody leads, and since when. */
  readonly #orphans = new Map<
    VirtualHost,
    { readonly eventId: string; readonly epoch: number; readonly sinceMs: number }
  >();

  constructor(simulation: Simulation, limitMs: number) {
    super();
    this.#simulation = simulation;
    this.#limitMs = limitMs;
  }

  /** Throws an InvariantError for a host that is bound for too long. */
  look(nowMs: number): void {
    for (const host of this.#simulation.hosts) {
      const view = host.agent?.view(host.clock.localMs(nowMs));
      const lease = view?.lease ?? null;
      const bound = view?.migratingFor ?? null;
      if (lease === null || bound !== null || this.#leads(lease.leaderId, lease.eventId, nowMs)) {
        this.#orphans.delete(host);
        continue;
      }
      const { eventId, epoch, leaderId } = lease;
      const known = this.#orphans.get(host);
      if (known?.epoch !== epoch) this.#orphans.set(host, { eventId, epoch, sinceMs: nowMs });
      else if (nowMs - known.sinceMs > this.#limitMs)
        this.broken(
          nowMs,
          `host ${host.ref.id} belongs to ${eventId} since ${nowMs - known.sinceMs} ms, which its leader ${leaderId} does not lead`,
        );
    }
  }

  #leads(leaderId: string, eventId: string, nowMs: number): boolean {
    return this.#simulation.hostById(leaderId)?.agent?.view(nowMs).leading?.eventId === eventId;
  }
}
