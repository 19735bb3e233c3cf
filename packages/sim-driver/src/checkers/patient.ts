import type { AgentConfig, Effect, Input, Outcome } from "@dvms/protocol";
import { loadOf } from "@dvms/sched";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

interface Setback {
  failures: number;
  atMs: number;
}

/** A pause is drawn between this share of its length and the whole of it. */
const pauseMinShare = 0.5;
/** Sums of demands carry rounding errors. */
const loadTolerance = 1e-9;

/**
 * Patient: an overload without a cure is not raised again before its pause is over, which doubles up to a limit and is
 * forgotten once the overload is gone; and a VM that arrived stays for the cooldown (docs/protocol.md, rules 19, 20 and 22). Times
 * are those of the host's own clock.
 */
export class Patient extends Checker {
  protected readonly invariant = "patient";
  readonly #config: AgentConfig;
  readonly #setbacks = new Map<VirtualHost, Setback>();
  readonly #arrivals = new Map<VirtualHost, Map<string, number>>();

  constructor(config: AgentConfig) {
    super();
    this.#config = config;
  }

  override input(host: VirtualHost, input: Input): void {
    if (input.kind === "start") {
      this.#setbacks.delete(host);
      this.#arrivals.delete(host);
    } else if (input.kind === "sample" && this.#setbacks.has(host)) {
      if (loadOf(input.snapshot) <= this.#config.overloadRatio + loadTolerance) this.#setbacks.delete(host);
    }
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    const localMs = host.clock.localMs(nowMs);
    if (effect.kind === "migrate") this.#checkCooldown(host, effect.vmId, localMs, nowMs);
    if (effect.kind !== "trace") return;
    const { trace } = effect;
    if (trace.kind === "vmArrived") {
      const arrivals = this.#arrivals.get(host) ?? new Map<string, number>();
      this.#arrivals.set(host, arrivals.set(trace.vmId, localMs));
    } else if (trace.kind === "ended") this.#onEnded(host, trace.outcome, localMs);
    else if (trace.kind === "raised") this.#onRaised(host, trace.eventId, localMs, nowMs);
  }

  #checkCooldown(host: VirtualHost, vmId: string, localMs: number, nowMs: number): void {
    const arrivedMs = this.#arrivals.get(host)?.get(vmId) ?? Number.NEGATIVE_INFINITY;
    if (localMs - arrivedMs < this.#config.cooldownMs)
      this.broken(nowMs, `host ${host.ref.id} moves VM ${vmId}, which arrived ${localMs - arrivedMs} ms ago`);
  }

  #onEnded(host: VirtualHost, outcome: Outcome, localMs: number): void {
    if (outcome === "solved" || outcome === "vanished" || outcome === "merged") {
      this.#setbacks.delete(host);
      return;
    }
    const former = this.#setbacks.get(host)?.failures ?? 0;
    const failures = outcome === "yielded" ? 1 : former + 1;
    this.#setbacks.set(host, { failures, atMs: localMs });
  }

  #onRaised(host: VirtualHost, eventId: string, localMs: number, nowMs: number): void {
    const setback = this.#setbacks.get(host);
    if (setback === undefined) return;
    const { backoffMinMs, backoffMaxMs } = this.#config;
    const pauseMs = pauseMinShare * Math.min(backoffMaxMs, backoffMinMs * 2 ** (setback.failures - 1));
    const sinceMs = localMs - setback.atMs;
    if (sinceMs < pauseMs)
      this.broken(
        nowMs,
        `host ${host.ref.id} raised ${eventId} ${sinceMs} ms after failure ${setback.failures}, before ${pauseMs} ms`,
      );
  }
}
