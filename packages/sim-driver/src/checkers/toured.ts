import type { Effect, Input } from "@dvms/protocol";
import { ringFault } from "../ring-check.ts";
import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

type Ended = Extract<Extract<Effect, { kind: "trace" }>["trace"], { kind: "ended" }>;

/** After that without a change at any host every list of successors is what it will be. */
const settledMs = 3_000;

/**
 * Toured: an event that says that it saw the whole ring did so. Where nothing was disturbed and the ring was whole from its
 * raising to its end, each host that is up was a member or silent, or busy where the event yields to others (docs/protocol.md,
 * rule 7).
 */
export class Toured extends Checker {
  protected readonly invariant = "toured";
  readonly #simulation: Simulation;
  readonly #membersMax: number;
  readonly #calmSinceMs: () => number;
  readonly #raisedMs = new Map<VirtualHost, number>();
  /** By leader: whom a busy host named, itself included, and who did not answer. */
  readonly #told = new Map<VirtualHost, Set<string>>();
  /** When any host's neighbours changed last. */
  #ringChangedMs = 0;

  /** `calmSinceMs`: since when nothing disturbs; Infinity while something does. */
  constructor(simulation: Simulation, membersMax: number, calmSinceMs: () => number) {
    super();
    this.#simulation = simulation;
    this.#membersMax = membersMax;
    this.#calmSinceMs = calmSinceMs;
  }

  override input(host: VirtualHost, input: Input): void {
    if (input.kind !== "message" || input.message.kind !== "busy") return;
    for (const hostId of [input.from.id, ...input.message.memberIds]) this.#told.get(host)?.add(hostId);
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind !== "trace") return;
    const { trace } = effect;
    if (trace.kind === "successorsChanged" || trace.kind === "predecessorChanged") this.#ringChangedMs = nowMs;
    else if (trace.kind === "metSilent") this.#told.get(host)?.add(trace.hostId);
    else if (trace.kind === "raised") {
      this.#raisedMs.set(host, nowMs);
      this.#told.set(host, new Set());
    }
    if (trace.kind === "ended" && saysThatItToured(trace)) this.#look(host, trace, nowMs);
  }

  #look(host: VirtualHost, { eventId, memberIds, silentIds, busyIds, outcome }: Ended, nowMs: number): void {
    if (outcome === "exhausted" && busyIds.length > 0)
      this.broken(
        nowMs,
        `event ${eventId} is exhausted, and ${busyIds.length} hosts of other events could not be asked`,
      );
    const untold = [...busyIds, ...silentIds].find((hostId) => this.#told.get(host)?.has(hostId) !== true);
    if (untold !== undefined)
      this.broken(nowMs, `event ${eventId} skipped host ${untold}, which nobody named and which was not silent`);
    const raisedMs = this.#raisedMs.get(host) ?? 0;
    const { hosts } = this.#simulation;
    if (memberIds.length >= this.#membersMax) return;
    if (Math.max(this.#ringChangedMs + settledMs, this.#calmSinceMs()) >= raisedMs || ringFault(hosts, nowMs) !== null)
      return;
    const seen = new Set([...memberIds, ...silentIds, ...busyIds]);
    const unseen = hosts.find(({ agent, ref }) => agent !== null && !seen.has(ref.id));
    if (unseen !== undefined)
      this.broken(nowMs, `event ${eventId} says that it saw the whole ring, and has not asked host ${unseen.ref.id}`);
  }
}

/** It yields for other reasons as well: members that changed too often, an offer that nobody took. */
function saysThatItToured({ outcome, reason }: Ended): boolean {
  return outcome === "exhausted" || (outcome === "yielded" && reason.startsWith("hosts of other events"));
}
