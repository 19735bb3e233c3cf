import { EventQueue, type Lane } from "./event-queue.ts";

/** A kind of event that happens often to things that are known by an index; posting one allocates nothing. */
export type Channel = number & { readonly brand: "channel" };

/** Channels of one timeline at most: three bits of the payload; channel 0 is for single tasks. */
const channelsMax = 8;

/** Virtual time: it jumps from event to event, and nothing happens between two events. */
export class Timeline {
  readonly #queue = new EventQueue();
  readonly #handlers: ((index: number) => void)[] = [(slot) => this.#runTask(slot)];
  readonly #lanes: Lane[] = [0];
  readonly #tasks: ((() => void) | null)[] = [];
  readonly #freeSlots: number[] = [];
  #nowMs = 0;
  #playing = false;

  get nowMs(): number {
    return this.#nowMs;
  }

  /** Everything before this has been played: between two runs, also what happens now. */
  get playedBeforeMs(): number {
    return this.#playing ? this.#nowMs : this.#nowMs * (1 + Number.EPSILON);
  }

  /**
   * Opens a channel; the handler is called with the index of the thing that the event happens to. The lane says whether
   * what happens there comes before or after all else of its time.
   */
  channel(handler: (index: number) => void, lane: Lane = 0): Channel {
    if (this.#handlers.length === channelsMax)
      throw new RangeError(`A timeline has ${channelsMax - 1} channels at most.`);
    this.#lanes.push(lane);
    return (this.#handlers.push(handler) - 1) as Channel;
  }

  /** An event of a channel. An instant that has passed means now; Infinity means never. */
  post(channel: Channel, index: number, atMs: number): void {
    if (atMs === Number.POSITIVE_INFINITY) return;
    this.#queue.push(Math.max(atMs, this.#nowMs), index * channelsMax + channel, this.#lanes[channel]);
  }

  /** A single task at an instant; one that has passed means now. */
  at(atMs: number, task: () => void): void {
    const slot = this.#freeSlots.pop() ?? this.#tasks.length;
    this.#tasks[slot] = task;
    this.#queue.push(Math.max(atMs, this.#nowMs), slot * channelsMax);
  }

  /** Plays everything up to and including `untilMs`, and then it is that time. */
  runUntil(untilMs: number): void {
    this.#playing = true;
    while (this.#queue.nextMs <= untilMs) this.#playNext();
    this.#playing = false;
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }

  /** By itself, for the loop around it is entered again each second and never becomes fast code. */
  #playNext(): void {
    this.#nowMs = this.#queue.nextMs;
    const payload = this.#queue.pop();
    this.#handlers[payload & (channelsMax - 1)]?.(payload >>> 3);
  }

  #runTask(slot: number): void {
    const task = this.#tasks[slot];
    this.#tasks[slot] = null;
    this.#freeSlots.push(slot);
    task?.();
  }
}
