import type { LoadVm } from "@dvms/load";
import { Agent, comparePositions, type Effect, type Message } from "@dvms/protocol";
import { decide } from "@dvms/sched";
import {
  agentDefaults,
  checkInvariants,
  type Fate,
  formRing,
  hostRefs,
  noFaults,
  Simulation,
  type VirtualHost,
} from "@dvms/sim-driver";
import type { Action, Script } from "./script.ts";

/** Messages that keep the ring and the leases alive; they would drown the conversation. */
const quiet = new Set(["stabilise", "stabilised", "join", "neighbours", "hints", "renew", "renewed"]);

/** Plays a scenario under virtual time, with every invariant watched; returns its trace, a line per message and trace. */
export function play(script: Script): string {
  return new Play(script).run();
}

class Play {
  readonly #script: Script;
  readonly #simulation: Simulation;
  /** Ids as the scenario calls them. */
  readonly #names = new Map<string, string>();
  readonly #hosts: readonly VirtualHost[];
  readonly #faults: { action: Extract<Action, { kind: "lose" | "delay" }>; left: number }[] = [];
  readonly #lines: string[] = [];
  #startedMs = 0;

  constructor(script: Script) {
    this.#script = script;
    const layout = { hosts: script.hosts, hostsPerRack: script.hosts, racksPerSite: 1, seed: 1 };
    const refs = hostRefs(layout);
    for (const [index, ref] of [...refs].sort(comparePositions).entries()) this.#names.set(ref.id, `h${index + 1}`);
    const indexOf = (host: string) => refs.findIndex((ref) => this.#names.get(ref.id) === host);
    const vms = script.vms.map((vm, index): LoadVm => {
      const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
      this.#names.set(id, vm.name);
      const profile = { kind: "steps", stepS: 1, cpu: perSecond(vm.cpu), usedMiB: null } as const;
      return { id, name: vm.name, hostIndex: indexOf(vm.host), memoryMiB: vm.memoryMiB, dirtyIntensity: 0, profile };
    });
    const config = { ...agentDefaults, targetRatio: 1, ...script.agent };
    this.#simulation = new Simulation({
      layout,
      capacity: { cpu: script.cpu, memory: script.memoryMiB },
      migrationMiBPerS: 128,
      vms,
      samplePeriodMs: 1000,
      network: { latencyMinMs: 1, latencyMaxMs: 1, fate: (_source, target, message) => this.#fate(target, message) },
      solver: { baseMs: 1, usPerStep: 0, decide },
      createAgent: (self, identity) => new Agent(config, self, identity),
      answerLost: () => false,
      faults: noFaults,
      seed: 1,
    });
    this.#hosts = this.#simulation.hosts;
    checkInvariants(this.#simulation);
  }

  run(): string {
    formRing(this.#simulation, "neighbour", 60_000);
    // Hints and successor lists are complete before the story begins.
    this.#simulation.runFor(20_000);
    this.#startedMs = this.#simulation.timeline.nowMs;
    this.#simulation.observe({
      input: () => {},
      effect: (host, effect, nowMs) => this.#record(host, effect, nowMs),
      stepped: () => {},
    });
    this.#simulation.startLoad();
    for (const action of this.#script.actions) this.#act(action);
    for (const host of [...this.#hosts].sort((a, b) => comparePositions(a.ref, b.ref))) {
      const vms = [...host.hypervisor.running].map((vm) => this.#names.get(vm.id)).sort();
      const view = host.agent?.view(this.#simulation.timeline.nowMs);
      const journal = host.journal.length > 0 ? `, ${host.journal.length} in its journal` : "";
      this.#lines.push(`end ${this.#name(host)} ${view?.role ?? "down"}${journal}: ${vms.join(" ") || "no VM"}`);
    }
    return `${this.#lines.join("\n")}\n`;
  }

  #act(action: Action): void {
    switch (action.kind) {
      case "run":
        return this.#simulation.runFor(action.seconds * 1000);
      case "kill":
        this.#note(`kill ${action.host}`);
        return this.#simulation.crash(this.#host(action.host));
      case "restart":
        this.#note(`restart ${action.host}`);
        return this.#host(action.host).restart();
      case "stop":
        this.#note(`stop ${action.host}`);
        return this.#host(action.host).stop();
      case "lose":
      case "delay":
        this.#faults.push({ action, left: action.count });
    }
  }

  #fate(target: number, message: Message): Fate {
    const name = this.#name(this.#hosts[target]!);
    const fault = this.#faults.find(
      ({ action, left }) => left > 0 && action.message === message.kind && action.to === name,
    );
    if (!fault) return { copies: 1, extraDelayMs: 0 };
    fault.left--;
    const { kind, delayS } = fault.action;
    this.#note(`${kind} ${message.kind} to ${name}`);
    return kind === "lose" ? { copies: 0, extraDelayMs: 0 } : { copies: 1, extraDelayMs: delayS * 1000 };
  }

  #record(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (nowMs < this.#startedMs) return;
    if (effect.kind === "send") {
      if (quiet.has(effect.message.kind)) return;
      this.#note(`${this.#name(host)} -> ${this.#names.get(effect.to.id)} ${this.#words(effect.message)}`);
    } else if (effect.kind === "trace") {
      this.#note(`${this.#name(host)} ${this.#words(effect.trace)}`);
    } else if (effect.kind === "persist") {
      this.#note(`${this.#name(host)} journal ${effect.record.role} ${effect.record.state}`);
    } else if (effect.kind === "forget") this.#note(`${this.#name(host)} journal ${effect.role} closed`);
  }

  /** A message or trace as one line: its kind, then its small fields; lists of VMs and snapshots are left out. */
  #words(value: Message | Extract<Effect, { kind: "trace" }>["trace"]): string {
    const { kind, ...fields } = value;
    const parts = Object.entries(fields).flatMap(([key, field]) => {
      if (key === "snapshot" || key === "successors" || key === "vm" || key === "leaseMs" || key === "steps") return [];
      if (key === "departures" || key === "arrivals") {
        const names = (field as readonly (string | { id: string })[]).map((vm) =>
          typeof vm === "string" ? vm : vm.id,
        );
        return names.length > 0 ? [`${key}=${names.join("+")}`] : [];
      }
      if (key === "cause") return [`cause=${(field as { kind: string }).kind}`];
      if (typeof field === "object" && field !== null && "address" in field)
        return [`${key}=${(field as { id: string }).id}`];
      if (Array.isArray(field)) return [`${key}=${field.join("+")}`];
      if (key === "epoch" || key === "targetEpoch") return [`${key}=${Number(field) % 2 ** 32}`];
      if (typeof field === "number") return [`${key}=${Math.round(field * 100) / 100}`];
      if (field === null || field === "") return [];
      return [key === "reason" ? `(${field})` : `${key}=${field}`];
    });
    return this.#renamed([kind, ...parts].join(" "));
  }

  #renamed(text: string): string {
    let renamed = text;
    for (const [id, name] of this.#names) renamed = renamed.replaceAll(id, name);
    return renamed;
  }

  #note(line: string): void {
    const seconds = (this.#simulation.timeline.nowMs - this.#startedMs) / 1000;
    this.#lines.push(`${seconds.toFixed(3)} ${line}`);
  }

  #name(host: VirtualHost): string {
    return this.#names.get(host.ref.id) ?? host.ref.id;
  }

  #host(name: string): VirtualHost {
    const host = this.#hosts.find((candidate) => this.#name(candidate) === name);
    if (!host) throw new Error(`The scenario names host ${name}, which does not exist.`);
    return host;
  }
}

/** A demand that changes at given instants, as one value per second. */
function perSecond(steps: readonly { fromS: number; value: number }[]): number[] {
  const lastS = Math.max(...steps.map((step) => step.fromS));
  return Array.from({ length: lastS + 1 }, (_, second) => steps.findLast((step) => step.fromS <= second)?.value ?? 0);
}
