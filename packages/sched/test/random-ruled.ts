import type { Instance, Placement, Rule } from "../src/index.ts";
import { brokenRule } from "../src/index.ts";
import { costOf, excessOf, isLawful } from "./brute-force.ts";
import { Random } from "./random.ts";

/** A tiny instance of a seed with up to three rules of any kind, and sometimes a VM to start. */
export function randomRuled(seed: number): Instance {
  const random = new Random(seed);
  const hostCount = 2 + random.below(2);
  const vmCount = 2 + random.below(4);
  const hosts = Array.from({ length: hostCount }, (_, h) => {
    const capacity = [20 + 5 * random.below(8), 20 + 5 * random.below(8)];
    const fillTo = random.next() < 0.2 ? capacity.map((amount) => amount - 5) : capacity;
    return { id: `host${h}`, capacity, fillTo, base: [0, 0], migrationMiBPerS: 100 };
  });
  const vms = Array.from({ length: vmCount }, (_, v) => {
    const demand = [5 * random.below(5), 5 * (1 + random.below(4))];
    return {
      id: `vm${v}`,
      host: random.next() < 0.1 ? -1 : random.below(hostCount),
      demand,
      memoryMiB: demand[1]!,
      dirtyRateMiBPerS: 0,
      movable: random.next() < 0.9,
    };
  });
  const rules = Array.from({ length: random.below(4) }, () => randomRule(random, hostCount, vmCount));
  return {
    dimensions: [
      { name: "cpu", hard: false },
      { name: "memory", hard: true },
    ],
    hosts,
    vms,
    rules,
  };
}

function randomRule(random: Random, hostCount: number, vmCount: number): Rule {
  const some = (count: number): number[] => {
    const chosen = Array.from({ length: count }, (_, index) => index).filter(() => random.next() < 0.6);
    return chosen.length > 0 ? chosen : [random.below(count)];
  };
  const vms = some(vmCount);
  const hosts = some(hostCount);
  const halves = (all: readonly number[]): number[][] => [
    all.filter((_, i) => i % 2 === 0),
    all.filter((_, i) => i % 2 === 1),
  ];
  const kinds = [
    (): Rule => ({ kind: "spread", vms, continuous: random.next() < 0.5 }),
    (): Rule => ({ kind: "gather", vms }),
    (): Rule => ({ kind: "among", vms, groups: halves(Array.from({ length: hostCount }, (_, h) => h)) }),
    (): Rule => ({ kind: "ban", vms, hosts }),
    (): Rule => ({ kind: "fence", vms, hosts }),
    (): Rule => ({ kind: "root", vms: vms.slice(0, 1) }),
    (): Rule => ({ kind: "offline", hosts: hosts.slice(0, 1) }),
    (): Rule => ({ kind: "preserve", vms, dimension: 0, amount: 10 }),
    (): Rule => ({ kind: "lonely", vms: vms.slice(0, 2) }),
    (): Rule => ({ kind: "split", groups: halves(vms) }),
    (): Rule => ({ kind: "maxVms", hosts, count: 1 + random.below(3) }),
    (): Rule => ({ kind: "quarantine", hosts: hosts.slice(0, 1) }),
  ];
  return random.pick(kinds)();
}

/** Least cost of a lawful placement without overload, whatever the order of its moves; null if there is none. */
export function bruteCost(instance: Instance): number | null {
  const raised = withPreserved(instance);
  let best: number | null = null;
  for (const placement of placements(instance)) {
    const cost = costOf({ ...raised, vms: raised.vms.filter((vm) => vm.host >= 0) }, settled(instance, placement));
    if (best !== null && cost >= best) continue;
    if (excessOf(raised, placement) > 1e-9 || !isLawful(raised, placement)) continue;
    if (brokenRule(instance, placement) === null) best = cost;
  }
  return best;
}

function settled(instance: Instance, placement: Placement): Placement {
  return placement.filter((_, v) => instance.vms[v]!.host >= 0);
}

function withPreserved(instance: Instance): Instance {
  const vms = instance.vms.map((vm, v) => {
    const demand = [...vm.demand];
    for (const rule of instance.rules) {
      if (rule.kind === "preserve" && rule.vms.includes(v))
        demand[rule.dimension] = Math.max(demand[rule.dimension]!, rule.amount);
    }
    return { ...vm, demand };
  });
  return { ...instance, vms };
}

function* placements(instance: Instance): Generator<number[]> {
  const place = instance.vms.map((vm) => vm.host);
  const free = instance.vms.flatMap((vm, v) => (vm.movable || vm.host < 0 ? [v] : []));
  for (let code = 0; code < instance.hosts.length ** free.length; code += 1) {
    let rest = code;
    for (const v of free) {
      place[v] = rest % instance.hosts.length;
      rest = Math.floor(rest / instance.hosts.length);
    }
    yield place;
  }
}
