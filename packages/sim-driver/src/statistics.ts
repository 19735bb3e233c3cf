import { type Effect, type Outcome, outcomes } from "@dvms/protocol";
import { QuietObserver } from "./observer.ts";
import type { VirtualHost } from "./virtual-host.ts";

type Ended = Extract<Extract<Effect, { kind: "trace" }>["trace"], { kind: "ended" }>;

/** Counts what the agents tell about their events. */
export class Statistics extends QuietObserver {
  readonly #open = new Set<string>();
  readonly #ended: Ended[] = [];
  #raised = 0;
  #begun = 0;

  override effect(_host: VirtualHost, effect: Effect): void {
    if (effect.kind !== "trace") return;
    const { trace } = effect;
    if (trace.kind === "raised") {
      this.#raised++;
      this.#open.add(trace.eventId);
    } else if (trace.kind === "migrationBegun") {
      this.#begun++;
    } else if (trace.kind === "ended") {
      this.#open.delete(trace.eventId);
      this.#ended.push(trace);
    }
  }

  get raised(): number {
    return this.#raised;
  }

  get migrationsBegun(): number {
    return this.#begun;
  }

  get ended(): readonly Ended[] {
    return this.#ended;
  }

  /** Events that were raised and have not ended, in the order of their raising. */
  get open(): readonly string[] {
    return [...this.#open];
  }

  /** Every outcome with its count; events that are still open count as cancelled: the run's end cut them short. */
  outcomeCounts(): Record<Outcome, number> {
    const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
    for (const { outcome } of this.#ended) counts[outcome]++;
    counts.cancelled += this.#open.size;
    return counts;
  }

  /** Sizes of partitions over all ended events: hosts that were a member at some time. 0 where there were none. */
  partitionSizes(): { readonly mean: number; readonly max: number } {
    let sum = 0;
    let max = 0;
    for (const { memberIds } of this.#ended) {
      sum += memberIds.length;
      max = Math.max(max, memberIds.length);
    }
    return { mean: this.#ended.length === 0 ? 0 : sum / this.#ended.length, max };
  }
}
