import {
  type ControlState,
  controlStates,
  type DomainState,
  domainStates,
  type JobType,
  jobStatsFlags,
  jobTypes,
  listFlags,
  memoryFlags,
  statsFlags,
  statsGroups,
} from "./flags.ts";
import { errorCodes, LibvirtError } from "./libvirt-error.ts";
import { type MigrateOrder, migrateCall } from "./migration.ts";
import { procedures } from "./procedures.ts";
import type { CallOptions } from "./rpc-connection.ts";
import { type LibvirtEvent, Session, type SessionInit } from "./session.ts";
import { Params } from "./typed-params.ts";
import type { Domain, TypedParam } from "./xdr-types.ts";

export interface LibvirtOptions extends Partial<SessionInit> {}

export interface NodeInfo {
  readonly memoryKiB: number;
  readonly cpus: number;
  readonly mhz: number;
}

export interface DomainControl {
  readonly state: ControlState;
  /** Why it is unusable; 0 else. */
  readonly reason: number;
  readonly forMs: number;
}

export interface DomainStats {
  readonly domain: Domain;
  readonly params: Params;
}

const defaults: SessionInit = { deadlineMs: 5_000, keepaliveMs: 5_000, keepaliveMisses: 5, reconnectMs: 500 };
/** A migration may take long; a partition is reported by libvirt after about 32 s of silence. */
const migrateDeadlineMs = 3_600_000;

/**
 * A client of one libvirt daemon. Calls may run at the same time in any number; each has a deadline, and may have a
 * signal. After a break the next call connects again. Errors: `LibvirtError` (libvirt said no), `LibvirtTimeout` and
 * `LibvirtDisconnected` (nothing is known).
 */
export class Libvirt {
  readonly #session: Session;

  private constructor(session: Session) {
    this.#session = session;
  }

  /** @throws LibvirtDisconnected with a sentence and a remedy if the URI cannot be opened. */
  static async connect(uri = "qemu:///system", options: LibvirtOptions = {}): Promise<Libvirt> {
    const session = new Session(uri, { ...defaults, ...options });
    try {
      await session.open();
    } catch (error) {
      session.close();
      throw error;
    }
    return new Libvirt(session);
  }

  /** Path of the socket in use. */
  get socket(): string {
    return this.#session.endpoint.socket;
  }

  close(): void {
    this.#session.close();
  }

  watch(listener: (event: LibvirtEvent) => void): () => void {
    return this.#session.watch(listener);
  }

  async capabilities(options?: CallOptions): Promise<string> {
    return (await this.#session.call(procedures.capabilities, undefined, options)).capabilities;
  }

  async domainCapabilities(options?: CallOptions): Promise<string> {
    const args = { emulatorbin: null, arch: null, machine: null, virttype: null, flags: 0 };
    return (await this.#session.call(procedures.domainCapabilities, args, options)).capabilities;
  }

  async hostname(options?: CallOptions): Promise<string> {
    return (await this.#session.call(procedures.hostname, undefined, options)).hostname;
  }

  async uri(options?: CallOptions): Promise<string> {
    return (await this.#session.call(procedures.uri, undefined, options)).uri;
  }

  /** libvirt's own version, such as `9.0.0`. */
  async version(options?: CallOptions): Promise<string> {
    const version = Number((await this.#session.call(procedures.libVersion, undefined, options)).lib_ver);
    return [Math.floor(version / 1_000_000), Math.floor(version / 1_000) % 1_000, version % 1_000].join(".");
  }

  async nodeInfo(options?: CallOptions): Promise<NodeInfo> {
    const { memory, cpus, mhz } = await this.#session.call(procedures.nodeInfo, undefined, options);
    return { memoryKiB: Number(memory), cpus, mhz };
  }

  /** The VMs, by default the active ones (running or paused). */
  async list(flags: number = listFlags.active, options?: CallOptions): Promise<readonly Domain[]> {
    return (await this.#session.call(procedures.listAllDomains, { need_results: 1, flags }, options)).domains;
  }

  /** The VM of that UUID, active or not; null if libvirt knows none. */
  async lookup(uuid: string, options?: CallOptions): Promise<Domain | null> {
    try {
      return (await this.#session.call(procedures.lookupByUuid, { uuid }, options)).dom;
    } catch (error) {
      if (error instanceof LibvirtError && error.code === errorCodes.noDomain) return null;
      throw error;
    }
  }

  async lookupByName(name: string, options?: CallOptions): Promise<Domain | null> {
    try {
      return (await this.#session.call(procedures.lookupByName, { name }, options)).dom;
    } catch (error) {
      if (error instanceof LibvirtError && error.code === errorCodes.noDomain) return null;
      throw error;
    }
  }

  async define(xml: string, options?: CallOptions): Promise<Domain> {
    return (await this.#session.call(procedures.defineXml, { xml, flags: 0 }, options)).dom;
  }

  /** Starts a VM that has no definition: it is gone when it stops. */
  async createXml(xml: string, flags = 0, options?: CallOptions): Promise<Domain> {
    return (await this.#session.call(procedures.createXml, { xml_desc: xml, flags }, options)).dom;
  }

  /** Starts a defined VM. */
  async create(dom: Domain, flags = 0, options?: CallOptions): Promise<Domain> {
    return (await this.#session.call(procedures.createWithFlags, { dom, flags }, options)).dom;
  }

  async destroy(dom: Domain, options?: CallOptions): Promise<void> {
    await this.#session.call(procedures.destroy, { dom, flags: 0 }, options);
  }

  async undefine(dom: Domain, flags = 0, options?: CallOptions): Promise<void> {
    await this.#session.call(procedures.undefine, { dom, flags }, options);
  }

  async suspend(dom: Domain, options?: CallOptions): Promise<void> {
    await this.#session.call(procedures.suspend, { dom }, options);
  }

  async resume(dom: Domain, options?: CallOptions): Promise<void> {
    await this.#session.call(procedures.resume, { dom }, options);
  }

  async state(dom: Domain, options?: CallOptions): Promise<{ readonly state: DomainState; readonly reason: number }> {
    const { state, reason } = await this.#session.call(procedures.getState, { dom, flags: 0 }, options);
    return { state: domainStates[state] ?? "nostate", reason };
  }

  /**
   * Whether the VM's hypervisor takes commands, and for how many milliseconds it has been so; answered at once, also where
   * the hypervisor hangs.
   */
  async control(dom: Domain, options?: CallOptions): Promise<DomainControl> {
    const { state, details, stateTime } = await this.#session.call(
      procedures.getControlInfo,
      { dom, flags: 0 },
      options,
    );
    return { state: controlStates[state] ?? "error", reason: details, forMs: Number(stateTime) };
  }

  async xml(dom: Domain, flags = 0, options?: CallOptions): Promise<string> {
    return (await this.#session.call(procedures.getXml, { dom, flags }, options)).xml;
  }

  /**
   * Statistics of all active VMs in one call, or of the named ones. Never waits for a VM that is busy or hangs: that one
   * tells what libvirt knows without it.
   */
  async stats(
    groups: number = statsGroups.state | statsGroups.cpuTotal | statsGroups.balloon | statsGroups.vcpu,
    doms: readonly Domain[] = [],
    options?: CallOptions,
  ): Promise<readonly DomainStats[]> {
    // The filter goes with the question for all; with named VMs libvirt allows it not.
    const flags = statsFlags.nowait | (doms.length === 0 ? statsFlags.active : 0);
    const args = { doms: [...doms], stats: groups, flags };
    const { retStats } = await this.#session.call(procedures.allDomainStats, args, options);
    return retStats.map(({ dom, params }) => ({ domain: dom, params: new Params(params) }));
  }

  /** Sets the balloon's target. */
  async setMemory(dom: Domain, memoryKiB: number, flags: number = memoryFlags.live, options?: CallOptions) {
    await this.#session.call(procedures.setMemory, { dom, memory: BigInt(Math.round(memoryKiB)), flags }, options);
  }

  /** How often the guest reports `unused` and `usable` memory; without a period it reports none. */
  async setMemoryStatsPeriod(dom: Domain, periodS: number, options?: CallOptions): Promise<void> {
    await this.#session.call(
      procedures.setMemoryStatsPeriod,
      { dom, period: periodS, flags: memoryFlags.live },
      options,
    );
  }

  async schedulerParameters(dom: Domain, options?: CallOptions): Promise<Params> {
    const args = { dom, nparams: 16, flags: 0 };
    return new Params((await this.#session.call(procedures.getSchedulerParameters, args, options)).params);
  }

  async setSchedulerParameters(dom: Domain, params: readonly TypedParam[], options?: CallOptions): Promise<void> {
    const args = { dom, params: [...params], flags: memoryFlags.live };
    await this.#session.call(procedures.setSchedulerParameters, args, options);
  }

  /** Resolves when libvirt reports success. After any error the outcome is unknown: ask both hosts by UUID. */
  async migrate(dom: Domain, order: MigrateOrder, options: CallOptions = {}): Promise<void> {
    const args = { dom, ...migrateCall(order) };
    await this.#session.call(procedures.migratePerform, args, { deadlineMs: migrateDeadlineMs, ...options });
  }

  /** Bandwidth of the migration that runs or of the next one. */
  async setMigrationBandwidth(dom: Domain, bandwidthMiBPerS: number, options?: CallOptions): Promise<void> {
    const args = { dom, bandwidth: BigInt(Math.max(1, Math.round(bandwidthMiBPerS))), flags: 0 };
    await this.#session.call(procedures.setMaxSpeed, args, options);
  }

  /** For how long the migration that runs may stop the VM to send the last of it. */
  async setMigrationDowntime(dom: Domain, downtimeMs: number, options?: CallOptions): Promise<void> {
    const args = { dom, downtime: BigInt(Math.max(1, Math.round(downtimeMs))), flags: 0 };
    await this.#session.call(procedures.setMaxDowntime, args, options);
  }

  async abortJob(dom: Domain, options?: CallOptions): Promise<void> {
    await this.#session.call(procedures.abortJob, { dom }, options);
  }

  /** Switches a migration begun with `migrateFlags.postCopy`. From then on the loss of either host loses the VM. */
  async startPostCopy(dom: Domain, options?: CallOptions): Promise<void> {
    await this.#session.call(procedures.startPostCopy, { dom, flags: 0 }, options);
  }

  async jobStats(dom: Domain, completed = false, options?: CallOptions) {
    const args = { dom, flags: completed ? jobStatsFlags.completed : 0 };
    const { type, params } = await this.#session.call(procedures.getJobStats, args, options);
    const job: JobType = jobTypes[type] ?? "none";
    return { job, params: new Params(params) };
  }

  /** Begins to measure how fast the VM writes to its memory; `dirtyrate.*` of the statistics tell the result. */
  async startDirtyRate(dom: Domain, seconds: number, options?: CallOptions): Promise<void> {
    await this.#session.call(procedures.startDirtyRate, { dom, seconds, flags: 0 }, options);
  }
}
