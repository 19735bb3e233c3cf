import type { Instance } from "./instance.ts";
import type { Objective } from "./model.ts";
import { optimise } from "./optimise.ts";

/** A rule or a dimension, by index, without which a cure of this cost exists: cheaper than the one that was found. */
export interface Binding {
  readonly kind: "rule" | "dimension";
  readonly index: number;
  readonly cost: number;
}

export interface Bindings {
  readonly found: readonly Binding[];
  /** How many other rules and dimensions may bind, too: not looked at, or neither found to bind nor proven not to. */
  readonly undecided: number;
}

/**
 * What makes a cure as dear as it is. The limits of each dimension, and then each rule, are left out in turn, and a cheaper cure is
 * looked for until it is found, proven not to exist, or the look has been long enough; `shouldStop` ends all looks. None
 * are taken at instances so large that they would take longer than the answer.
 */
export function bindingsOf(
  instance: Instance,
  objective: Objective,
  cost: number,
  shouldStop: () => boolean = () => false,
): Bindings {
  const { hosts, vms, rules, dimensions } = instance;
  if (cost === 0) return { found: [], undecided: 0 };
  const found: Binding[] = [];
  let undecided = dimensions.length + rules.length;
  if (hosts.length * vms.length > pairsMax) return { found, undecided };
  const tolerance = 1e-9 * Math.max(1, cost);
  const look = (kind: Binding["kind"], index: number, looser: Instance): void => {
    let asked = 0;
    const isOver = (): boolean => ++asked > askedMax || shouldStop();
    const cure = optimise(looser, { objective, shouldStop: isOver, onCure: () => undefined, seed: 1 });
    const isCheaper = (cure.status === "solved" || cure.status === "satisfied") && cure.cost < cost - tolerance;
    if (isCheaper) found.push({ kind, index, cost: cure.cost });
    if (isCheaper || cure.lowerBound >= cost - tolerance) undecided -= 1;
  };
  for (const index of dimensions.keys()) {
    if (shouldStop()) break;
    const free = (limits: readonly number[]): number[] =>
      limits.map((limit, d) => (d === index ? Number.POSITIVE_INFINITY : limit));
    const looser = hosts.map((host) => ({ ...host, capacity: free(host.capacity), fillTo: free(host.fillTo) }));
    look("dimension", index, { ...instance, hosts: looser });
  }
  for (const index of [...rules.keys()].slice(0, rulesMax)) {
    if (shouldStop()) break;
    look("rule", index, { ...instance, rules: rules.filter((_, other) => other !== index) });
  }
  return { found, undecided };
}

/** Of host and VM: 16 hosts with 10 VMs each. */
const pairsMax = 2_560;
const rulesMax = 30;
/** Of the search at its budget. */
const askedMax = 10;
