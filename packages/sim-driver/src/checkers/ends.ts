import type { Effect } from "@dvms/protocol";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/**
 * Ends: an event that was raised ends once, by the word of the host that raised it, and that host has no other event in the
 * meantime. `openOn` tells which never ended although their hosts stayed up.
 */
export class Ends extends Checker {
  protected readonly invariant = "ends";
  readonly #open = new Map<
    string,
    { readonly eventId: string; readonly boot: number | null; readonly raisedMs: number }
  >();

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind !== "trace") return;
    const { trace } = effect;
    if (trace.kind !== "raised" && trace.kind !== "ended") return;
    const open = this.#open.get(host.ref.id);
    const current = open?.boot === host.boot ? open?.eventId : undefined;
    if (trace.kind === "raised") {
      if (current !== undefined)
        this.broken(nowMs, `host ${host.ref.id} raised ${trace.eventId} before ${current} ended`);
      this.#open.set(host.ref.id, { eventId: trace.eventId, boot: host.boot, raisedMs: nowMs });
    } else {
      if (current !== trace.eventId) this.broken(nowMs, `event ${trace.eventId} ended, but was not open`);
      this.#open.delete(host.ref.id);
    }
  }

  /** Events that are open on hosts that never went down since. */
  openOn(hosts: readonly VirtualHost[]): string[] {
    return hosts.flatMap((host) => this.#openOf(host)?.eventId ?? []);
  }

  /** Throws an InvariantError for an event that is open for longer than any event may be. */
  look(hosts: readonly VirtualHost[], nowMs: number, limitMs: number): void {
    for (const host of hosts) {
      const open = this.#openOf(host);
      if (open !== undefined && nowMs - open.raisedMs > limitMs)
        this.broken(
          nowMs,
          `event ${open.eventId} is open since ${nowMs - open.raisedMs} ms; it may be for ${limitMs} ms`,
        );
    }
  }

  #openOf(host: VirtualHost) {
    const open = this.#open.get(host.ref.id);
    return open?.boot === host.boot ? open : undefined;
  }
}
