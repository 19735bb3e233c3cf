import type { LoadVm } from "@dvms/load";
import { Agent, type AgentConfig, comparePositions, type Trace } from "@dvms/protocol";
import { decide } from "@dvms/sched";
import { agentDefaults, checkInvariants, formRing, hostRefs, noFaults, reliable, Simulation } from "@dvms/sim-driver";

/** A trace of one host, with the hosts of the ring named h1, h2, … in ring order. */
export interface Told {
  readonly host: string;
  readonly atMs: number;
  readonly trace: Trace;
}

/** CPU of the VMs of each host in percent of a core, host by host in ring order, after an idle second; a host offers 200. */
export type Demands = readonly (readonly number[])[];

/**
 * Real agents and the real solver in a data centre whose loads a test writes down, under virtual time, with every
 * invariant watched. Time starts when the ring is whole and the load begins.
 */
export class Stage {
  readonly simulation: Simulation;
  readonly told: Told[] = [];
  readonly #names = new Map<string, string>();
  readonly #startedMs: number;

  constructor(demands: Demands, agent: Partial<AgentConfig> = {}) {
    const layout = { hosts: demands.length, hostsPerRack: demands.length, racksPerSite: 1, seed: 1 };
    const refs = hostRefs(layout);
    const inOrder = [...refs].sort(comparePositions);
    for (const [index, ref] of inOrder.entries()) this.#names.set(ref.id, `h${index + 1}`);
    const vms = demands.flatMap((cpus, position) =>
      cpus.map((cpu, index): LoadVm => {
        const name = `v${position + 1}.${index + 1}`;
        const profile = { kind: "steps", stepS: 1, cpu: [1, cpu], usedMiB: null } as const;
        const hostIndex = refs.indexOf(inOrder[position]!);
        return { id: name, name, hostIndex, memoryMiB: 512, dirtyIntensity: 0, profile };
      }),
    );
    const config = { ...agentDefaults, ...agent };
    this.simulation = new Simulation({
      layout,
      capacity: { cpu: 200, memory: 16_384 },
      migrationMiBPerS: 128,
      vms,
      samplePeriodMs: 1000,
      network: { latencyMinMs: 1, latencyMaxMs: 1, fate: reliable },
      solver: { baseMs: 1, usPerStep: 0, decide },
      createAgent: (self, identity) => new Agent(config, self, identity),
      answerLost: () => false,
      faults: noFaults,
      seed: 1,
    });
    checkInvariants(this.simulation);
    formRing(this.simulation, "neighbour", 60_000);
    this.#startedMs = this.simulation.timeline.nowMs;
    this.simulation.observe({
      input: () => {},
      effect: (host, effect, nowMs) => {
        if (effect.kind !== "trace") return;
        this.told.push({ host: this.name(host.ref.id), atMs: nowMs - this.#startedMs, trace: effect.trace });
      },
      stepped: () => {},
    });
    this.simulation.startLoad();
  }

  name(hostId: string): string {
    return this.#names.get(hostId) ?? hostId;
  }

  host(name: string) {
    const host = this.simulation.hosts.find(({ ref }) => this.name(ref.id) === name);
    if (host === undefined) throw new Error(`There is no host ${name} on this stage.`);
    return host;
  }

  run(seconds: number): this {
    this.simulation.runFor(seconds * 1000);
    return this;
  }

  /** What was told of one kind, in order. */
  tracesOf<K extends Trace["kind"]>(
    kind: K,
  ): (Omit<Told, "trace"> & { readonly trace: Extract<Trace, { kind: K }> })[] {
    return this.told.flatMap(({ trace, ...rest }) =>
      trace.kind === kind ? [{ ...rest, trace: trace as Extract<Trace, { kind: K }> }] : [],
    );
  }

  /** Events as they ended: whose they were, how, and with which members. */
  ends() {
    return this.tracesOf("ended").map(({ host, atMs, trace }) => ({
      host,
      atMs,
      eventId: trace.eventId,
      outcome: trace.outcome,
      members: trace.memberIds.map((id) => this.name(id)),
      migrations: trace.migrations,
    }));
  }

  roles(): string[] {
    const { nowMs } = this.simulation.timeline;
    return this.simulation.hosts.map((host) => host.agent?.view(nowMs).role ?? "down");
  }
}
