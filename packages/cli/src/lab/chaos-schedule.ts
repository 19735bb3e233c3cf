import { createRandom } from "@dvms/load";
import { type Phase, phases } from "./migration-book.ts";

/**
 * What is done to one side of a migration: SIGKILL of its daemon or of its libvirtd, its power cut, its network split off,
 * or its QEMU stopped for a while.
 */
export const faultKinds = ["daemon", "libvirtd", "host", "split", "hang"] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Round {
  readonly fault: FaultKind;
  readonly side: "source" | "target";
  readonly phase: Phase;
  /** From the phase to the fault. */
  readonly delayMs: number;
  /** From the fault to its being healed. */
  readonly lastsMs: number;
}

/** The rounds of a seed: each draws a fault, a side, a phase and two durations. */
export function planRounds(rounds: number, seed: number): readonly Round[] {
  const random = createRandom(seed, "lab chaos");
  return Array.from({ length: rounds }, () => ({
    fault: random.pick(faultKinds),
    side: random.pick(["source", "target"] as const),
    phase: random.pick(phases),
    // Half of the faults hit the very moment, the others anything within the phase.
    delayMs: random.uniform() < 0.5 ? 0 : Math.round(random.uniform() * delayMaxMs),
    lastsMs: Math.round(lastsMinMs + random.uniform() * (lastsMaxMs - lastsMinMs)),
  }));
}

const delayMaxMs = 600;
const lastsMinMs = 1_000;
/** Longer than libvirt's keepalive in a lab: a split is noticed in some rounds and in others not. */
const lastsMaxMs = 12_000;
