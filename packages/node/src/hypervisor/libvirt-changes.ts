import type { HypervisorChange } from "../hypervisor.ts";

export interface LibvirtChangesInit {
  /** Ids of the VMs that are this host's own. */
  readonly residents: () => Promise<readonly string[]>;
  /** Migrations whose complete copy is here, by id, with their VM. */
  readonly staged: () => Promise<ReadonlyMap<string, string>>;
}

/** Tells what came and went: libvirt's events say only that something happened, so what is there is compared. */
export class LibvirtChanges {
  readonly #init: LibvirtChangesInit;
  readonly #listeners = new Set<(change: HypervisorChange) => void>();
  #known: ReadonlySet<string> = new Set();
  #told: ReadonlySet<string> = new Set();
  #scan: Promise<void> = Promise.resolve();

  constructor(init: LibvirtChangesInit) {
    this.#init = init;
  }

  /** Takes what is there as known. */
  async begin(): Promise<void> {
    this.#known = new Set(await this.#init.residents());
    this.#told = new Set((await this.#init.staged()).keys());
  }

  watch(listener: (change: HypervisorChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Compares with what was known and tells the difference; one at a time. */
  look(): Promise<void> {
    const next = this.#scan.then(() => this.#compare());
    this.#scan = next.catch(() => undefined);
    return next;
  }

  end(): void {
    this.#listeners.clear();
  }

  async #compare(): Promise<void> {
    const now = new Set(await this.#init.residents());
    const staged = await this.#init.staged();
    const before = this.#known;
    this.#known = now;
    for (const [migrationId, vmId] of staged)
      if (!this.#told.has(migrationId)) this.#tell({ kind: "staged", migrationId, vmId });
    this.#told = new Set(staged.keys());
    for (const vmId of now) if (!before.has(vmId)) this.#tell({ kind: "appeared", vmId });
    for (const vmId of before) if (!now.has(vmId)) this.#tell({ kind: "disappeared", vmId });
  }

  #tell(change: HypervisorChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
