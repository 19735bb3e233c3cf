import type { HostRef } from "@dvms/protocol";
import type { DoubledVm } from "./control-types.ts";
import { type Claims, claimedVmsMax } from "./transport/claims.ts";

export interface DoubledVmsInit {
  readonly self: HostRef;
  /** The VMs that are this host's own at this moment; what is on its way from or to it is left out. */
  readonly holding: () => Promise<ReadonlySet<string>>;
  /** Asks another host; rejects if it does not answer. */
  readonly ask: (to: HostRef, claims: Claims) => Promise<readonly string[]>;
  /** Who comes next on the ring, nearest first. */
  readonly successors: () => readonly HostRef[];
  readonly nowMs: () => number;
  /** A VM was found here and on the other host. */
  readonly found: (doubled: DoubledVm) => void;
  /** It is on one of the two only, again. */
  readonly over: (doubled: DoubledVm) => void;
}

/** More hosts than any ring has, so that claims that never find home end. */
const hopsMax = 10_000;
/** All VMs are claimed again after this, for a claim may have been lost; later in rings where it would be much. */
const againMsMin = 30_000;
const againMsPerHost = 1_000;

/**
 * Finds VMs that two hosts have at the same time, whoever started them twice. A host claims its VMs around the ring: each as
 * soon as it is seen, all when its neighbours change. Who has one of them too asks the origin, and both look again before
 * they say so, for a VM may just have moved. Nothing here ends or moves a VM.
 */
export class DoubledVms {
  readonly #init: DoubledVmsInit;
  readonly #doubled = new Map<string, { readonly vmId: string; readonly host: HostRef }>();
  readonly #asking = new Set<string>();
  #claimed: ReadonlySet<string> = new Set();
  #toldSuccessors = "";
  #allAtMs = Number.NEGATIVE_INFINITY;
  #ringHosts = 1;
  #busy = false;

  constructor(init: DoubledVmsInit) {
    this.#init = init;
  }

  /** By VM, then by host. */
  list(): readonly DoubledVm[] {
    const all = [...this.#doubled.values()].map(({ vmId, host }) => ({ vmId, hostId: host.id }));
    return all.sort((a, b) => (a.vmId === b.vmId ? order(a.hostId, b.hostId) : order(a.vmId, b.vmId)));
  }

  has(vmId: string): boolean {
    return [...this.#doubled.values()].some((doubled) => doubled.vmId === vmId);
  }

  /** One monitoring round: claims what is new among the VMs seen here, and looks again at what is doubled. Never rejects. */
  async round(vmIds: readonly string[]): Promise<void> {
    const fresh = this.#fresh(vmIds);
    this.#claimed = new Set(vmIds);
    if (fresh.length > 0 && !(await this.#claim(fresh))) this.#toldSuccessors = "";
    if (this.#busy || this.#doubled.size === 0) return;
    this.#busy = true;
    await this.#lookAgain().finally(() => {
      this.#busy = false;
    });
  }

  /** Answers claims of others. */
  async answer(from: HostRef, { origin, vmIds, hopsLeft }: Claims): Promise<readonly string[]> {
    if (hopsLeft === 0) {
      const mine = await this.#init.holding();
      const held = vmIds.filter((vmId) => mine.has(vmId));
      // Whoever asks has them by its own word.
      void this.#confirm(from, held);
      return held;
    }
    if (origin.id === this.#init.self.id) {
      this.#ringHosts = hopsMax - hopsLeft + 1;
      return [];
    }
    void this.#confirm(
      origin,
      vmIds.filter((vmId) => this.#claimed.has(vmId)),
    );
    if (hopsLeft > 1) void this.#pass({ origin, vmIds, hopsLeft: hopsLeft - 1 });
    return [];
  }

  #fresh(vmIds: readonly string[]): readonly string[] {
    const { successors, nowMs } = this.#init;
    const next = successors()
      .map(({ id }) => id)
      .join();
    const again = nowMs() - this.#allAtMs >= Math.max(againMsMin, this.#ringHosts * againMsPerHost);
    if (next === this.#toldSuccessors && !again) return vmIds.filter((vmId) => !this.#claimed.has(vmId));
    this.#toldSuccessors = next;
    this.#allAtMs = nowMs();
    return vmIds;
  }

  /** True if somebody took all of them, or there is nobody. */
  async #claim(vmIds: readonly string[]): Promise<boolean> {
    const { self: origin, successors } = this.#init;
    if (successors().length === 0) return true;
    for (let first = 0; first < vmIds.length; first += claimedVmsMax) {
      const part = vmIds.slice(first, first + claimedVmsMax);
      if (!(await this.#pass({ origin, vmIds: part, hopsLeft: hopsMax }))) return false;
    }
    return true;
  }

  /** Hands claims to the next host that takes them; true if one did. One that does not is passed over. */
  async #pass(claims: Claims): Promise<boolean> {
    for (const next of this.#init.successors()) {
      const taken = await this.#init.ask(next, claims).then(
        () => true,
        () => false,
      );
      if (taken || next.id === claims.origin.id) return taken;
    }
    return false;
  }

  /** Asks the other host whether it has them now, then looks here: a VM that just moved is at one of the two only. */
  async #confirm(host: HostRef, vmIds: readonly string[]): Promise<void> {
    const { self, ask, holding, found } = this.#init;
    const open = vmIds.filter((vmId) => {
      const key = keyOf(vmId, host);
      return !this.#doubled.has(key) && !this.#asking.has(key);
    });
    if (open.length === 0) return;
    for (const vmId of open) this.#asking.add(keyOf(vmId, host));
    try {
      const theirs = new Set(await ask(host, { origin: self, vmIds: open, hopsLeft: 0 }));
      const mine = theirs.size > 0 ? await holding() : new Set<string>();
      for (const vmId of open.filter((id) => theirs.has(id) && mine.has(id))) {
        this.#doubled.set(keyOf(vmId, host), { vmId, host });
        found({ vmId, hostId: host.id });
      }
    } catch {
      // It does not answer, or this host's libvirt does not: the next claim asks again.
    } finally {
      for (const vmId of open) this.#asking.delete(keyOf(vmId, host));
    }
  }

  async #lookAgain(): Promise<void> {
    const { self, ask, holding, over } = this.#init;
    const mine = await holding().catch(() => null);
    for (const [key, { vmId, host }] of [...this.#doubled]) {
      const here = mine === null || mine.has(vmId);
      // A host that does not answer may well have it.
      const there =
        !here || (await ask(host, { origin: self, vmIds: [vmId], hopsLeft: 0 }).catch(() => [vmId])).length > 0;
      if (here && there) continue;
      this.#doubled.delete(key);
      over({ vmId, hostId: host.id });
    }
  }
}

function keyOf(vmId: string, { id }: HostRef): string {
  return `${vmId} ${id}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
