import { type ExperimentOptions, hostRefs, type SimEvent, simulationOptions } from "@dvms/sim-driver";

/** A run as the drawing of the ring plays it. Hosts by number, times in seconds; what was under way ends with the run. */
export interface RingReplay {
  /** Hosts in the order of the ring. */
  readonly order: readonly number[];
  /** Until when there is something to see: the run's length, or less where there would be too much. */
  readonly untilS: number;
  /** Host, from, to. */
  readonly violations: readonly Span[];
  readonly partitions: readonly { readonly outcome: string; readonly members: readonly Span[] }[];
  /** Source, target, from, to. */
  readonly migrations: readonly (readonly [number, number, number, number])[];
  /** Hosts without power. */
  readonly downs: readonly Span[];
}

export type Span = readonly [host: number, fromS: number, toS: number];

/** A ring of more hosts could not be read. */
export const drawnHostsMax = 256;
/** Spans and migrations at most: a page of about a megabyte for each algorithm. */
const itemsMax = 40_000;

/** Collects what the drawing of the ring shows of one run. */
export class RingReplayRecorder {
  readonly #order: readonly number[];
  readonly #violations: Span[] = [];
  readonly #partitions: { outcome: string; members: Span[] }[] = [];
  readonly #migrations: [number, number, number, number][] = [];
  readonly #spans = new Map<string, Span[]>();
  readonly #joined = new Map<number, number>();
  readonly #downs: Span[] = [];
  readonly #crashed = new Map<number, number>();
  #items = 0;
  #untilS: number;

  constructor(options: ExperimentOptions) {
    this.#untilS = options.seconds;
    this.#order = orderOf(options);
  }

  add(event: SimEvent): void {
    if (this.#items >= itemsMax) {
      this.#untilS = Math.min(this.#untilS, event.atS);
      return;
    }
    switch (event.kind) {
      case "violationEnd":
        this.#violations.push(span(event.host, event.startS, event.atS));
        this.#items++;
        return;
      case "joined":
        this.#joined.set(event.host, event.atS);
        return;
      case "released":
        return this.#onReleased(event.event, event.host, event.atS);
      case "ended":
        return this.#onEnded(event);
      case "migrationEnd":
        this.#migrations.push([event.source, event.target, round(event.startS), round(event.atS)]);
        this.#items++;
        return;
      case "violationStart":
      case "raised":
      case "migrationStart":
        return;
      case "crashed":
        this.#crashed.set(event.host, event.atS);
        return;
      case "restarted":
        return this.#onRestarted(event.host, event.atS);
    }
  }

  get replay(): RingReplay {
    return {
      order: this.#order,
      untilS: this.#untilS,
      violations: this.#violations,
      partitions: this.#partitions,
      migrations: this.#migrations,
      downs: [...this.#downs, ...Array.from(this.#crashed, ([host, fromS]) => span(host, fromS, this.#untilS))],
    };
  }

  #onRestarted(host: number, atS: number): void {
    const fromS = this.#crashed.get(host);
    if (fromS === undefined) return;
    this.#crashed.delete(host);
    this.#downs.push(span(host, fromS, atS));
    this.#items++;
  }

  #onReleased(event: string, host: number, atS: number): void {
    const fromS = this.#joined.get(host);
    if (fromS === undefined) return;
    this.#joined.delete(host);
    this.#spansOf(event).push(span(host, fromS, atS));
    this.#items++;
  }

  /** Members that told when they joined and left are released last when the event is over; of others all of its time counts. */
  #onEnded({ event, outcome, members, raisedS, atS }: Extract<SimEvent, { kind: "ended" }>): void {
    const spans = this.#spansOf(event);
    this.#partitions.push({ outcome, members: spans });
    const told = new Set(spans.map(([host]) => host));
    for (const member of members) {
      if (told.has(member) || this.#joined.has(member)) continue;
      spans.push(span(member, raisedS, atS));
      this.#items++;
    }
  }

  #spansOf(event: string): Span[] {
    let spans = this.#spans.get(event);
    if (spans === undefined) {
      spans = [];
      this.#spans.set(event, spans);
    }
    return spans;
  }
}

function orderOf(options: ExperimentOptions): number[] {
  const refs = hostRefs(simulationOptions({ ...options, vms: [] }).layout, options.plan?.hosts);
  const indexes = refs.map((_, index) => index);
  // Only the ring of the daemon's agent goes by site, rack and id; peers go by number.
  if (options.algorithm !== "dvms") return indexes;
  const key = (index: number) => `${refs[index]!.site} ${refs[index]!.rack} ${refs[index]!.id}`;
  return indexes.sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

function span(host: number, fromS: number, toS: number): Span {
  return [host, round(fromS), round(toS)];
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
