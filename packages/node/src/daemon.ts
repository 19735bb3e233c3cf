import { Agent, type HostRef, type Input, type Trace } from "@dvms/protocol";
import type { HostSnapshot } from "@dvms/sched";
import type { Logger } from "pino";
import { AgentDriver } from "./agent-driver.ts";
import { agentConfig } from "./config/agent-config.ts";
import type { DaemonConfig } from "./config/load-config.ts";
import type { ControlSource } from "./control/control-source.ts";
import type { DoubledVm, EventRecord, RingReport, StatusReport } from "./control-types.ts";
import type { DaemonParts } from "./daemon-parts.ts";
import { defer } from "./deferred.ts";
import { DoubledVms } from "./doubled-vms.ts";
import type { LoadStart } from "./hypervisor/load-time.ts";
import { endLostMigrations } from "./lost-migrations.ts";
import { performEffect } from "./perform-effect.ts";
import { walkRing } from "./ring-walk.ts";
import { RunningMigrations } from "./running-migrations.ts";
import { startSampler } from "./sampler.ts";
import { inspectionOf, statusReport } from "./status-report.ts";
import { TraceDesk, type TraceLine } from "./trace-desk.ts";
import { askClaims, type Claims } from "./transport/claims.ts";
import { inspect } from "./transport/inspection.ts";
import { RepeatFilter } from "./transport/transport-log.ts";

/** How long a stop waits for what runs (a migration, say) to end by itself, and then for its being aborted. */
const stopMaxMs = 20_000;
const abortMaxMs = 3_000;
/** How long one host may take to answer while the ring is walked. */
const hopMaxMs = 2_000;

/** One host's agent at work: between the parts of the daemon and the agent, both ways. */
export class Daemon implements ControlSource {
  readonly self: HostRef;
  readonly #config: DaemonConfig;
  readonly #log: Logger;
  readonly #parts: DaemonParts;
  readonly #agent: Agent;
  readonly #driver: AgentDriver;
  readonly #desk: TraceDesk;
  readonly #migrations: RunningMigrations;
  readonly #doubled: DoubledVms;
  readonly #stopped = defer<void>();
  readonly #failure = defer<Error>();
  #endSampling: () => void = () => undefined;

  constructor(config: DaemonConfig, log: Logger, parts: DaemonParts) {
    const { identity, peers, hypervisor, journal, solver, history } = parts;
    this.self = peers.self;
    this.#config = config;
    this.#log = log;
    this.#parts = parts;
    this.#migrations = new RunningMigrations(hypervisor, (vmId) => (this.#doubled.has(vmId) ? doubledReason : null));
    this.#doubled = new DoubledVms({
      self: this.self,
      holding: () => hypervisor.holding(),
      ask: (to, claims) => askClaims(peers, to, claims, AbortSignal.timeout(hopMaxMs)),
      successors: () => this.#agent.view(performance.now()).successors,
      nowMs: () => performance.now(),
      found: (doubled) => this.#onDoubled(doubled),
      over: ({ vmId, hostId }) => log.warn({ vmId, hostId }, `VM ${vmId} is on one host only again; it may move.`),
    });
    this.#desk = new TraceDesk({ hostId: this.self.id, log, history });
    const { incarnation } = identity;
    this.#agent = new Agent(agentConfig(config), this.self, { incarnation, seed: seedOf(this.self.id, incarnation) });
    const failed = (error: unknown) => this.#fail(error);
    const unanswered = new RepeatFilter(60_000, 64);
    const ports = {
      peers,
      journal,
      hypervisor,
      solver,
      failed,
      migrations: this.#migrations,
      take: (input: Input) => this.#driver.take(input),
      trace: (trace: Trace) => this.#onTrace(trace),
      stopped: () => this.#stopped.resolve(),
      unanswered: (address: string, error: unknown) => {
        if (!unanswered.passes(address, performance.now())) return;
        log.warn({ address }, `No member answers at ${address}; trying again. ${sentenceOf(error)}`);
      },
      trouble: (sentence: string) => log.error(sentence),
    };
    this.#driver = new AgentDriver(this.#agent, (effect) => performEffect(effect, ports), failed);
  }

  /** Resolves with what went wrong if the daemon cannot go on; never if it is stopped in order. */
  get failure(): Promise<Error> {
    return this.#failure.promise;
  }

  /** True if this host's agent accepted that migration from that source and still waits for its copy. */
  expects(migrationId: string, sourceId: string): boolean {
    return this.#agent.expects(migrationId, sourceId);
  }

  inspection() {
    const view = this.#agent.view(performance.now());
    return inspectionOf(this.self, this.#config.host.name, view, this.#doubled.list());
  }

  /** Answers another host's claims of its VMs. */
  answerClaims(from: HostRef, claims: Claims): Promise<readonly string[]> {
    return this.#doubled.answer(from, claims);
  }

  /** The agent's first input; messages, samples and copies reach it from now on. */
  async start(): Promise<void> {
    const { hypervisor, journal, peers } = this.#parts;
    const take = (input: Input) => this.#driver.take(input);
    const [snapshot, staged] = [await hypervisor.sample(), await hypervisor.staged()];
    const records = journal.list();
    take({ kind: "start", snapshot, staged, seeds: this.#config.seeds, journal: records });
    const trouble = (sentence: string) => this.#log.error(sentence);
    void endLostMigrations({ hypervisor, journal: records, snapshot, take, trouble });
    const isReal = this.#config.hypervisor.kind === "libvirt";
    const sampled = (now: HostSnapshot) => {
      take({ kind: "sample", snapshot: this.#pinned(now) });
      // The embedded hypervisor's VMs have no other way to be started than ours.
      if (isReal) void this.#doubled.round(now.vms.map(({ id }) => id));
    };
    const sampleNow = () => void hypervisor.sample().then(sampled, () => undefined);
    hypervisor.watch((change) => {
      if (change.kind === "staged") return take({ kind: "staged", migrationId: change.migrationId });
      // A VM that came or went by itself is known at once, not at the next round.
      if (isReal) sampleNow();
    });
    peers.onMessage((from, message) => take({ kind: "message", from, message }));
    peers.onUnreachable((address) => take({ kind: "unreachable", address }));
    const { scheduling, hypervisor: settings } = this.#config;
    this.#endSampling = startSampler(hypervisor, (scheduling.sampleS * 1_000) / settings.speed, sampled, (error) =>
      this.#log.error({ error: sentenceOf(error) }, "The hypervisor could not be sampled; trying again."),
    );
  }

  /** Finishes what runs, within limits, and leaves the ring. The parts stay open. */
  async leave(): Promise<void> {
    this.#driver.take({ kind: "stop" });
    if (await within(this.#stopped.promise, stopMaxMs)) return;
    this.#log.warn("What runs did not end in time and is given up; VMs stay where the journal says.");
    this.#migrations.abort();
    await within(this.#stopped.promise, abortMaxMs);
  }

  /** Nothing is sampled and no input is taken from now on. */
  end(): void {
    this.#endSampling();
    this.#driver.end();
  }

  async status(): Promise<StatusReport> {
    const { hypervisor } = this.#parts;
    return statusReport({
      self: this.self,
      name: this.#config.host.name,
      view: this.#agent.view(performance.now()),
      snapshot: await hypervisor.sample(),
      vms: await hypervisor.list(),
      strain: hypervisor.strain,
      migrations: this.#migrations.reports(),
      moved: hypervisor.moved,
      doubled: this.#doubled.list(),
      loadTimeS: hypervisor.loadTimeS,
      violationS: hypervisor.violationS,
    });
  }

  ring(signal: AbortSignal): Promise<RingReport> {
    const ask = (host: HostRef, walk: AbortSignal) =>
      inspect(this.#parts.peers, host, AbortSignal.any([walk, AbortSignal.timeout(hopMaxMs)]));
    return walkRing(this.inspection(), ask, signal);
  }

  events(): readonly EventRecord[] {
    return this.#parts.history.list();
  }

  onTrace(listener: (line: TraceLine) => void): () => void {
    return this.#desk.watch(listener);
  }

  startLoad(start: LoadStart): void {
    this.#parts.hypervisor.startLoad(start);
    this.#log.info({ start }, "The load's time was set.");
  }

  #pinned(snapshot: HostSnapshot): HostSnapshot {
    const vms = snapshot.vms.map((vm) => (this.#doubled.has(vm.id) ? { ...vm, movable: false } : vm));
    return { ...snapshot, vms };
  }

  #onDoubled({ vmId, hostId }: DoubledVm): void {
    this.#log.error(
      { vmId, hostId },
      `VM ${vmId} is on this host and on host ${hostId} at once, and both write to its disks. Nothing moves it any more; end one of the two (virsh destroy ${vmId}).`,
    );
    this.#migrations.abortVm(vmId, doubledReason);
  }

  #onTrace(trace: Trace): void {
    this.#desk.publish(trace);
    if (trace.kind !== "successorsChanged" && trace.kind !== "predecessorChanged") return;
    // Help is asked of the successors first: links to them are worth their memory.
    const { successors, predecessor } = this.#agent.view(performance.now());
    this.#parts.peers.keep(predecessor === null ? successors : [...successors, predecessor]);
  }

  #fail(error: unknown): void {
    this.end();
    this.#failure.resolve(error instanceof Error ? error : new Error(String(error)));
    // Whoever waits for a stop in order waits no longer: there will be none.
    this.#stopped.resolve();
  }
}

const doubledReason = "it is on another host too, and stays until one of the two is ended";

/** Jitter differs between hosts and between starts of one host, and can be repeated. */
function seedOf(hostId: string, incarnation: number): number {
  return (Number.parseInt(hostId.replaceAll("-", "").slice(0, 8), 16) ^ incarnation) >>> 0;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** True if it resolves within the time. */
async function within(promise: Promise<void>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const inTime = await Promise.race([promise.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}
