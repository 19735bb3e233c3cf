import { createRandom } from "@dvms/load";
import { decodeFrame, encodeMessage, type Message } from "@dvms/protocol";
import type { CopyFate } from "../migrations.ts";
import type { Fate } from "../network.ts";
import type { WorldFaults } from "../world-faults.ts";
import type { Fault, FaultKind } from "./fault.ts";

const delayMaxMs = 15_000;
const reorderMaxMs = 400;
const echoMinMs = 5;
const echoMaxMs = 60_000;
const toldLateMaxMs = 15_000;

/** The faults that are going on, and what they do to messages, copies and solves. Each kind decides from its own stream. */
export class Weather implements WorldFaults {
  readonly copiesOutlive: boolean;
  /** How often each kind of fault really hit something. */
  readonly hits = new Map<FaultKind, number>();
  readonly #active = new Set<Fault>();
  /** Indexes of hosts without power: nothing gets there, and nothing comes back. */
  readonly #dark = new Set<number>();
  readonly #streams = new Map<FaultKind, ReturnType<typeof createRandom>>();
  readonly #seed: number;
  readonly #leftMs: () => number;

  /** `leftMs`: until the run heals; nothing is on its way any more by then. */
  constructor(seed: number, copiesOutlive: boolean, leftMs: () => number) {
    this.#seed = seed;
    this.#leftMs = leftMs;
    this.copiesOutlive = copiesOutlive;
  }

  /** True while anything is wrong. */
  get disturbed(): boolean {
    return this.#active.size > 0 || this.#dark.size > 0;
  }

  begin(fault: Fault): void {
    this.#active.add(fault);
  }

  end(fault: Fault): void {
    this.#active.delete(fault);
  }

  darken(index: number): void {
    this.#dark.add(index);
  }

  lighten(index: number): void {
    this.#dark.delete(index);
  }

  /** Everything is well from now on. */
  heal(): void {
    this.#active.clear();
    this.#dark.clear();
  }

  hit(kind: FaultKind): void {
    this.hits.set(kind, (this.hits.get(kind) ?? 0) + 1);
  }

  reaches(source: number, target: number): boolean {
    if (this.#dark.has(source) || this.#dark.has(target)) return false;
    for (const fault of this.#active) if (fault.kind === "partition" && cuts(fault, source, target)) return false;
    return true;
  }

  fate(source: number, target: number, message: Message): Fate {
    if (!this.disturbed) return onTime;
    if (!this.reaches(source, target)) {
      this.hit(this.#dark.has(source) || this.#dark.has(target) ? "powerCut" : "partition");
      return lost;
    }
    const between = ({ hosts, messages }: Fault) =>
      (messages.length === 0 || messages.includes(message.kind)) &&
      (hosts.length === 0 || hosts.includes(source) || hosts.includes(target));
    if (this.#strikes("loss", between)) return lost;
    if (this.#garbles(message, between)) return lost;
    const copies = this.#strikes("duplication", between) ? 2 : 1;
    let extraDelayMs = 0;
    if (this.#strikes("delay", between)) extraDelayMs += delayMaxMs * this.#stream("delay").uniform() ** 2;
    if (this.#strikes("reordering", between)) extraDelayMs += reorderMaxMs * this.#stream("reordering").uniform();
    extraDelayMs = Math.min(extraDelayMs, this.#leftMs());
    if (!this.#strikes("echo", between)) return { copies, extraDelayMs };
    // By the logarithm: some come within the same event, some long after it.
    const echoMs = echoMinMs * (echoMaxMs / echoMinMs) ** this.#stream("echo").uniform();
    return { copies, extraDelayMs, echoMs: Math.min(echoMs, this.#leftMs()) };
  }

  copy(): CopyFate {
    const fails = this.#strikes("hypervisorFails", always);
    // A hypervisor that hangs comes to its senses when the run heals, at the latest.
    const hangs = this.#strikes("hypervisorHangs", always);
    const late = this.#strikes("toldLate", always);
    return {
      fails,
      extraMs: hangs ? this.#leftMs() * this.#stream("hypervisorHangs").uniform() : 0,
      toldLateMs: late ? Math.min(toldLateMaxMs, this.#leftMs()) * this.#stream("toldLate").uniform() : 0,
    };
  }

  answerLost(): boolean {
    return this.#strikes("answerLost", always);
  }

  solveDelayMs(index: number): number {
    let delayMs = 0;
    for (const fault of this.#active) {
      if (fault.kind !== "slowSolver" && fault.kind !== "failingSolver") continue;
      if (fault.hosts.length > 0 && !fault.hosts.includes(index)) continue;
      this.hit(fault.kind);
      delayMs += fault.kind === "slowSolver" ? fault.amount : Number.POSITIVE_INFINITY;
    }
    return delayMs;
  }

  /**
   * A bit flips on the wire. The link's authentication notices that and the frame is lost, but the codec must bear what an
   * insider would send; all other frames of that time go through it as they would between real daemons.
   */
  #garbles(message: Message, between: (fault: Fault) => boolean): boolean {
    const corrupting = [...this.#active].some((fault) => fault.kind === "corruption" && between(fault));
    if (!corrupting) return false;
    const bytes = encodeMessage(message);
    const strikes = this.#strikes("corruption", between);
    if (strikes) {
      const bit = this.#stream("corruption").integer(bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    }
    const decoded = decodeFrame(bytes);
    if (!strikes && (decoded.kind !== "message" || decoded.message.kind !== message.kind))
      throw new Error(`A ${message.kind} did not survive the wire: ${JSON.stringify(decoded)}.`);
    return strikes;
  }

  #strikes(kind: FaultKind, between: (fault: Fault) => boolean): boolean {
    for (const fault of this.#active) {
      if (fault.kind !== kind || !between(fault) || this.#stream(kind).uniform() >= fault.amount) continue;
      this.hit(kind);
      return true;
    }
    return false;
  }

  #stream(kind: FaultKind) {
    let stream = this.#streams.get(kind);
    if (stream === undefined) {
      stream = createRandom(this.#seed, "weather", kind);
      this.#streams.set(kind, stream);
    }
    return stream;
  }
}

const onTime: Fate = { copies: 1, extraDelayMs: 0 };
const lost: Fate = { copies: 0, extraDelayMs: 0 };
const always = () => true;

function cuts(fault: Fault, source: number, target: number): boolean {
  const sourceInside = fault.hosts.includes(source);
  const targetInside = fault.hosts.includes(target);
  return fault.amount === 1 ? sourceInside !== targetInside : sourceInside && !targetInside;
}
