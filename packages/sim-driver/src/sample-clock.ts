import type { Random } from "@dvms/load";
import type { Channel, Timeline } from "./timeline.ts";
import type { VirtualHost } from "./virtual-host.ts";

/**
 * Samples each host once a period, at a moment of its own. A host that would do nothing with its sample is left alone until
 * the sample or the host changes; then the next one comes at the moment at which it would have come anyway.
 */
export class SampleClock {
  readonly #timeline: Timeline;
  readonly #channel: Channel;
  readonly #hosts: readonly VirtualHost[];
  readonly #periodMs: number;
  readonly #takeAll: boolean;
  #phaseMs = new Float64Array(0);
  /** 1 for hosts that are left alone. */
  #idle = new Uint8Array(0);

  constructor(timeline: Timeline, hosts: readonly VirtualHost[], periodMs: number, takeAll: boolean) {
    this.#timeline = timeline;
    this.#hosts = hosts;
    this.#periodMs = periodMs;
    this.#takeAll = takeAll;
    // A fixed place among things of the same time: it must not depend on when the event was posted.
    this.#channel = timeline.channel((index) => this.#sample(index), -1);
  }

  /** Samples from now on, which is the beginning of time. */
  start(random: Random): void {
    this.#phaseMs = Float64Array.from(this.#hosts, () => random.uniform() * this.#periodMs);
    this.#idle = new Uint8Array(this.#hosts.length);
    for (const { index } of this.#hosts) this.#timeline.post(this.#channel, index, this.#phaseMs[index]!);
  }

  /** The host's last sample no longer holds. */
  wanted(index: number): void {
    if (this.#idle[index] !== 1) return;
    this.#idle[index] = 0;
    this.#postNext(index);
  }

  /** The host did something; that its sample is another one now is told by `wanted`. */
  stepped({ index, agent }: VirtualHost): void {
    if (this.#idle[index] === 1 && agent !== null && agent.sampleSettled !== true) this.wanted(index);
  }

  #sample(index: number): void {
    const host = this.#hosts[index]!;
    if (this.#takeAll || !host.ignoresSample) host.sample();
    if (!this.#takeAll && host.ignoresSample) this.#idle[index] = 1;
    else this.#postNext(index);
  }

  #postNext(index: number): void {
    const phaseMs = this.#phaseMs[index]!;
    let period = Math.floor((this.#timeline.nowMs - phaseMs) / this.#periodMs);
    // Divisions round: the next moment is found by the very sum that it is.
    while (phaseMs + period * this.#periodMs <= this.#timeline.nowMs) period++;
    this.#timeline.post(this.#channel, index, phaseMs + period * this.#periodMs);
  }
}
