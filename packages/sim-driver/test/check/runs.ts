import { type CheckOptions, drawOptions, type Fault, type RunSettings } from "@dvms/sim-driver";

/** Nobody watches but the checkers. */
export const quietly: RunSettings = { observers: [], prepare: null, createAgent: null };

/** A small drawn run that heals soon. */
export function options(seed = 1, hosts = 4): CheckOptions {
  const drawn = drawOptions(seed, { hostsMin: hosts, hostsMax: hosts, ringOnly: false });
  return { ...drawn, healMs: 20_000, startWithinMs: 100, pinned: 0 };
}

export function fault(kind: Fault["kind"], change: Partial<Fault> = {}): Fault {
  return { kind, atMs: 5_000, forMs: 3_000, hosts: [1], amount: 1, messages: [], ambushMs: null, ...change };
}
