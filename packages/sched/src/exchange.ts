import type { Model } from "./model.ts";
import { preCopy } from "./pre-copy.ts";
import { defaultQualityWeights, riskOfUse } from "./quality.ts";
import type { Plan } from "./solution.ts";

/** Two VMs that trade places. */
export interface Exchange {
  /** Leaves the overloaded host. */
  readonly v: number;
  /** Takes its place. */
  readonly w: number;
}

/** A second for which the other host is above its limit, against a second of migration: it harms as much as the overload. */
const lateWeight = 1;

/**
 * The best exchange of two VMs that cures the only overloaded host; null if there is none. It needs no more free room than
 * the excess, so it works where room is left in pieces too small for a VM. Both VMs move at the same time: each host
 * has room for both in hard dimensions, and the one that was not overloaded may be above a soft limit for as long as its VM
 * takes longer to leave than the other to come, which is kept short.
 */
export function findExchange(model: Model): { readonly exchange: Exchange | null; readonly steps: number } {
  const source = onlyOver(model);
  let steps = 0;
  let best: Exchange | null = null;
  let bestQuality = Number.POSITIVE_INFINITY;
  if (source < 0 || model.rules !== null) return { exchange: null, steps };
  const durations = durationsOf(model);
  for (const v of model.movableOf[source]!) {
    for (let target = 0; target < model.hostCount; target += 1) {
      if (target === source) continue;
      for (const w of model.movableOf[target]!) {
        steps += 1;
        if (!fits(model, target, w, v) || !fits(model, source, v, w)) continue;
        const late = Math.max(0, durations[w]! - durations[v]!);
        const seconds = durations[v]! + durations[w]! + late * lateWeight;
        const risk = riskAfter(model, source, v, w) + riskAfter(model, target, w, v);
        const quality = risk + seconds * defaultQualityWeights.perMigrationS;
        if (quality >= bestQuality) continue;
        bestQuality = quality;
        best = { v, w };
      }
    }
  }
  return { exchange: best, steps: Math.ceil(steps / pairsPerStep) };
}

/** Both moves at once: whichever is over first, the other's host keeps what it had room for. */
export function exchangePlan(model: Model, { v, w }: Exchange): Plan {
  const { vms, hosts } = model.instance;
  const durations = durationsOf(model);
  const moves = [v, w].map((vm, id) => ({
    id,
    vmId: vms[vm]!.id,
    sourceId: hosts[model.home[vm]!]!.id,
    targetId: hosts[model.home[vm === v ? w : v]!]!.id,
    after: [],
    estimateS: durations[vm]!,
  }));
  return { moves, makespanS: Math.max(durations[v]!, durations[w]!) };
}

/** The host above its capacity, if it is just one; else -1. */
function onlyOver({ hostCount, dimensionCount, use, capacity }: Model): number {
  let only = -1;
  for (let h = 0; h < hostCount; h += 1) {
    for (let at = h * dimensionCount; at < (h + 1) * dimensionCount; at += 1) {
      if (use[at]! <= capacity[at]!) continue;
      if (only >= 0 && only !== h) return -1;
      only = h;
    }
  }
  return only;
}

/** Whether the host has room for the VM that comes once the other is gone, and for both of them in hard dimensions. */
function fits(model: Model, host: number, gone: number, comes: number): boolean {
  const { dimensionCount, demand, use, fillTo, instance } = model;
  for (let d = 0; d < dimensionCount; d += 1) {
    const at = host * dimensionCount + d;
    const after = use[at]! + demand[comes * dimensionCount + d]!;
    const freed = instance.dimensions[d]?.hard === true ? 0 : demand[gone * dimensionCount + d]!;
    if (after - freed > fillTo[at]!) return false;
  }
  return true;
}

function riskAfter(model: Model, host: number, gone: number, comes: number): number {
  const { dimensionCount, demand, use, scale } = model;
  let risk = 0;
  for (let d = 0; d < dimensionCount; d += 1) {
    const at = host * dimensionCount + d;
    const after = use[at]! + demand[comes * dimensionCount + d]! - demand[gone * dimensionCount + d]!;
    risk += riskOfUse(after * scale[at]!);
  }
  return risk;
}

function durationsOf({ instance }: Model): number[] {
  return instance.vms.map(({ host, memoryMiB, dirtyRateMiBPerS }) => {
    const bandwidthMiBPerS = instance.hosts[host]?.migrationMiBPerS ?? 0;
    return preCopy({ memoryMiB, dirtyRateMiBPerS, bandwidthMiBPerS }).durationS;
  });
}

/** Looking at a pair is a small part of a search node's work. */
const pairsPerStep = 10;
