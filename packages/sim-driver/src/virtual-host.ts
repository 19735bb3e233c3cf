import type { Random } from "@dvms/load";
import { Agent, type Effect, type HostRef, type Input, type JournalRecord, type Message } from "@dvms/protocol";
import type { SolveAnswer, SolveRequest } from "@dvms/sched";
import { HostClock } from "./host-clock.ts";
import type { Migrations } from "./migrations.ts";
import type { Port } from "./network.ts";
import type { Observers } from "./observer.ts";
import type { RestingBeats } from "./resting-beats.ts";
import type { CreateAgent, SteppedAgent } from "./stepped-agent.ts";
import type { Channel, Timeline } from "./timeline.ts";
import type { VirtualHypervisor } from "./virtual-hypervisor.ts";

/** What a host needs of the simulated world. */
export interface HostEnvironment {
  readonly timeline: Timeline;
  readonly wakes: Channel;
  readonly migrations: Migrations;
  readonly observers: Observers;
  readonly createAgent: CreateAgent;
  /** Null where every heartbeat is played. */
  readonly resting: RestingBeats | null;
  /** Called after a step: a sample that was not worth taking may be now. */
  stepped(host: VirtualHost): void;
  /** Infinity: the solver never answers. */
  solve(index: number, request: SolveRequest): { readonly answer: SolveAnswer; readonly elapsedMs: number };
  send(source: number, target: HostRef, message: Message): void;
  /** Who listens at an address; null after the time of a round trip if nobody does. */
  connect(address: string, answer: (host: HostRef | null) => void): void;
  hostRef(index: number): HostRef;
}

/** After `steps` other steps that write, one performs only its first effects, this share of them; then `crash` is called. */
export interface WritingCut {
  steps: number;
  readonly share: number;
  readonly crash: () => void;
}

const isWrite = ({ kind }: Effect) => kind === "persist" || kind === "forget";

/** Journal records by migration and role: a host that sends a VM away and gets it back has both. */
const recordKey = (role: JournalRecord["role"], migrationId: string) => `${role} ${migrationId}`;

/**
 * The daemon of one simulated host: takes an input, steps the agent, performs the effects in order, re-arms one timer. Its
 * journal, its incarnation and the VMs of its hypervisor outlive it.
 */
export class VirtualHost implements Port {
  readonly index: number;
  readonly ref: HostRef;
  readonly hypervisor: VirtualHypervisor;
  readonly clock = new HostClock();
  readonly #environment: HostEnvironment;
  readonly #random: Random;
  readonly #journal = new Map<string, JournalRecord>();
  #seeds: readonly string[] = [];
  #agent: SteppedAgent | null = null;
  #incarnation = 0;
  #armedMs = Number.POSITIVE_INFINITY;
  /** What waits for a stopped process to go on; null while the process runs. */
  #backlog: (() => void)[] | null = null;
  /** A step to come that writes to the journal is cut off in its midst; null while no such thing is to happen. */
  #cut: WritingCut | null = null;

  constructor(
    index: number,
    ref: HostRef,
    random: Random,
    hypervisor: VirtualHypervisor,
    environment: HostEnvironment,
  ) {
    this.index = index;
    this.ref = ref;
    this.hypervisor = hypervisor;
    this.#random = random;
    this.#environment = environment;
  }

  get agent(): SteppedAgent | null {
    return this.#agent;
  }

  get boot(): number | null {
    return this.#agent === null ? null : this.#incarnation;
  }

  get journal(): readonly JournalRecord[] {
    return [...this.#journal.values()];
  }

  /** True while the daemon's process is stopped (SIGSTOP): nobody notices, but nothing is answered. */
  get paused(): boolean {
    return this.#backlog !== null;
  }

  /** Stops the process of the daemon: what arrives queues up and its clock goes on. */
  pause(): void {
    if (this.#agent !== null) this.#backlog ??= [];
  }

  /** The stopped process goes on, with everything that queued up, in order. */
  resume(): void {
    const backlog = this.#backlog ?? [];
    this.#backlog = null;
    for (const [index, task] of backlog.entries()) {
      // A task may stop the process again, or kill it: then the rest waits on, or is lost.
      if (this.#backlog !== null) return void (this.#backlog as (() => void)[]).push(...backlog.slice(index));
      task();
    }
    this.feed({ kind: "wake" });
    this.rearm();
  }

  /** Does something that the daemon's process takes part in: now, or once it goes on; never if it is killed before. */
  whenAwake(task: () => void): void {
    if (this.#backlog === null) task();
    else this.#backlog.push(task);
  }

  /** The clock jumps forward, as after a suspended machine. */
  jumpClock(byMs: number): void {
    this.clock.jump(byMs);
    this.#armedMs = Number.POSITIVE_INFINITY;
    this.rearm();
  }

  /** The clock runs at this rate from now on. */
  driftClock(rate: number): void {
    this.clock.drift(rate, this.#environment.timeline.nowMs);
    this.#armedMs = Number.POSITIVE_INFINITY;
    this.rearm();
  }

  /** Starts the daemon; a host that is up stays as it is. `seeds` are addresses of members. */
  start(seeds: readonly string[]): void {
    if (this.#agent !== null) return;
    this.#seeds = seeds;
    this.#incarnation++;
    // Each incarnation draws other numbers, as a real one would.
    const identity = { incarnation: this.#incarnation, seed: this.#random.bits() };
    this.#agent = this.#environment.createAgent(this.ref, identity);
    const staged = Array.from(this.hypervisor.staged, ({ migrationId }) => migrationId);
    this.feed({ kind: "start", snapshot: this.hypervisor.sample(), seeds, journal: this.journal, staged });
  }

  /** What the host's configuration says about members, for the next start. */
  know(seeds: readonly string[]): void {
    this.#seeds = seeds;
  }

  /** True if a sample now would change nothing. */
  get ignoresSample(): boolean {
    return this.#agent === null || this.#agent.ignoresSample?.(this.hypervisor.sample()) === true;
  }

  /** Starts with the seeds that the host knows. */
  restart(): void {
    this.start(this.#seeds);
  }

  /** The daemon is killed: all that it had not written is gone, and in a power cut what it had not waited for (rule 15). */
  crash(isPowerCut = false): void {
    if (isPowerCut) for (const [key, { state }] of this.#journal) if (state === "asked") this.#journal.delete(key);
    this.#environment.resting?.disturb(this.index);
    this.#agent = null;
    this.#backlog = null;
    this.#armedMs = Number.POSITIVE_INFINITY;
  }

  /** The daemon is to be killed in the midst of a step that writes to its journal. Null: not any more. */
  cutWriting(cut: WritingCut | null): void {
    this.#cut = cut === null ? null : { ...cut };
  }

  /** Asks the daemon to finish what runs and to leave; it is down once it has. */
  stop(): void {
    this.feed({ kind: "stop" });
  }

  sample(): void {
    this.feed({ kind: "sample", snapshot: this.hypervisor.sample() });
  }

  receive(source: number, message: Message): void {
    this.feed({ kind: "message", from: this.#environment.hostRef(source), message });
  }

  unreachable(target: number): void {
    this.feed({ kind: "unreachable", address: this.#environment.hostRef(target).address });
  }

  /** A timer of this host is due; one that was armed for another instant in the meantime does nothing. */
  wake(): void {
    if (this.#environment.timeline.nowMs < this.#armedMs) return;
    this.#armedMs = Number.POSITIVE_INFINITY;
    // Heartbeats that were left out took their timer with them.
    if (this.#environment.resting !== null && (this.#agent?.wakeAtMs ?? 0) > this.#environment.timeline.nowMs) {
      return this.rearm();
    }
    this.feed({ kind: "wake" });
  }

  /** One step of the driver's loop; nothing while the daemon is down. */
  feed(input: Input): void {
    if (this.#backlog !== null) {
      // A sample is taken when the process runs, and a wake comes by itself when it goes on.
      if (input.kind !== "sample" && input.kind !== "wake") this.#backlog.push(() => this.feed(input));
      return;
    }
    const agent = this.#agent;
    if (agent === null) return;
    const { timeline, observers, resting } = this.#environment;
    const { nowMs } = timeline;
    observers.input(this, input, nowMs);
    const mayRest = resting !== null && agent instanceof Agent && resting.before(this, agent, input);
    const effects = agent.step(input, this.clock.localMs(nowMs));
    const cut = this.#cut !== null && effects.some(isWrite) && this.#cut.steps-- === 0 ? this.#cut : null;
    const performed = cut === null ? effects.length : Math.floor(effects.length * cut.share);
    for (let index = 0; index < performed; index++) {
      const effect = effects[index]!;
      observers.effect(this, effect, nowMs);
      this.#perform(effect);
    }
    if (cut !== null) {
      this.#cut = null;
      cut.crash();
    }
    this.rearm();
    if (mayRest) resting.after(this);
    this.#environment.stepped(this);
    observers.stepped(this, nowMs);
  }

  /** Feeds an answer later, unless the daemon was killed in the meantime. */
  #feedAt(atMs: number, answer: () => Input | null): void {
    const boot = this.#incarnation;
    this.#environment.timeline.at(atMs, () => {
      if (this.boot !== boot) return;
      const input = answer();
      if (input !== null) this.feed(input);
    });
  }

  /** To be called when the agent's timers changed. */
  rearm(): void {
    const wakeMs = this.clock.timeMs(this.#agent?.wakeAtMs ?? Number.POSITIVE_INFINITY);
    if (wakeMs >= this.#armedMs) return;
    this.#armedMs = wakeMs;
    this.#environment.timeline.post(this.#environment.wakes, this.index, wakeMs);
  }

  #perform(effect: Effect): void {
    switch (effect.kind) {
      case "send":
        return this.#environment.send(this.index, effect.to, effect.message);
      case "connect":
        return this.#connect(effect.address);
      case "persist":
        this.#journal.set(recordKey(effect.record.role, effect.record.migrationId), effect.record);
        return;
      case "forget":
        this.#journal.delete(recordKey(effect.role, effect.migrationId));
        return;
      case "solve":
        return this.#solve(effect.eventId, effect.solveId, effect.request);
      case "migrate":
        return this.#environment.migrations.begin(this, effect);
      case "run":
        return this.#run(effect.migrationId, effect.vmId);
      case "discard":
        return this.hypervisor.discard(effect.migrationId);
      case "trace":
        return;
      case "stopped":
        return this.crash();
    }
  }

  #connect(address: string): void {
    const boot = this.#incarnation;
    this.#environment.connect(address, (host) => {
      if (this.boot !== boot) return;
      this.feed(host === null ? { kind: "unreachable", address } : { kind: "connected", address, host });
    });
  }

  #solve(eventId: string, solveId: number, request: SolveRequest): void {
    const { answer, elapsedMs } = this.#environment.solve(this.index, request);
    if (elapsedMs === Number.POSITIVE_INFINITY) return;
    this.#feedAt(this.#environment.timeline.nowMs + elapsedMs, () => ({ kind: "solved", eventId, solveId, answer }));
  }

  #run(migrationId: string, vmId: string): void {
    if (!this.hypervisor.run(migrationId, vmId)) return;
    this.#feedAt(this.#environment.timeline.nowMs, () => ({ kind: "ran", migrationId }));
  }
}
