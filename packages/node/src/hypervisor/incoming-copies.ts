import type { Transfer, TransferAnswer } from "../hypervisor.ts";
import { decodeVm } from "./vm-record.ts";
import type { StagedCopy, VmStore } from "./vm-store.ts";

export interface IncomingCopiesInit {
  readonly store: VmStore;
  /** True if this host's agent accepted that migration from that source and still waits for it. */
  readonly expects: (migrationId: string, sourceId: string) => boolean;
  readonly isHere: (vmId: string) => boolean;
  /** Called when a copy is complete and durable. */
  readonly onStaged: (copy: StagedCopy) => void;
}

/** The target's side of a migration: complete copies of VMs that stay paused until the agent says run or discard. */
export class IncomingCopies {
  readonly #init: IncomingCopiesInit;
  readonly #copies: Map<string, StagedCopy>;

  constructor(init: IncomingCopiesInit) {
    this.#init = init;
    this.#copies = new Map(init.store.staged().map((copy) => [copy.migrationId, copy]));
  }

  /**
   * Takes what a source sends, or says why not. Nothing is awaited between asking the agent and writing to the disk, so
   * a copy that the agent has given up in the meantime cannot slip in.
   */
  receive(sourceId: string, transfer: Transfer): TransferAnswer {
    const { migrationId, vmId } = transfer;
    const vm = decodeVm(Buffer.from(transfer.state).toString("utf8"));
    if (vm === null) return refuse(`the state of VM ${vmId} cannot be read`);
    if (vm.id !== vmId) return refuse(`the state is of VM ${vm.id}, not of VM ${vmId}`);
    if (!this.#init.expects(migrationId, sourceId)) {
      return refuse(`migration ${migrationId} from host ${sourceId} is not expected here`);
    }
    const known = this.#copies.get(migrationId);
    if (known) return known.vm.id === vmId ? staged : refuse(`migration ${migrationId} carries VM ${known.vm.id}`);
    if (this.#init.store.finished(migrationId) !== null) return refuse(`migration ${migrationId} is over`);
    if (this.#init.isHere(vmId)) return refuse(`VM ${vmId} lives here already`);
    const copy: StagedCopy = { migrationId, sourceId, vm };
    this.#init.store.stage(copy);
    this.#copies.set(migrationId, copy);
    this.#init.onStaged(copy);
    return staged;
  }

  get(migrationId: string): StagedCopy | undefined {
    return this.#copies.get(migrationId);
  }

  /** The copy has become a VM of this host. */
  taken(migrationId: string): void {
    this.#copies.delete(migrationId);
  }

  discard(migrationId: string): void {
    if (!this.#copies.has(migrationId)) return;
    this.#init.store.discard(migrationId);
    this.#copies.delete(migrationId);
  }

  /** Sorted. */
  ids(): readonly string[] {
    return [...this.#copies.keys()].sort();
  }
}

const staged: TransferAnswer = { staged: true, reason: "" };

function refuse(reason: string): TransferAnswer {
  return { staged: false, reason };
}
