import type { Instance } from "./instance.ts";
import { optimise } from "./optimise.ts";
import { reduceSet } from "./reduce-set.ts";

/** What finds no room, by index: with one of the VMs or one of the dimensions less there would be a cure. */
export interface Shortage {
  readonly dimensions: readonly number[];
  readonly vms: readonly number[];
}

/**
 * Of an instance that has no cure even without its rules: dimensions, and then VMs, that are left when all others are left
 * out one after the other as long as there still is no cure. Null if the looks at it end before that is known, or by `shouldStop`.
 */
export function shortageOf(instance: Instance, shouldStop: () => boolean = () => false): Shortage | null {
  let left = looksMax;
  const mayLook = (): boolean => left > 0 && !shouldStop();
  const isHopeless = (dimensions: readonly number[], vms: readonly number[]): boolean => {
    if (!mayLook()) return false;
    left -= 1;
    let asked = 0;
    const isOver = (): boolean => ++asked > askedMax || shouldStop();
    const options = { objective: "migrations", shouldStop: isOver, onCure, seed: 1 } as const;
    return optimise(partOf(instance, dimensions, vms), options).status === "infeasible";
  };
  const [everything, everyone] = [[...instance.dimensions.keys()], [...instance.vms.keys()]];
  if (!isHopeless(everything, everyone)) return null;
  const dimensions = reduceSet(everything, (fewer) => isHopeless(fewer, everyone), mayLook);
  const vms = reduceSet(everyone, (fewer) => isHopeless(dimensions, fewer), mayLook);
  return mayLook() ? { dimensions, vms } : null;
}

/** Those VMs alone, and no limits in other dimensions. */
function partOf(instance: Instance, dimensions: readonly number[], vms: readonly number[]): Instance {
  const limited = (limits: readonly number[]): number[] =>
    limits.map((limit, d) => (dimensions.includes(d) ? limit : Number.POSITIVE_INFINITY));
  return {
    dimensions: instance.dimensions,
    hosts: instance.hosts.map((host) => ({
      ...host,
      capacity: limited(host.capacity),
      fillTo: limited(host.fillTo),
    })),
    vms: vms.map((v) => instance.vms[v]!),
    rules: [],
  };
}

const onCure = (): undefined => undefined;
const looksMax = 300;
/** Of the search at its budget. */
const askedMax = 50;
