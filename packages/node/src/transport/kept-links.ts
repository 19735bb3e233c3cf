import type { HostRef } from "@dvms/protocol";

export interface KeptLinksInit {
  readonly isLinked: (host: HostRef) => boolean;
  /** Opens a link; resolves when that has come to an end, well or not, and never rejects. */
  readonly open: (host: HostRef) => Promise<void>;
  /** Pause after a try that failed. */
  readonly retryMs: number;
  /** Monotonic. */
  readonly nowMs: () => number;
}

/**
 * Links that are opened before they are used and stay open while nothing is said: to the hosts that are asked first when
 * help is needed. A dial in the middle of an event costs it ten milliseconds of CPU at both ends.
 */
export class KeptLinks {
  readonly #init: KeptLinksInit;
  #hosts: readonly HostRef[] = [];
  #hostIds: ReadonlySet<string> = new Set();
  /** By host id: when the next try is due after one that failed. */
  readonly #retryAtMs = new Map<string, number>();
  #opening = false;

  constructor(init: KeptLinksInit) {
    this.#init = init;
  }

  get hostIds(): ReadonlySet<string> {
    return this.#hostIds;
  }

  /** Replaces the hosts whose links are kept; the first are opened first. */
  keep(hosts: readonly HostRef[]): void {
    this.#hosts = hosts;
    this.#hostIds = new Set(hosts.map((host) => host.id));
    for (const hostId of this.#retryAtMs.keys()) if (!this.#hostIds.has(hostId)) this.#retryAtMs.delete(hostId);
    void this.openMissing();
  }

  /** One after the other, so that a daemon that starts does not dial its whole list at once. */
  async openMissing(): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    for (let host = this.#nextMissing(); host; host = this.#nextMissing()) {
      await this.#init.open(host);
      if (this.#init.isLinked(host)) this.#retryAtMs.delete(host.id);
      else this.#retryAtMs.set(host.id, this.#init.nowMs() + this.#init.retryMs);
    }
    this.#opening = false;
  }

  #nextMissing(): HostRef | undefined {
    const nowMs = this.#init.nowMs();
    return this.#hosts.find((host) => (this.#retryAtMs.get(host.id) ?? 0) <= nowMs && !this.#init.isLinked(host));
  }
}
