import { type Effect, type Input, type Outcome, outcomes } from "@dvms/protocol";
import { QuietObserver } from "../observer.ts";
import type { VirtualHost } from "../virtual-host.ts";
import type { Weather } from "./weather.ts";

/** The interesting things that really happened: a check that never sees them proves nothing. */
export interface Witnessed {
  /** Copies that began while a fault was going on. */
  readonly migrationsUnderFault: number;
  /** Complete copies that their sources never heard of. */
  readonly unknownOutcomes: number;
  readonly leasesExpired: number;
  readonly merges: number;
  /** Network partitions that tore the ring apart, and after which it became whole again. */
  readonly ringsRejoined: number;
  /** Commands whose event or epoch was not what the host had granted at that moment. */
  readonly epochsRefused: number;
}

const commands = ["renew", "release", "prepare", "order", "ask"] as const;
type Command = (typeof commands)[number];

export class Witness extends QuietObserver {
  readonly outcomes = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  steps = 0;
  migrationsUnderFault = 0;
  leasesExpired = 0;
  epochsRefused = 0;
  readonly #weather: Weather;
  /** By host: event and epoch of its promise. */
  readonly #held = new Map<VirtualHost, string>();

  constructor(weather: Weather) {
    super();
    this.#weather = weather;
  }

  override input(host: VirtualHost, input: Input): void {
    this.steps++;
    if (input.kind === "start") this.#held.delete(host);
    if (input.kind !== "message" || !commands.includes(input.message.kind as Command)) return;
    const { eventId, epoch } = input.message as Extract<typeof input.message, { kind: Command }>;
    // Epoch 0 means any: a leader that gives up releases what it may have been granted.
    if (epoch !== 0 && this.#held.get(host) !== `${eventId} ${epoch}`) this.epochsRefused++;
  }

  override effect(host: VirtualHost, effect: Effect): void {
    if (effect.kind === "migrate" && this.#weather.disturbed) this.migrationsUnderFault++;
    if (effect.kind !== "trace") return;
    const { trace } = effect;
    if (trace.kind === "granted") this.#held.set(host, `${trace.eventId} ${trace.epoch}`);
    else if (trace.kind === "ended") this.outcomes[trace.outcome]++;
    else if (trace.kind === "released") {
      this.#held.delete(host);
      if (trace.by === "lease") this.leasesExpired++;
    }
  }
}
