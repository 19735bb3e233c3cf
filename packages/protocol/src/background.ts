import type { Timer } from "./deadlines.ts";
import type { Input } from "./input.ts";

/** Timers of the ring and of hints touch nothing that a sample is held against. */
export const backgroundTimers: ReadonlySet<Timer> = new Set(["heartbeat", "probe", "hints"]);

/** Those of them that leave the ring as it is. */
export const roomTimers: ReadonlySet<Timer> = new Set(["probe", "hints"]);

/** True for inputs that touch nothing that a sample is held against, but by the timers that are due then. */
export function isBackground(input: Input): boolean {
  if (input.kind === "wake") return true;
  if (input.kind !== "message") return false;
  const { kind } = input.message;
  return kind === "stabilise" || kind === "stabilised" || kind === "hints" || kind === "join" || kind === "neighbours";
}
