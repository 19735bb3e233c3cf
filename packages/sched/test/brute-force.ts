import type { Instance, Placement } from "../src/index.ts";

/** What trying everything finds. */
export interface Truth {
  /** Least cost of a cure whose moves can be ordered; null if there is none. */
  readonly cost: number | null;
  /** Least excess that any lawful placement with an order leaves. */
  readonly excess: number;
}

/** Tries every placement of the movable VMs, and every order of its moves. The slow, obvious oracle of the solver. */
export function bruteForce(instance: Instance): Truth {
  let cost: number | null = null;
  let excess = Number.POSITIVE_INFINITY;
  for (const placement of placements(instance)) {
    if (!isLawful(instance, placement)) continue;
    const left = excessOf(instance, placement);
    const moved = costOf(instance, placement);
    const isBetter = left < excess - 1e-9 || (left < 1e-9 && (cost === null || moved < cost));
    if (!isBetter || !hasOrder(instance, placement)) continue;
    excess = Math.min(excess, left);
    if (left < 1e-9) cost = moved;
  }
  return { cost, excess };
}

/** Least value of `quality` among the cures of this cost whose moves can be ordered. */
export function bestQuality(instance: Instance, cost: number, quality: (placement: Placement) => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (const placement of placements(instance)) {
    const isCandidate =
      costOf(instance, placement) === cost && excessOf(instance, placement) < 1e-9 && isLawful(instance, placement);
    if (isCandidate && hasOrder(instance, placement)) best = Math.min(best, quality(placement));
  }
  return best;
}

/** Whether some order of the moves, one after the other, gives every arrival room. Tries all orders. */
export function hasOrder(instance: Instance, placement: Placement): boolean {
  const place = instance.vms.map((vm) => vm.host);
  const pending = instance.vms.map((_, v) => v).filter((v) => placement[v] !== place[v]);
  const tryAll = (): boolean => {
    if (pending.every((v) => place[v] === placement[v])) return true;
    for (const v of pending) {
      if (place[v] === placement[v] || !hasRoom(instance, place, v, placement[v]!)) continue;
      place[v] = placement[v]!;
      if (tryAll()) return true;
      place[v] = instance.vms[v]!.host;
    }
    return false;
  };
  return tryAll();
}

function hasRoom(instance: Instance, place: readonly number[], v: number, target: number): boolean {
  const use = useOf(instance, place, target);
  return instance.vms[v]!.demand.every(
    (amount, d) => amount === 0 || use[d]! + amount <= instance.hosts[target]!.capacity[d]! + 1e-6,
  );
}

function* placements(instance: Instance): Generator<number[]> {
  const place = instance.vms.map((vm) => vm.host);
  const movable = instance.vms.map((_, v) => v).filter((v) => instance.vms[v]!.movable);
  for (let code = 0; code < instance.hosts.length ** movable.length; code += 1) {
    let rest = code;
    for (const v of movable) {
      place[v] = rest % instance.hosts.length;
      rest = Math.floor(rest / instance.hosts.length);
    }
    yield place;
  }
}

/** A host that receives keeps to `fillTo`; one that does not may stay overloaded (that is what excess measures). */
export function isLawful(instance: Instance, placement: Placement): boolean {
  return instance.hosts.every((host, h) => {
    if (!instance.vms.some((vm, v) => placement[v] === h && vm.host !== h)) return true;
    return useOf(instance, placement, h).every((amount, d) => amount <= host.fillTo[d]! + 1e-6);
  });
}

export function excessOf(instance: Instance, placement: Placement): number {
  let excess = 0;
  for (const [h, host] of instance.hosts.entries()) {
    for (const [d, amount] of useOf(instance, placement, h).entries()) {
      const capacity = host.capacity[d]!;
      if (amount > capacity + 1e-6) excess += (amount - capacity) / (capacity > 0 ? capacity : 1);
    }
  }
  return excess;
}

export function costOf(instance: Instance, placement: Placement): number {
  return instance.vms.reduce((sum, vm, v) => (placement[v] === vm.host ? sum : sum + vm.memoryMiB), 0);
}

function useOf(instance: Instance, placement: Placement, h: number): number[] {
  const use = [...instance.hosts[h]!.base];
  for (const [v, vm] of instance.vms.entries()) {
    if (placement[v] !== h) continue;
    for (const [d, amount] of vm.demand.entries()) use[d]! += amount;
  }
  return use;
}
