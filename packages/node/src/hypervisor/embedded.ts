import type { LoadVm } from "@dvms/load";
import { type HostSnapshot, preCopy, type Resources } from "@dvms/sched";
import type {
  Hypervisor,
  HypervisorChange,
  HypervisorVm,
  MigrationOptions,
  MigrationOrder,
  MigrationResult,
  MovedVm,
  RunResult,
  TransferPort,
} from "../hypervisor.ts";
import { type Clock, realClock } from "./clock.ts";
import { IncomingCopies } from "./incoming-copies.ts";
import { passCopyTime } from "./live-copy.ts";
import { type LoadStart, loadTimeS } from "./load-time.ts";
import { ResidentVms } from "./resident-vms.ts";
import { ViolationAccount } from "./violation-account.ts";
import { encodeVm } from "./vm-record.ts";
import { VmStore } from "./vm-store.ts";

export interface EmbeddedHypervisorInit {
  /** The file that its VMs live in. */
  readonly path: string;
  readonly hostId: string;
  readonly capacity: Resources;
  /** What one migration may use. */
  readonly migrationMiBPerS: number;
  /** How many times faster than real time the load's time runs. */
  readonly speed: number;
  /** Created at the first start; later starts find their VMs in the store. */
  readonly vms: readonly LoadVm[];
  readonly transfer: TransferPort;
  /** True if this host's agent accepted that migration from that source and still waits for its copy. */
  readonly expects: (migrationId: string, sourceId: string) => boolean;
  readonly clock?: Clock;
  /** Real time after which a copy that was sent and not answered counts as not held. */
  readonly transferMaxMs?: number;
}

/** Between two writes of the violation account while it grows: what a kill may cost of it. */
const accountSaveMs = 5_000;

/**
 * VMs that exist on paper: they ask for CPU and memory by a load's law, and a migration takes the modelled pre-copy time
 * and then truly moves the VM's record to the target's daemon. The record is here, or at the target as a paused copy, and
 * the copy runs only on the agent's word, which comes only after the source said `gone`.
 */
export class EmbeddedHypervisor implements Hypervisor {
  readonly #init: EmbeddedHypervisorInit;
  readonly #clock: Clock;
  readonly #store: VmStore;
  readonly #residents: ResidentVms;
  readonly #incoming: IncomingCopies;
  readonly #listeners = new Set<(change: HypervisorChange) => void>();
  readonly #migrations = new Map<string, { readonly vmId: string; readonly result: Promise<MigrationResult> }>();
  readonly #closing = new AbortController();
  #start: LoadStart | null;
  #account: ViolationAccount;
  #accountSaved = { atUnixMs: 0, violationS: 0 };

  /** @throws OperatorError if the store cannot be used. */
  constructor(init: EmbeddedHypervisorInit) {
    this.#init = init;
    this.#clock = init.clock ?? realClock;
    this.#store = new VmStore(init.path);
    this.#store.initialise(init.vms);
    this.#residents = new ResidentVms(this.#store.vms(), init.migrationMiBPerS);
    this.#start = this.#store.loadStart;
    this.#account = this.#openAccount(this.#store.violationS);
    this.#incoming = new IncomingCopies({
      store: this.#store,
      expects: init.expects,
      isHere: (vmId) => this.#residents.has(vmId),
      onStaged: ({ migrationId, vm }) => this.#tell({ kind: "staged", migrationId, vmId: vm.id }),
    });
    init.transfer.onRequest(async (sourceId, transfer) =>
      this.#closing.signal.aborted
        ? { staged: false, reason: "the target's daemon is stopping" }
        : this.#incoming.receive(sourceId, transfer),
    );
  }

  /** Seconds of the load's time that have passed; 0 before it starts. */
  get loadTimeS(): number {
    return loadTimeS(this.#start, this.#init.speed, this.#clock.nowUnixMs());
  }

  /** Seconds of the load's time, up to its horizon, in which the VMs here asked for more CPU than the host has. */
  get violationS(): number {
    return this.#account.read(this.loadTimeS);
  }

  /** The load begins at that instant, now or in the future; the same start told again changes nothing. */
  startLoad(start: LoadStart): void {
    if (this.#start?.startAtUnixMs === start.startAtUnixMs && this.#start.horizonS === start.horizonS) return;
    this.#store.setLoadStart(start);
    this.#store.setViolationS(0);
    this.#start = start;
    this.#account = this.#openAccount(0);
  }

  get moved(): readonly MovedVm[] {
    return [];
  }

  get strain(): null {
    return null;
  }

  async list(): Promise<readonly HypervisorVm[]> {
    return this.#residents.list(this.loadTimeS, this.#hasStarted());
  }

  async holding(): Promise<ReadonlySet<string>> {
    return new Set((await this.list()).map(({ id }) => id));
  }

  async sample(): Promise<HostSnapshot> {
    this.#maybeSaveAccount();
    return {
      hostId: this.#init.hostId,
      capacity: this.#init.capacity,
      vms: this.#residents.snapshots(this.loadTimeS, this.#hasStarted()),
      reserved: {},
      migrationMiBPerS: this.#init.migrationMiBPerS,
    };
  }

  migrate(order: MigrationOrder, options: MigrationOptions): Promise<MigrationResult> {
    const { migrationId, vmId } = order;
    const running = this.#migrations.get(migrationId);
    if (running) return running.result;
    const refusal = this.#refusal(order);
    if (refusal) return Promise.resolve(refusal);
    const result = this.#migrate(order, options).finally(() => this.#migrations.delete(migrationId));
    this.#migrations.set(migrationId, { vmId, result });
    return result;
  }

  async run(migrationId: string, vmId: string): Promise<RunResult> {
    const copy = this.#incoming.get(migrationId);
    if (!copy) return this.#store.finished(migrationId) === "arrived" ? "runs" : "absent";
    if (copy.vm.id !== vmId || this.#residents.has(vmId)) return "absent";
    this.#store.arrive(copy);
    this.#incoming.taken(migrationId);
    this.#residents.add(copy.vm);
    this.#residentsChanged({ kind: "appeared", vmId });
    return "runs";
  }

  async discard(migrationId: string): Promise<void> {
    this.#incoming.discard(migrationId);
  }

  /** Modelled VMs are on the disk of their host: none is lost with it. */
  async isLost(): Promise<boolean> {
    return false;
  }

  async staged(): Promise<readonly string[]> {
    return this.#incoming.ids();
  }

  watch(listener: (change: HypervisorChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort(new Error("the source's daemon is stopping"));
    await Promise.all([...this.#migrations.values()].map((migration) => migration.result));
    this.#store.setViolationS(this.violationS);
    this.#store.close();
    this.#listeners.clear();
  }

  /** The answer to an order that cannot begin; null if it can. */
  #refusal({ migrationId, vmId, target }: MigrationOrder): MigrationResult | null {
    if (this.#closing.signal.aborted) return { vm: "here", reason: "the source's daemon is stopping" };
    if (this.#store.finished(migrationId) === "departed") return { vm: "gone", reason: "" };
    if (!this.#residents.has(vmId)) return { vm: "here", reason: `VM ${vmId} is not on this host` };
    if (target.id === this.#init.hostId) return { vm: "here", reason: `VM ${vmId} is on its target already` };
    const other = [...this.#migrations.values()].some((migration) => migration.vmId === vmId);
    return other ? { vm: "here", reason: `VM ${vmId} is in another migration` } : null;
  }

  async #migrate(order: MigrationOrder, options: MigrationOptions): Promise<MigrationResult> {
    const { migrationId, vmId } = order;
    const signal = AbortSignal.any([options.signal, this.#closing.signal]);
    const copyMs = this.#copyMs(vmId);
    try {
      await passCopyTime(copyMs, this.#clock, { signal, onProgress: options.onProgress });
      this.#residents.setSuspended(vmId, true);
      const refusal = await this.#handOver(order, signal);
      if (refusal === null) {
        this.#store.depart(migrationId, vmId);
        this.#residents.delete(vmId);
        this.#residentsChanged({ kind: "disappeared", vmId });
        return { vm: "gone", reason: "" };
      }
      this.#residents.setSuspended(vmId, false);
      return { vm: "here", reason: `the target does not hold the copy: ${refusal}` };
    } catch (error) {
      // An unknown answer may mean that the target holds a copy: it is paused, and nobody runs it unless we said `gone`.
      this.#residents.setSuspended(vmId, false);
      const cause = signal.aborted ? signal.reason : error;
      return { vm: "here", reason: cause instanceof Error ? cause.message : String(cause) };
    }
  }

  /** Sends the VM to the target; null once it holds the complete copy, else why not. Rejects if that is unknown. */
  async #handOver({ migrationId, vmId, target }: MigrationOrder, signal: AbortSignal): Promise<string | null> {
    const vm = this.#residents.get(vmId);
    if (!vm) return `VM ${vmId} is not on this host`;
    const transfer = { migrationId, vmId, state: Buffer.from(encodeVm(vm)) };
    const limited = AbortSignal.any([signal, AbortSignal.timeout(this.#init.transferMaxMs ?? 10_000)]);
    const aborted = new Promise<never>((_, reject) => {
      limited.addEventListener("abort", () => reject(limited.reason), { once: true });
    });
    const answer = await Promise.race([this.#init.transfer.request(target, transfer, limited), aborted]);
    return answer.staged ? null : answer.reason;
  }

  #copyMs(vmId: string): number {
    const vm = this.#residents.snapshots(this.loadTimeS, this.#hasStarted()).find((resident) => resident.id === vmId);
    if (!vm) return 0;
    const { memoryMiB, dirtyRateMiBPerS } = vm;
    const bandwidthMiBPerS = this.#init.migrationMiBPerS;
    return (preCopy({ memoryMiB, dirtyRateMiBPerS, bandwidthMiBPerS }).durationS * 1000) / this.#init.speed;
  }

  #hasStarted(): boolean {
    return this.#start !== null && this.#clock.nowUnixMs() >= this.#start.startAtUnixMs;
  }

  #residentsChanged(change: HypervisorChange): void {
    this.#account.change(this.loadTimeS, this.#residents.demands());
    this.#tell(change);
  }

  #tell(change: HypervisorChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  #openAccount(carriedS: number): ViolationAccount {
    const startS = this.loadTimeS;
    const account = new ViolationAccount({
      cpuCapacity: this.#init.capacity.cpu ?? Number.POSITIVE_INFINITY,
      startS,
      horizonS: this.#start?.horizonS ?? 0,
      carriedS,
    });
    account.change(startS, this.#residents.demands());
    return account;
  }

  #maybeSaveAccount(): void {
    const atUnixMs = this.#clock.nowUnixMs();
    const violationS = this.violationS;
    if (atUnixMs - this.#accountSaved.atUnixMs < accountSaveMs || violationS === this.#accountSaved.violationS) return;
    this.#store.setViolationS(violationS);
    this.#accountSaved = { atUnixMs, violationS };
  }
}
