import { addViolations, createRandom, type LoadVm, type ViolationTotals } from "@dvms/load";
import type { HostRef, Message } from "@dvms/protocol";
import type { Resources, SolveAnswer, SolveRequest } from "@dvms/sched";
import type { PlannedHost } from "./centre-plan.ts";
import { hostRefs, type Layout } from "./data-centre.ts";
import { type CopyTimes, type MigrationKind, Migrations } from "./migrations.ts";
import { Network, type NetworkOptions } from "./network.ts";
import { type Observer, Observers } from "./observer.ts";
import { RestingBeats } from "./resting-beats.ts";
import { SampleClock } from "./sample-clock.ts";
import type { CreateAgent } from "./stepped-agent.ts";
import { type Channel, Timeline } from "./timeline.ts";
import { VirtualHost } from "./virtual-host.ts";
import { type DemandChange, VirtualHypervisor } from "./virtual-hypervisor.ts";
import { VirtualVm } from "./virtual-vm.ts";
import type { WorldFaults } from "./world-faults.ts";

export interface SimulationOptions {
  readonly layout: Layout;
  /** Of each host. */
  readonly capacity: Resources;
  readonly migrationMiBPerS: number;
  /** Hosts that are not all alike: instead of the capacity and migration speed above. */
  readonly planned?: readonly PlannedHost[];
  /** Absent: pre-copy. */
  readonly migration?: MigrationKind;
  /** Copies that share links; absent: none do. */
  createCopyTimes?(timeline: Timeline): CopyTimes;
  readonly vms: readonly LoadVm[];
  /** Between two samples of a host; hosts sample at different moments. */
  readonly samplePeriodMs: number;
  readonly network: NetworkOptions;
  readonly solver: SolverModel;
  readonly createAgent: CreateAgent;
  /** Leaves out heartbeats and samples that change nothing: the same run, faster. Needs true clocks and `latencyPer: "pair"`. */
  readonly skipQuiet?: boolean;
  /** True if a target's word that it holds a copy never arrives at the source. */
  answerLost(migrationId: string): boolean;
  readonly faults: WorldFaults;
  readonly seed: number;
}

export type DemandListener = (hypervisor: VirtualHypervisor, demandCpu: number, change: DemandChange) => void;

/** A solve takes a modelled time, so that the machine's speed never enters a run. */
export interface SolverModel {
  readonly baseMs: number;
  readonly usPerStep: number;
  decide(request: SolveRequest): SolveAnswer;
}

/**
 * A data centre under virtual time, in milliseconds from the start: hosts with their daemons, the network between them and
 * the VMs. Everything that happens follows from the options and the calls, so the same seed gives the same run.
 */
export class Simulation {
  readonly timeline = new Timeline();
  readonly hosts: readonly VirtualHost[];
  readonly network: Network;
  readonly migrations: Migrations;
  readonly #vms: VirtualVm[];
  readonly #options: SimulationOptions;
  readonly #observers = new Observers();
  readonly #placementListeners: ((hypervisor: VirtualHypervisor) => void)[] = [];
  readonly #demandListeners: DemandListener[] = [];
  readonly #powerListeners: ((host: VirtualHost, isUp: boolean) => void)[] = [];
  readonly #byId = new Map<string, VirtualHost>();
  readonly #byAddress = new Map<string, VirtualHost>();
  /** Whom each host sent to last, and that host: most of what it sends goes to the same neighbour. */
  readonly #lastTargets: (HostRef | null)[];
  readonly #lastReached: Int32Array;
  readonly #samples: SampleClock;
  readonly #resting: RestingBeats | null;
  readonly #demands: Channel;
  #loadStartMs = Number.POSITIVE_INFINITY;

  constructor(options: SimulationOptions) {
    const hosts: VirtualHost[] = [];
    const { timeline } = this;
    this.#options = options;
    this.hosts = hosts;
    this.#vms = options.vms.map((load) => new VirtualVm(load));
    this.network = new Network(timeline, createRandom(options.seed, "network"), options.network, hosts);
    this.migrations = new Migrations({
      timeline,
      hostById: (hostId) => this.#byId.get(hostId),
      wayMs: (source, target) => this.network.wayMs(source, target),
      messageMs: (source, target) => this.network.pairLatencyMs(source, target),
      kind: options.migration ?? "pre-copy",
      answerLost: options.answerLost,
      faults: options.faults,
      ...(options.createCopyTimes && { times: options.createCopyTimes(timeline) }),
    });
    const wakes = timeline.channel((index) => hosts[index]?.wake(), 1);
    const refs = hostRefs(options.layout, options.planned);
    const ids = refs.map(({ id }) => id);
    this.#resting = options.skipQuiet ? new RestingBeats(timeline, this.network, hosts, ids) : null;
    this.#samples = new SampleClock(timeline, hosts, options.samplePeriodMs, options.skipQuiet !== true);
    this.#demands = timeline.channel((index) => this.#changeDemand(index));
    this.#lastTargets = refs.map(() => null);
    this.#lastReached = new Int32Array(refs.length);
    for (const [index, ref] of refs.entries()) hosts.push(this.#createHost(index, ref, wakes));
    for (const host of hosts) {
      this.#byId.set(host.ref.id, host);
      this.#byAddress.set(host.ref.address, host);
    }
    for (const vm of this.#vms) this.hosts[vm.load.hostIndex]?.hypervisor.place(vm);
    const phase = createRandom(options.seed, "samples");
    this.#samples.start(phase);
  }

  /** Seconds of the load's time that have passed; 0 until the load starts. */
  get loadTimeS(): number {
    return Math.max(0, this.timeline.nowMs - this.#loadStartMs) / 1000;
  }

  /** Every VM that ever was, also those that ended. */
  get vms(): readonly VirtualVm[] {
    return this.#vms;
  }

  hostById(hostId: string): VirtualHost | undefined {
    return this.#byId.get(hostId);
  }

  /** False while nothing gets from one host to another. */
  reaches(source: number, target: number): boolean {
    return this.#options.faults.reaches(source, target);
  }

  observe(observer: Observer): void {
    this.#observers.add(observer);
  }

  /** Calls the listener whenever the VMs or the waiting copies of a host change. */
  onPlacement(listener: (hypervisor: VirtualHypervisor) => void): void {
    this.#placementListeners.push(listener);
  }

  /** Calls the listener whenever the demand in a host's books changes. */
  onDemand(listener: DemandListener): void {
    this.#demandListeners.push(listener);
  }

  /** Calls the listener when a host loses its power and when its daemon starts again. */
  onPower(listener: (host: VirtualHost, isUp: boolean) => void): void {
    this.#powerListeners.push(listener);
  }

  /** The load's time begins now; before, every VM asks for what it asks for at its start. */
  startLoad(): void {
    this.#loadStartMs = this.timeline.nowMs;
    for (const index of this.vms.keys()) this.#changeDemand(index);
    // Whoever listens learns what hosts begin with, also where nothing changed.
    for (const { hypervisor } of this.hosts) hypervisor.demandChanged();
  }

  runUntil(untilMs: number): void {
    this.timeline.runUntil(untilMs);
  }

  runFor(durationMs: number): void {
    this.timeline.runUntil(this.timeline.nowMs + durationMs);
  }

  /** Kills a host's daemon and the copies that it sends; its VMs and its journal stay. */
  crash(host: VirtualHost): void {
    if (!this.#options.faults.copiesOutlive) this.migrations.abortFrom(host);
    host.crash();
  }

  /**
   * The whole host goes down: no copy outlives that. Its VMs, its journal (but for what was only asked) and complete copies
   * are there when it is back.
   */
  cutPower(host: VirtualHost): void {
    this.migrations.abortFrom(host);
    this.migrations.abortTo(host);
    host.crash(true);
    for (const listener of this.#powerListeners) listener(host, false);
  }

  /** Starts a daemon that was down; as a real one, it first sees to it that no copy is running in the hypervisor. */
  restart(host: VirtualHost): void {
    if (host.agent !== null) return;
    this.migrations.abortFrom(host);
    host.restart();
    for (const listener of this.#powerListeners) listener(host, true);
  }

  /** A VM that somebody starts, on the host of its load, which must be one. */
  addVm(load: LoadVm): VirtualVm {
    const vm = new VirtualVm(load);
    const host = this.hosts[load.hostIndex]!;
    const index = this.#vms.push(vm) - 1;
    host.hypervisor.place(vm);
    if (this.#loadStartMs <= this.timeline.nowMs) this.#changeDemand(index);
    host.sample();
    return vm;
  }

  /** A VM that somebody ends; one that a complete copy exists of is left alone. */
  removeVm(host: VirtualHost, vm: VirtualVm): void {
    if (this.hosts.some((other) => other.hypervisor.hasStaged(vm))) return;
    host.hypervisor.destroy(vm);
    this.migrations.abortCopyOf(vm);
    host.sample();
  }

  /** Messages between daemons so far, those included that were counted and not played. */
  messagesSent(): number {
    this.#resting?.disturbAll();
    return this.network.sent;
  }

  /** Of all hosts together, up to now. */
  violation(): ViolationTotals {
    return addViolations(this.hosts.map((host) => host.hypervisor.violation()));
  }

  #createHost(index: number, ref: HostRef, wakes: Channel): VirtualHost {
    const { createAgent, seed } = this.#options;
    const planned = this.#options.planned?.[index];
    const capacity = planned ? { cpu: planned.cpu, memory: planned.memoryMiB } : this.#options.capacity;
    const { migrationMiBPerS } = planned ?? this.#options;
    const loadTimeS = () => this.loadTimeS;
    const changed = (hypervisor: VirtualHypervisor) => {
      for (const listener of this.#placementListeners) listener(hypervisor);
    };
    const outdated = () => this.#samples.wanted(index);
    const booked: DemandListener = (books, demandCpu, change) => {
      for (const listener of this.#demandListeners) listener(books, demandCpu, change);
    };
    const hypervisor = new VirtualHypervisor({
      hostId: ref.id,
      capacity,
      migrationMiBPerS,
      loadTimeS,
      changed,
      outdated,
      booked,
    });
    return new VirtualHost(index, ref, createRandom(seed, "agent", index), hypervisor, {
      timeline: this.timeline,
      wakes,
      migrations: this.migrations,
      observers: this.#observers,
      createAgent,
      resting: this.#resting,
      stepped: (host) => this.#samples.stepped(host),
      solve: (solver, request) => this.#solve(solver, request),
      send: (source, target, message) => this.#send(source, target, message),
      connect: (address, answer) => this.#connect(index, address, answer),
      hostRef: (other) => this.hosts[other]!.ref,
    });
  }

  #changeDemand(index: number): void {
    const vm = this.vms[index]!;
    if (vm.ended) return;
    // The instant is computed from the load's time and back, and may fall a rounding error short of the change.
    const loadTimeS = this.loadTimeS + 1e-9;
    if (vm.advance(loadTimeS)) vm.account?.demandChanged();
    this.timeline.post(this.#demands, index, this.#loadStartMs + vm.nextChangeS(loadTimeS) * 1000);
  }

  #solve(index: number, request: SolveRequest): { answer: SolveAnswer; elapsedMs: number } {
    const { faults, solver } = this.#options;
    const { decide, baseMs, usPerStep } = solver;
    const answer = decide(request);
    return { answer, elapsedMs: baseMs + (answer.steps * usPerStep) / 1000 + faults.solveDelayMs(index) };
  }

  #send(source: number, target: HostRef, message: Message): void {
    if (this.#lastTargets[source] === target) return this.network.send(source, this.#lastReached[source]!, message);
    const host = this.#byAddress.get(target.address);
    if (host !== undefined) {
      this.#lastTargets[source] = target;
      this.#lastReached[source] = host.index;
      return this.network.send(source, host.index, message);
    }
    this.timeline.at(this.timeline.nowMs, () =>
      this.hosts[source]?.feed({ kind: "unreachable", address: target.address }),
    );
  }

  #connect(source: number, address: string, answer: (host: HostRef | null) => void): void {
    const host = this.#byAddress.get(address);
    // Where there is no such host, it takes as long as within a site to learn so.
    const target = host?.index ?? source;
    const roundTripMs = this.network.wayMs(source, target) + this.network.wayMs(target, source);
    this.timeline.at(this.timeline.nowMs + roundTripMs, () => {
      const { faults } = this.#options;
      const answers = host !== undefined && host.boot !== null && !host.paused;
      answer(answers && faults.reaches(source, host.index) && faults.reaches(host.index, source) ? host.ref : null);
    });
  }
}
