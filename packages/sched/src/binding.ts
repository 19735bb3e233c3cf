import type { Instance } from "./instance.ts";
import type { Objective } from "./model.ts";
import { optimise } from "./optimise.ts";

/** A rule or a dimension, by index, without which a cure of this cost exists: cheaper than the one that was found. */
export interface Binding {
  readonly kind: "rule" | "dimension";
  readonly index: number;
  readonly cost: number;
}

/**
 * What makes a cure as dear as it is. Each rule, and the limits of each dimension, is left out in turn, and a cheaper cure is
 * looked for; what is answered does exist, what is not may only have been missed. Nothing for instances so large that the
 * looks would take longer than the answer.
 */
export function bindingOf(instance: Instance, objective: Objective, cost: number): readonly Binding[] {
  const { hosts, vms, rules, dimensions } = instance;
  if (cost === 0 || hosts.length * vms.length > pairsMax) return [];
  const bindings: Binding[] = [];
  const look = (kind: Binding["kind"], index: number, looser: Instance): void => {
    let asked = 0;
    const shouldStop = (): boolean => ++asked > askedMax;
    const found = optimise(looser, { objective, shouldStop, onCure: () => undefined, seed: 1 });
    const isCheaper = found.cost < cost - 1e-9 * Math.max(1, cost);
    if ((found.status === "solved" || found.status === "satisfied") && isCheaper)
      bindings.push({ kind, index, cost: found.cost });
  };
  for (const index of [...rules.keys()].slice(0, rulesMax))
    look("rule", index, { ...instance, rules: rules.filter((_, other) => other !== index) });
  for (const index of dimensions.keys()) {
    const free = (limits: readonly number[]): number[] =>
      limits.map((limit, d) => (d === index ? Number.POSITIVE_INFINITY : limit));
    const looser = hosts.map((host) => ({ ...host, capacity: free(host.capacity), fillTo: free(host.fillTo) }));
    look("dimension", index, { ...instance, hosts: looser });
  }
  return bindings;
}

/** Of host and VM: 16 hosts with 10 VMs each. */
const pairsMax = 2_560;
const rulesMax = 30;
/** Of the search at its budget. */
const askedMax = 10;
