import type { HostSnapshot, Resources, VmSnapshot } from "@dvms/sched";
import type { AgentConfig } from "../src/agent-config.ts";
import { Context } from "../src/context.ts";
import type { Effect, EffectKind } from "../src/effect.ts";
import type { HostRef } from "../src/host.ts";
import type { MessageKind, MessageOf } from "../src/message.ts";
import { Parts } from "../src/parts.ts";
import type { Trace, TraceKind } from "../src/trace.ts";

/** Round numbers, so that a test can name the instant at which something is due. */
export const config: AgentConfig = {
  heartbeatMs: 1_000,
  suspectMs: 4_000,
  successorsMax: 3,
  hintsMs: 200,
  retryMs: 100,
  retriesMax: 3,
  leaseMs: 3_000,
  clockDriftMax: 0.01,
  planningMaxMs: 10_000,
  partitionMembersMax: 8,
  changedMax: 2,
  solveStepsMax: 10_000,
  planMovesMax: 4,
  solveMaxMs: 1_000,
  migrationsParallelMax: 2,
  overloadRatio: 1,
  clearRatio: 0.9,
  targetRatio: 0.95,
  holdMs: 0,
  cooldownMs: 5_000,
  backoffMinMs: 1_000,
  backoffMaxMs: 8_000,
  worldSecondMs: 1_000,
  rules: [],
  automation: "auto",
};

/** A host whose id is its name, so that letters tell the order of the ring. */
export function host(id: string, place: { readonly site?: string; readonly rack?: string } = {}): HostRef {
  return { id, site: place.site ?? "s", rack: place.rack ?? "r", address: `/memory/${id}` };
}

export function vm(id: string, cpu: number, more: Partial<VmSnapshot> & { readonly memory?: number } = {}): VmSnapshot {
  const { memory = 100, ...rest } = more;
  return { id, demand: { cpu, memory }, memoryMiB: memory, dirtyRateMiBPerS: 0, movable: true, ...rest };
}

/** A host of 100 % CPU and 1000 MiB unless told otherwise. */
export function snapshot(hostId: string, vms: readonly VmSnapshot[] = [], capacity: Resources = {}): HostSnapshot {
  return { hostId, capacity: { cpu: 100, memory: 1_000, ...capacity }, vms, reserved: {}, migrationMiBPerS: 100 };
}

export interface PartsOptions {
  readonly config?: Partial<AgentConfig>;
  readonly incarnation?: number;
  readonly seed?: number;
  readonly vms?: readonly VmSnapshot[];
}

/** The parts of one agent at time 0, sampled once, with nothing in their effects yet. */
export function partsOf(self: HostRef, options: PartsOptions = {}): Parts {
  const identity = { incarnation: options.incarnation ?? 1, seed: options.seed ?? 1 };
  const parts = new Parts(new Context({ ...config, ...options.config }, self, identity));
  parts.view.sampled(snapshot(self.id, options.vms));
  return parts;
}

/** Gives the ring of these parts its neighbours by the protocol's own messages: each successor answers for itself. */
export function withRing(parts: Parts, successors: readonly HostRef[], predecessor?: HostRef): void {
  const [first, ...rest] = successors;
  if (first) {
    parts.ring.onStabilised(first, {
      kind: "stabilised",
      attempt: 1,
      predecessor: null,
      listVersion: 1,
      successors: rest,
    });
  }
  if (predecessor) parts.ring.onStabilise(predecessor, { kind: "stabilise", attempt: 1, listVersion: 0 });
  parts.context.takeEffects();
}

/** Makes the agent's own host overloaded by its detector's word and lets it raise an event. */
export function raise(parts: Parts): string {
  parts.detector.observe(1.2, parts.context.nowMs, "cpu");
  parts.leader.becomeLeader({ kind: "overload", dimension: "cpu", load: 1.2 });
  const eventId = parts.leader.event?.id;
  if (eventId === undefined) throw new Error("The event ended as soon as it was raised; give the ring a successor.");
  return eventId;
}

export function effectsOf<K extends EffectKind>(effects: readonly Effect[], kind: K): Extract<Effect, { kind: K }>[] {
  return effects.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
}

/** The messages that go to that host, in order. */
export function messagesTo(effects: readonly Effect[], hostId: string) {
  return effectsOf(effects, "send")
    .filter((effect) => effect.to.id === hostId)
    .map((effect) => effect.message);
}

/** The messages of one kind, whomever they go to. */
export function messagesOf<K extends MessageKind>(effects: readonly Effect[], kind: K): MessageOf<K>[] {
  return effectsOf(effects, "send")
    .map((effect) => effect.message)
    .filter((message): message is MessageOf<K> => message.kind === kind);
}

export function tracesOf<K extends TraceKind>(effects: readonly Effect[], kind: K): Extract<Trace, { kind: K }>[] {
  return effectsOf(effects, "trace")
    .map((effect) => effect.trace)
    .filter((trace): trace is Extract<Trace, { kind: K }> => trace.kind === kind);
}

/** The last element; a test that expects one fails here with a sentence and not with `undefined` later on. */
export function last<T>(values: readonly T[]): T {
  const value = values.at(-1);
  if (value === undefined) throw new Error("Expected at least one element.");
  return value;
}
