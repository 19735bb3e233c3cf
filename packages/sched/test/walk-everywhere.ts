import type { Instance, Placement } from "../src/index.ts";
import { placementFault } from "../src/index.ts";

/** What walking from hop to hop, one after the other, over every placement that can be reached finds. */
export interface Walk {
  /** Of the cheapest cure; null if none is reached. */
  readonly cost: number | null;
  /** Fewest hops that lead to this placement; infinite if it is not reached. */
  readonly hopsTo: (placement: Placement) => number;
}

/**
 * The slow, obvious oracle of orders with pivots: breadth first from home. A hop needs room at its target in what its VM
 * asks for (soft dimensions of hosts that were above them from the start are left alone if `relaxed`), and the rules about
 * moving, arriving and meeting.
 */
export function walkEverywhere(instance: Instance, relaxed = true): Walk {
  const { vms, hosts, rules } = instance;
  const demands = vms.map((vm, v) =>
    vm.demand.map((amount, d) => {
      const least = rules.map((rule) =>
        rule.kind === "preserve" && rule.dimension === d && rule.vms.includes(v) ? rule.amount : 0,
      );
      return Math.max(amount, ...least);
    }),
  );
  const home = vms.map((vm) => vm.host);
  const useOf = (place: Placement, h: number, d: number): number =>
    place.reduce((sum, host, v) => (host === h ? sum + demands[v]![d]! : sum), hosts[h]!.base[d]!);
  const limit = (h: number, d: number): number => {
    const capacity = hosts[h]!.capacity[d]!;
    const isOver = useOf(home, h, d) > capacity + 1e-6;
    return relaxed && isOver && !instance.dimensions[d]!.hard ? Number.POSITIVE_INFINITY : capacity;
  };
  const limits = hosts.map((_, h) => instance.dimensions.map((_, d) => limit(h, d)));

  const hops = new Map<string, number>([[home.join(), 0]]);
  let cost: number | null = null;
  for (const queue = [home]; queue.length > 0; ) {
    const place = queue.shift()!;
    if (placementFault(instance, place, "cure") === null) {
      const moved = vms.reduce((sum, vm, v) => (vm.host < 0 || place[v] === vm.host ? sum : sum + vm.memoryMiB), 0);
      if (cost === null || moved < cost) cost = moved;
    }
    for (const v of vms.keys()) {
      for (const target of hosts.keys()) {
        if (!mayHop(place, v, target)) continue;
        const next = [...place];
        next[v] = target;
        if (hops.has(next.join())) continue;
        hops.set(next.join(), hops.get(place.join())! + 1);
        queue.push(next);
      }
    }
  }
  return { cost, hopsTo: (placement) => hops.get(placement.join()) ?? Number.POSITIVE_INFINITY };

  function mayHop(place: Placement, v: number, target: number): boolean {
    const source = place[v]!;
    if (source === target || (!vms[v]!.movable && source >= 0)) return false;
    for (const [d, amount] of demands[v]!.entries())
      if (amount > 0 && useOf(place, target, d) + amount > limits[target]![d]! + 1e-6) return false;
    return rules.every((rule) => {
      switch (rule.kind) {
        case "root":
          return source < 0 || !rule.vms.includes(v);
        case "quarantine":
          return !rule.hosts.includes(source) && !rule.hosts.includes(target);
        case "offline":
          return !rule.hosts.includes(target);
        case "ban":
          return !rule.vms.includes(v) || !rule.hosts.includes(target);
        case "fence":
          return !rule.vms.includes(v) || rule.hosts.includes(target);
        case "maxVms":
          return !rule.hosts.includes(target) || place.filter((host) => host === target).length < rule.count;
        case "spread":
          return !rule.continuous || !rule.vms.includes(v) || !rule.vms.some((w) => w !== v && place[w] === target);
        default:
          return true;
      }
    });
  }
}
