import { setTimeout as timeout } from "node:timers/promises";
import type { Domain, LibvirtEvent } from "@dvms/libvirt";
import type { HostSnapshot, Resources } from "@dvms/sched";
import type {
  HostStrain,
  HypervisorChange,
  HypervisorVm,
  LoadedHypervisor,
  MigrationOptions,
  MigrationOrder,
  MigrationResult,
  MovedVm,
  RunResult,
  Transfer,
  TransferAnswer,
  TransferPort,
} from "../hypervisor.ts";
import { type Clock, realClock } from "./clock.ts";
import { Insistence } from "./insistence.ts";
import { answerWord } from "./libvirt-answer.ts";
import { LibvirtChanges } from "./libvirt-changes.ts";
import { LibvirtCopies } from "./libvirt-copies.ts";
import { LibvirtCounterpart } from "./libvirt-counterpart.ts";
import { LibvirtLedger } from "./libvirt-ledger.ts";
import { LibvirtMigration } from "./libvirt-migration.ts";
import type { LibvirtPort } from "./libvirt-port.ts";
import { LibvirtSampler, type SampledVm } from "./libvirt-sampler.ts";
import { goneResult, LibvirtWhereabouts } from "./libvirt-whereabouts.ts";
import { MachineLoad } from "./machine-load.ts";
import { MigrationForecast } from "./migration-forecast.ts";
import type { QemuProcess } from "./qemu-process.ts";

export interface LibvirtHypervisorInit {
  readonly libvirt: LibvirtPort;
  /** The file of its ledger. */
  readonly path: string;
  readonly hostId: string;
  /** Limits where the operator set some; what the host has otherwise. */
  readonly capacity: Resources;
  readonly migrationMiBPerS: number;
  readonly postCopy: boolean;
  /** libvirt URI of another host, as this host's libvirt reaches it. */
  readonly uriOf: (target: MigrationOrder["target"]) => string;
  readonly transfer: TransferPort;
  /** True if this host's agent accepted that migration from that source and still waits for its copy. */
  readonly expects: (migrationId: string, sourceId: string) => boolean;
  /** What an operator must know, once. */
  readonly notice: (sentence: string) => void;
  /** The process that runs a VM here; null where that is not known. */
  readonly processOf?: (domain: Domain) => Pick<QemuProcess, "isOver"> | null;
  readonly clock?: Clock;
  readonly machine?: MachineLoad;
  /** Time within which the target's daemon answers a question. */
  readonly answerMaxMs?: number;
}

/** How long a close waits for a migration whose outcome cannot be known yet; the journal knows of it at the next start. */
const closeMaxMs = 2_500;

/**
 * Real VMs of a libvirt. A migration is libvirt's own from host to host, but its copy stays paused at the target and runs
 * only on the agent's word; after it, whatever libvirt said, both hosts are asked by UUID.
 */
export class LibvirtHypervisor implements LoadedHypervisor {
  readonly #init: LibvirtHypervisorInit;
  readonly #libvirt: LibvirtPort;
  readonly #clock: Clock;
  readonly #ledger: LibvirtLedger;
  readonly #copies: LibvirtCopies;
  readonly #insistence: Insistence;
  readonly #sampler: LibvirtSampler;
  readonly #whereabouts: LibvirtWhereabouts;
  readonly #migration: LibvirtMigration;
  readonly #forecast: MigrationForecast;
  readonly #changes: LibvirtChanges;
  readonly #migrations = new Map<string, { readonly vmId: string; readonly result: Promise<MigrationResult> }>();
  /** VMs that are gone, and that libvirt has yet to tidy. */
  readonly #leaving = new Set<string>();
  readonly #closing = new AbortController();
  readonly #endWatch: () => void;
  readonly #openedUnixMs: number;
  #sampledUnixMs: number | null = null;
  #violationS = 0;

  private constructor(init: LibvirtHypervisorInit) {
    const { libvirt, clock = realClock, notice, migrationMiBPerS, postCopy } = init;
    this.#init = init;
    this.#libvirt = libvirt;
    this.#clock = clock;
    this.#openedUnixMs = clock.nowUnixMs();
    this.#ledger = new LibvirtLedger(init.path);
    this.#copies = new LibvirtCopies(libvirt, this.#ledger);
    const machine = init.machine ?? new MachineLoad();
    this.#sampler = new LibvirtSampler({ libvirt, clock, notice, machine, migrationMiBPerS });
    this.#migration = new LibvirtMigration({ libvirt, clock, migrationMiBPerS, postCopy });
    this.#insistence = new Insistence(clock, this.#closing.signal);
    this.#whereabouts = new LibvirtWhereabouts({
      libvirt,
      ledger: this.#ledger,
      migration: this.#migration,
      insistence: this.#insistence,
      counterpart: new LibvirtCounterpart(init.transfer, init.answerMaxMs ?? 10_000),
      closing: this.#closing.signal,
    });
    this.#forecast = new MigrationForecast(this.#ledger, migrationMiBPerS);
    this.#changes = new LibvirtChanges({
      residents: async () => (await this.#residents()).map(({ id }) => id),
      staged: async () => new Map((await this.#copies.staged()).map(({ migrationId, vmId }) => [migrationId, vmId])),
    });
    this.#endWatch = libvirt.watch((event) => this.#onEvent(event));
    init.transfer.onRequest((sourceId, transfer) => this.#answer(sourceId, transfer));
  }

  /** What an earlier start left running is ended first, so that the VMs are on one side or the other. */
  static async open(init: LibvirtHypervisorInit): Promise<LibvirtHypervisor> {
    const opened = new LibvirtHypervisor(init);
    for (const { migrationId, vmId } of opened.#ledger.list("copying")) {
      const domain = await init.libvirt.lookup(vmId);
      if (!domain || (await init.libvirt.state(domain)).state === "shutoff") continue;
      await opened.#migration.calm(domain);
      opened.#ledger.put(migrationId, vmId, "stayed");
    }
    await opened.#changes.begin();
    return opened;
  }

  /** Real VMs live in real time, which began when the adapter was opened. */
  get loadTimeS(): number {
    return (this.#clock.nowUnixMs() - this.#openedUnixMs) / 1_000;
  }

  get violationS(): number {
    return this.#violationS;
  }

  get moved(): readonly MovedVm[] {
    return this.#forecast.moved;
  }

  get strain(): HostStrain | null {
    return this.#sampler.strain;
  }

  startLoad(): void {}

  async list(): Promise<readonly HypervisorVm[]> {
    const vms = await this.#residents();
    return vms.map(({ id, name, state, demand, memoryMiB }) => ({ id, name, state, demand, memoryMiB }));
  }

  async holding(): Promise<ReadonlySet<string>> {
    const held = new Set<string>();
    for (const { id, state, domain } of await this.#residents())
      if (state === "running" || !(await this.#copies.isUnderway(domain))) held.add(id);
    return held;
  }

  async sample(): Promise<HostSnapshot> {
    const { hostId, capacity, migrationMiBPerS } = this.#init;
    const vms = (await this.#residents()).map(({ id, demand, memoryMiB, dirtyRateMiBPerS, movable }) => ({
      id,
      demand,
      memoryMiB,
      dirtyRateMiBPerS,
      movable,
    }));
    this.#account(vms.reduce((sum, { demand }) => sum + (demand.cpu ?? 0), 0) > (capacity.cpu ?? Infinity));
    return { hostId, capacity, vms, reserved: {}, migrationMiBPerS };
  }

  migrate(order: MigrationOrder, options: MigrationOptions): Promise<MigrationResult> {
    const { migrationId, vmId, target } = order;
    const running = this.#migrations.get(migrationId);
    if (running) return running.result;
    if (this.#closing.signal.aborted) return here("the source's daemon is stopping");
    if (this.#ledger.get(migrationId)?.state === "departed") return Promise.resolve({ vm: "gone", reason: "" });
    if (target.id === this.#init.hostId) return here(`VM ${vmId} is on its target already`);
    if ([...this.#migrations.values()].some((other) => other.vmId === vmId))
      return here(`VM ${vmId} is in another migration`);
    const result = this.#migrate(order, options).finally(() => this.#migrations.delete(migrationId));
    this.#migrations.set(migrationId, { vmId, result });
    return result;
  }

  async run(migrationId: string, vmId: string): Promise<RunResult> {
    const result = await this.#insistence.insist(() => this.#copies.run(migrationId, vmId));
    if (result === "runs") await this.#changes.look().catch(() => undefined);
    return result;
  }

  async discard(migrationId: string, vmId: string): Promise<void> {
    await this.#insistence.insist(() => this.#copies.discard(migrationId, vmId));
  }

  isLost(order: MigrationOrder): Promise<boolean> {
    return this.#whereabouts.isLost(order);
  }

  async staged(): Promise<readonly string[]> {
    return (await this.#copies.staged()).map(({ migrationId }) => migrationId);
  }

  watch(listener: (change: HypervisorChange) => void): () => void {
    return this.#changes.watch(listener);
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort(new Error("the source's daemon is stopping"));
    const ended = Promise.allSettled([...this.#migrations.values()].map(({ result }) => result));
    await Promise.race([ended, timeout(closeMaxMs, undefined, { ref: false })]);
    this.#endWatch();
    this.#changes.end();
    this.#libvirt.close();
    this.#ledger.close();
  }

  #account(violated: boolean): void {
    const nowUnixMs = this.#clock.nowUnixMs();
    if (violated) this.#violationS += (nowUnixMs - (this.#sampledUnixMs ?? nowUnixMs)) / 1_000;
    this.#sampledUnixMs = nowUnixMs;
  }

  /** The VMs that are this host's own. One that runs is, whatever was expected of it. */
  async #residents(): Promise<readonly SampledVm[]> {
    const pending = this.#copies.pendingVmIds();
    const vms = (await this.#sampler.read()).filter(({ id }) => !this.#leaving.has(id));
    return vms.filter((vm) => vm.state === "running" || !pending.has(vm.id));
  }

  async #migrate(order: MigrationOrder, options: MigrationOptions): Promise<MigrationResult> {
    const { migrationId, vmId, target } = order;
    const signal = AbortSignal.any([options.signal, this.#closing.signal]);
    try {
      const begunMs = this.#clock.nowUnixMs();
      const vm = (await this.#residents()).find((resident) => resident.id === vmId);
      if (!vm) return { vm: "here", reason: `VM ${vmId} is not on this host` };
      if (!vm.movable) return { vm: "here", reason: `VM ${vmId} ${vm.staysBecause}` };
      const ready = await this.#whereabouts.ask(order, "prepare", signal);
      if (!ready.staged) return { vm: "here", reason: `the target takes no copy: ${ready.reason}` };
      const { demand, memoryMiB, dirtyRateMiBPerS, domain } = vm;
      const forecastVm = { id: vmId, usedMiB: demand.memory ?? memoryMiB, dirtyRateMiBPerS };
      const predictedMs = this.#forecast.predictMs(forecastVm, target.id);
      this.#ledger.put(migrationId, vmId, "copying");
      const uri = this.#init.uriOf(target);
      const { fault, isGone, done, transferred } = await this.#migration.copy(
        domain,
        uri,
        predictedMs,
        { ...options, signal },
        { process: this.#init.processOf?.(domain) ?? null, isHeld: () => this.#whereabouts.isHeld(order) },
      );
      const tookMs = Math.max(1, this.#clock.nowUnixMs() - begunMs);
      const result = isGone ? goneResult : await this.#whereabouts.settle(order, fault, signal).catch(() => unknown);
      if (isGone) this.#leaving.add(vmId);
      void done.then(() => this.#leaving.delete(vmId));
      this.#ledger.put(migrationId, vmId, result.vm === "gone" ? "departed" : "stayed");
      if (result.vm === "gone") options.onProgress({ ratio: 1, remainingMs: 0 });
      if (fault === null && result.vm === "gone")
        this.#forecast.learn({ migrationId, vmId, targetId: target.id, predictedMs, tookMs }, forecastVm, transferred);
      // The copy waits for the word of this host's agent: whatever else there is to do comes after it.
      setImmediate(() => void this.#tidyUp(order, result).catch(() => undefined));
      return result;
    } catch (error) {
      return { vm: "here", reason: sentenceOf(signal.aborted ? signal.reason : error) };
    }
  }

  /** Hands the VM's lessons on with the VM, and tells that it has gone. */
  async #tidyUp(order: MigrationOrder, { vm }: MigrationResult): Promise<void> {
    await this.#changes.look();
    if (vm === "gone") await this.#whereabouts.isHeld(order);
  }

  async #answer(sourceId: string, transfer: Transfer): Promise<TransferAnswer> {
    if (this.#closing.signal.aborted) return { staged: false, reason: "the target's daemon is stopping" };
    const isLeaving = (vmId: string) => this.#leaving.has(vmId);
    const ports = { ...this.#init, ledger: this.#ledger, copies: this.#copies, isLeaving };
    const answer = await answerWord(ports, sourceId, transfer);
    void this.#changes.look().catch(() => undefined);
    return answer;
  }

  #onEvent(event: LibvirtEvent): void {
    if (event.kind === "lifecycle" || event.kind === "connected") void this.#changes.look().catch(() => undefined);
    if (event.kind === "disconnected") this.#init.notice("The connection to libvirt broke; trying again.");
  }
}

/** Said by nobody: while the outcome is not known, no word about it may be given. */
const unknown = new Promise<MigrationResult>(() => undefined);

function here(reason: string): Promise<MigrationResult> {
  return Promise.resolve({ vm: "here", reason });
}

function sentenceOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
