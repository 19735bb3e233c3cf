import { decide, type HostSnapshot, type VmSnapshot } from "@dvms/sched";
import { Agent } from "../src/agent.ts";
import type { AgentConfig } from "../src/agent-config.ts";
import type { Effect } from "../src/effect.ts";
import type { HostRef } from "../src/host.ts";
import type { Input } from "../src/input.ts";
import type { JournalRecord } from "../src/journal.ts";
import type { Message } from "../src/message.ts";
import type { Trace } from "../src/trace.ts";
import { config as defaults, snapshot } from "./fixtures.ts";

export interface Sending {
  readonly index: number;
  readonly fromId: string;
  readonly toId: string;
  readonly message: Message;
  readonly atMs: number;
}

/** One host: its daemon comes and goes, its journal and its VMs stay. */
export interface ClusterNode {
  readonly ref: HostRef;
  agent: Agent | null;
  incarnation: number;
  armedMs: number;
  readonly journal: Map<string, JournalRecord>;
  readonly vms: Map<string, VmSnapshot>;
  /** Complete, paused copies by migration. */
  readonly staged: Map<string, VmSnapshot>;
}

const latencyMs = 1;
const migrationMs = 300;
const sampleMs = 100;

/**
 * Real agents and the real solver under virtual time, with a network that a test can spoil and a hypervisor that copies in
 * 300 ms. It checks on the way that no VM ever runs twice.
 */
export class Cluster {
  nowMs = 0;
  readonly nodes = new Map<string, ClusterNode>();
  readonly traces: { readonly hostId: string; readonly atMs: number; readonly trace: Trace }[] = [];
  readonly sendings: Sending[] = [];
  /** How often each message arrives: 1 is a good network, 0 loses it, 2 doubles it. */
  copies: (sending: Sending) => number = () => 1;
  /** Called after each effect; a test may crash the host there. */
  onEffect: (hostId: string, effect: Effect) => void = () => {};
  readonly #config: AgentConfig;
  readonly #queue: { readonly atMs: number; readonly order: number; readonly run: () => void }[] = [];
  #order = 0;

  constructor(hosts: readonly HostRef[], config: Partial<AgentConfig> = {}) {
    this.#config = { ...defaults, ...config };
    for (const ref of hosts) {
      const maps = { journal: new Map(), vms: new Map(), staged: new Map() };
      this.nodes.set(ref.id, { ref, agent: null, incarnation: 0, armedMs: Number.NaN, ...maps });
    }
  }

  node(id: string): ClusterNode {
    const node = this.nodes.get(id);
    if (!node) throw new Error(`There is no host ${id} in this test.`);
    return node;
  }

  place(id: string, vms: readonly VmSnapshot[]): void {
    for (const vm of vms) this.node(id).vms.set(vm.id, vm);
  }

  /** Starts every host, each with the first one as its seed, and lets the ring form. */
  startAll(settleMs = 15_000): void {
    const [seed] = this.nodes.keys();
    for (const id of this.nodes.keys()) this.start(id, seed === undefined || id === seed ? [] : [seed]);
    this.run(settleMs);
  }

  start(id: string, seedIds: readonly string[]): void {
    const node = this.node(id);
    node.incarnation++;
    const agent = new Agent(this.#config, node.ref, { incarnation: node.incarnation, seed: node.incarnation });
    node.agent = agent;
    node.armedMs = Number.NaN;
    const seeds = seedIds.map((seedId) => this.node(seedId).ref.address);
    const { journal, staged } = node;
    this.feed(id, {
      kind: "start",
      snapshot: this.snapshotOf(id),
      seeds,
      journal: [...journal.values()],
      staged: [...staged.keys()],
    });
    const sample = () => {
      if (node.agent !== agent) return;
      this.feed(id, { kind: "sample", snapshot: this.snapshotOf(id) });
      this.at(this.nowMs + sampleMs, sample);
    };
    this.at(this.nowMs + sampleMs, sample);
  }

  crash(id: string): void {
    this.node(id).agent = null;
  }

  snapshotOf(id: string): HostSnapshot {
    return snapshot(id, [...this.node(id).vms.values()]);
  }

  run(forMs: number): void {
    const endMs = this.nowMs + forMs;
    for (;;) {
      this.#queue.sort((a, b) => a.atMs - b.atMs || a.order - b.order);
      const next = this.#queue[0];
      if (!next || next.atMs > endMs) break;
      this.#queue.shift();
      this.nowMs = next.atMs;
      next.run();
    }
    this.nowMs = endMs;
  }

  at(atMs: number, run: () => void): void {
    this.#queue.push({ atMs, order: this.#order++, run });
  }

  feed(id: string, input: Input): void {
    const node = this.node(id);
    const { agent } = node;
    if (!agent) return;
    for (const effect of agent.step(input, this.nowMs)) {
      if (node.agent !== agent) return;
      this.#perform(node, effect);
      this.onEffect(id, effect);
    }
    this.#arm(node);
  }

  /** Wakes that were armed for an instant that is no longer wanted stay: they must do nothing. */
  #arm(node: ClusterNode): void {
    const wakeAtMs = node.agent?.wakeAtMs ?? Number.POSITIVE_INFINITY;
    if (wakeAtMs === node.armedMs || !Number.isFinite(wakeAtMs)) return;
    node.armedMs = wakeAtMs;
    this.#later(node, Math.max(wakeAtMs - this.nowMs, 0), { kind: "wake" });
  }

  #later(node: ClusterNode, afterMs: number, input: Input): void {
    const { agent } = node;
    this.at(this.nowMs + afterMs, () => {
      if (node.agent === agent) this.feed(node.ref.id, input);
    });
  }

  #perform(node: ClusterNode, effect: Effect): void {
    switch (effect.kind) {
      case "send":
        return this.#send(node, effect.to, effect.message);
      case "connect":
        return this.#connect(node, effect.address);
      case "persist":
        node.journal.set(`${effect.record.role} ${effect.record.migrationId}`, effect.record);
        return;
      case "forget":
        node.journal.delete(`${effect.role} ${effect.migrationId}`);
        return;
      case "solve":
        return this.#later(node, 1, {
          kind: "solved",
          eventId: effect.eventId,
          solveId: effect.solveId,
          answer: decide(effect.request),
        });
      case "migrate":
        return this.at(this.nowMs + migrationMs, () => this.#endCopy(node, effect));
      case "run":
        return this.#run(node, effect.migrationId, effect.vmId);
      case "discard":
        node.staged.delete(effect.migrationId);
        return;
      case "trace":
        this.traces.push({ hostId: node.ref.id, atMs: this.nowMs, trace: effect.trace });
        return;
      case "stopped":
        node.agent = null;
    }
  }

  #send(node: ClusterNode, to: HostRef, message: Message): void {
    const sending = { index: this.sendings.length, fromId: node.ref.id, toId: to.id, message, atMs: this.nowMs };
    this.sendings.push(sending);
    for (let copy = 0; copy < this.copies(sending); copy++) {
      const input = { kind: "message", from: node.ref, message } as const;
      this.at(this.nowMs + latencyMs + copy * 50, () => this.feed(to.id, input));
    }
  }

  #connect(node: ClusterNode, address: string): void {
    const other = [...this.nodes.values()].find(({ ref, agent }) => agent && ref.address === address);
    const input = other
      ? ({ kind: "connected", address, host: other.ref } as const)
      : ({ kind: "unreachable", address } as const);
    this.#later(node, latencyMs, input);
  }

  /** The copy ends together with the daemon that ordered it: then the VM stays. */
  #endCopy(source: ClusterNode, { migrationId, vmId, target }: Extract<Effect, { kind: "migrate" }>): void {
    const node = this.node(target.id);
    const vm = source.vms.get(vmId);
    if (source.journal.get(`source ${migrationId}`)?.state !== "copying" || !source.agent || !vm) return;
    if (!node.agent?.expects(migrationId, source.ref.id)) {
      this.feed(source.ref.id, { kind: "migrated", migrationId, vm: "here", reason: "the target did not take it" });
      return;
    }
    source.vms.delete(vmId);
    node.staged.set(migrationId, vm);
    this.feed(node.ref.id, { kind: "staged", migrationId });
    this.feed(source.ref.id, { kind: "migrated", migrationId, vm: "gone", reason: "" });
  }

  #run(node: ClusterNode, migrationId: string, vmId: string): void {
    const copy = node.staged.get(migrationId);
    for (const other of this.nodes.values())
      if (copy && other.vms.has(vmId))
        throw new Error(`VM ${vmId} would run on ${other.ref.id} and on ${node.ref.id}.`);
    if (copy) node.vms.set(vmId, copy);
    node.staged.delete(migrationId);
    if (node.vms.has(vmId)) this.#later(node, 0, { kind: "ran", migrationId });
  }
}
