import type { SimEvent, ViolationCause } from "./sim-event.ts";

/** Figures of the papers about DVMS and VMPlaceS, beyond sums. 0 where there is nothing to average. */
export interface RecordedFigures {
  readonly violationsByCause: Readonly<Record<ViolationCause, number>>;
  /** Host-seconds above capacity, by what began them. */
  readonly violationTotalByCauseS: Readonly<Record<ViolationCause, number>>;
  /** Violations that an event dealt with: the host was a member of its partition. */
  readonly violationsDetected: number;
  /** From a violation's start to the raising of the event that dealt with it. */
  readonly detectionMeanS: number;
  /** From an event's raising to its first migration: the partition forms and the solver finds a plan. */
  readonly solvingMeanS: number;
  /** Events by the hosts of their partition. */
  readonly partitionSizes: Readonly<Record<string, number>>;
  /** Hosts that were up, mean over time. */
  readonly hostsOnMean: number;
}

/** The last violation of a host. */
interface LastViolation {
  readonly startS: number;
  endS: number;
  detected: boolean;
}

/** Adds up the figures from what happens, in the order of time. */
export class RunFigures {
  readonly #hosts: number;
  readonly #violations = { demand: 0, migration: 0 };
  readonly #violationS = { demand: 0, migration: 0 };
  readonly #last = new Map<number, LastViolation>();
  readonly #detection = new Mean();
  readonly #solving = new Mean();
  readonly #sizes = new Map<number, number>();
  /** By source: when its migrations began that no event has claimed yet. */
  readonly #begunS = new Map<number, number[]>();
  readonly #downSinceS = new Map<number, number>();
  #downS = 0;

  constructor(hosts: number) {
    this.#hosts = hosts;
  }

  add(event: SimEvent): void {
    switch (event.kind) {
      case "violationStart":
        this.#violations[event.cause]++;
        this.#last.set(event.host, { startS: event.atS, endS: Number.POSITIVE_INFINITY, detected: false });
        return;
      case "violationEnd":
        this.#violationS[event.cause] += event.durationS;
        this.#last.get(event.host)!.endS = event.atS;
        return;
      case "raised":
        return this.#detect(event.host, event.atS);
      case "ended":
        return this.#onEnded(event);
      case "migrationStart":
        this.#begunS.set(event.source, [...(this.#begunS.get(event.source) ?? []), event.atS]);
        return;
      case "crashed":
        this.#downSinceS.set(event.host, event.atS);
        return;
      case "restarted":
        return this.#onRestarted(event.host, event.atS);
      case "joined":
      case "released":
      case "migrationEnd":
        return;
    }
  }

  /** Of a run that has lasted so long. */
  read(seconds: number): RecordedFigures {
    let downS = this.#downS;
    for (const sinceS of this.#downSinceS.values()) downS += seconds - sinceS;
    return {
      violationsByCause: { ...this.#violations },
      violationTotalByCauseS: { ...this.#violationS },
      violationsDetected: this.#detection.count,
      detectionMeanS: this.#detection.value,
      solvingMeanS: this.#solving.value,
      partitionSizes: Object.fromEntries([...this.#sizes].sort(([left], [right]) => left - right)),
      hostsOnMean: seconds > 0 ? this.#hosts - downS / seconds : this.#hosts,
    };
  }

  #onEnded({ members, raisedS }: Extract<SimEvent, { kind: "ended" }>): void {
    this.#sizes.set(members.length, (this.#sizes.get(members.length) ?? 0) + 1);
    let firstS = Number.POSITIVE_INFINITY;
    for (const member of members) {
      this.#detect(member, raisedS);
      for (const begunS of this.#begunS.get(member) ?? []) if (begunS >= raisedS) firstS = Math.min(firstS, begunS);
      this.#begunS.delete(member);
    }
    if (firstS < Number.POSITIVE_INFINITY) this.#solving.add(firstS - raisedS);
  }

  /** An event that was raised then dealt with the host. */
  #detect(host: number, raisedS: number): void {
    const last = this.#last.get(host);
    if (last === undefined || last.detected || last.startS > raisedS || last.endS < raisedS) return;
    last.detected = true;
    this.#detection.add(raisedS - last.startS);
  }

  #onRestarted(host: number, atS: number): void {
    const sinceS = this.#downSinceS.get(host);
    if (sinceS === undefined) return;
    this.#downSinceS.delete(host);
    this.#downS += atS - sinceS;
  }
}

class Mean {
  #sum = 0;
  count = 0;

  add(value: number): void {
    this.#sum += value;
    this.count++;
  }

  get value(): number {
    return this.count === 0 ? 0 : this.#sum / this.count;
  }
}
