import type { Placement } from "./instance.ts";
import { type Model, sizeOf } from "./model.ts";
import { overloadText } from "./overload-text.ts";
import { brokenRule } from "./rules/broken-rule.ts";

/** A VM that could leave in another's place, or another target for it, and why it was not to be. */
export interface Alternative {
  readonly v: number;
  /** -1: no target at all. */
  readonly target: number;
  readonly why: string;
}

/**
 * For each VM that moves: the cheaper VMs of its overloaded host that could have left in its place, and the emptiest of the
 * other targets, each with what is in the way, all else as in the placement. Alternatives with nothing in the way are not listed:
 * a placement that is not proven may have some.
 */
export function alternativesOf(
  model: Model,
  placement: Placement,
  use: Float64Array,
): ReadonlyMap<number, readonly Alternative[]> {
  const rejected = new Map<number, Alternative[]>();
  if (model.hostCount * model.vmCount > pairsMax) return rejected;
  const moved = [...placement.keys()].filter((v) => placement[v] !== model.home[v]).slice(0, vmsMax);
  for (const v of moved)
    rejected.set(v, [...cheaperVms(model, placement, use, v), ...otherTargets(model, placement, use, v)]);
  return rejected;
}

function cheaperVms(model: Model, placement: Placement, use: Float64Array, v: number): Alternative[] {
  const { home, moveCost, movableOf } = model;
  const source = home[v]!;
  if (source < 0 || overloadText(model, model.use, source) === null) return [];
  const back = shifted(model, use, v, placement[v]!, source);
  const cheaper = movableOf[source]!.filter((w) => placement[w] === source && moveCost[w]! < moveCost[v]!);
  cheaper.sort((a, b) => sizeOf(model, b) - sizeOf(model, a) || a - b);
  return cheaper.slice(0, listedMax).flatMap((w) => {
    const still = overloadText(model, shifted(model, back, w, source, -1), source);
    if (still !== null) return [{ v: w, target: -1, why: `${still} if it left instead` }];
    const others = placement.map((host, other) => (other === v ? source : host));
    const faults = byRoom(model, back, w).map((h) => [h, faultAt(model, others, back, w, h)] as const);
    const [best, fault] = faults[0] ?? [-1, null];
    if (best < 0 || faults.some(([, why]) => why === null)) return [];
    return [{ v: w, target: best, why: `no host can take it instead: ${fault}` }];
  });
}

function otherTargets(model: Model, placement: Placement, use: Float64Array, v: number): Alternative[] {
  const target = placement[v]!;
  const away = shifted(model, use, v, target, -1);
  const here = fullest(model, shifted(model, away, v, -1, target), target);
  return byRoom(model, away, v)
    .filter((h) => h !== target && h !== model.home[v])
    .slice(0, listedMax)
    .flatMap((h) => {
      const fault = faultAt(model, placement, away, v, h);
      if (fault !== null) return [{ v, target: h, why: fault }];
      const there = fullest(model, shifted(model, away, v, -1, h), h);
      if (there < here) return [];
      return [{ v, target: h, why: `it would be ${percent(there)} full, the target is ${percent(here)}` }];
    });
}

/** What keeps the VM from that host; null if nothing does. */
function faultAt(model: Model, placement: Placement, use: Float64Array, v: number, host: number): string | null {
  const { instance, dimensionCount, fillTo } = model;
  const after = shifted(model, use, v, -1, host);
  for (const [d, { name }] of instance.dimensions.entries()) {
    const at = host * dimensionCount + d;
    if (after[at]! > fillTo[at]!)
      return `host ${instance.hosts[host]!.id} would be at ${rounded(after[at]!)} of ${rounded(fillTo[at]!)} ${name}`;
  }
  const fault = brokenRule(
    instance,
    placement.map((place, other) => (other === v ? host : place)),
  );
  return fault?.reason ?? null;
}

/** Other hosts, those first that the VM would leave emptiest. */
function byRoom(model: Model, use: Float64Array, v: number): number[] {
  const load = (h: number): number => fullest(model, shifted(model, use, v, -1, h), h);
  const loads = Array.from({ length: model.hostCount }, (_, h) => load(h));
  return [...loads.keys()].filter((h) => h !== model.home[v]).sort((a, b) => loads[a]! - loads[b]! || a - b);
}

function fullest({ dimensionCount, scale }: Model, use: Float64Array, host: number): number {
  let load = 0;
  for (let at = host * dimensionCount; at < (host + 1) * dimensionCount; at += 1)
    load = Math.max(load, use[at]! * scale[at]!);
  return load;
}

/** What hosts carry if the VM went from one to another; -1 for nowhere. */
function shifted(model: Model, use: Float64Array, v: number, from: number, to: number): Float64Array {
  const { dimensionCount, demand } = model;
  const after = use.slice();
  for (let d = 0; d < dimensionCount; d += 1) {
    if (from >= 0) after[from * dimensionCount + d]! -= demand[v * dimensionCount + d]!;
    if (to >= 0) after[to * dimensionCount + d]! += demand[v * dimensionCount + d]!;
  }
  return after;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const rounded = (amount: number): number => Math.round(amount * 10) / 10;
/** Nobody reads the alternatives of more moves, or more of them for one; on many hosts they would take longer than the answer. */
const [vmsMax, listedMax, pairsMax] = [20, 2, 20_000];
