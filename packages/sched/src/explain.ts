import { type Alternative, alternativesOf } from "./alternatives.ts";
import { type Bindings, bindingsOf } from "./binding.ts";
import { type Conflict, conflictOf } from "./conflict.ts";
import type { Instance, Placement } from "./instance.ts";
import { buildModel, type Model, type Objective, useOf } from "./model.ts";
import { overloadText, overloadTexts, rounded, shortageText } from "./overload-text.ts";
import { brokenRule } from "./rules/broken-rule.ts";
import { type Shortage, shortageOf } from "./shortage.ts";
import type { Solution } from "./solution.ts";

/** What a host carries before and after a plan, by dimension in the instance's order. */
export interface HostChange {
  readonly host: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly capacity: readonly number[];
}

export interface Explanation {
  /** One sentence: what was wrong, and what the answer rests on. */
  readonly summary: string;
  /** Why each VM leaves its host, by VM. */
  readonly moves: ReadonlyMap<number, string>;
  /** Hosts that were above a limit, or that send or receive. */
  readonly hosts: readonly HostChange[];
  /** By VM that moves: what was in question in its place, and why it was not taken. */
  readonly rejected: ReadonlyMap<number, readonly Alternative[]>;
  /** Rules and dimensions without which there is a cheaper cure. */
  readonly bindings: Bindings;
  /** Of an infeasible instance: rules (by index) that cannot hold together; without any one of them there is a cure. */
  readonly conflict: Conflict;
  /** Of an instance that is infeasible without any rules: what finds no room. Null of others. */
  readonly shortage: Shortage | null;
}

/**
 * Explains a solution of the instance; nothing in it is decided here. What binds, conflicts or is short takes searches of its own:
 * `shouldStop` ends these, and what they have not decided by then is told as such.
 */
export function explain(
  instance: Instance,
  solution: Solution,
  objective: Objective = "memory",
  shouldStop: () => boolean = () => false,
): Explanation {
  const model = buildModel(instance, objective);
  const use = useOf(model, solution.placement);
  const isInfeasible = solution.status === "infeasible";
  const conflict = isInfeasible ? conflictOf(instance, shouldStop) : { rules: [], smallest: false };
  const isBlamed = conflict.rules.length > 0;
  const shortage = isInfeasible && !isBlamed ? shortageOf(instance, shouldStop) : null;
  const isCut = instance.rules.length > 0 && !isBlamed && shortage === null && shouldStop();
  const moves = new Map<number, string>();
  for (const [v, host] of solution.placement.entries()) {
    if (host !== model.home[v]) moves.set(v, whyMoved(model, solution.placement, v));
  }
  return {
    summary: summaryOf(model, solution, use, isCut ? cutText : bindingText(model, conflict.rules, shortage)),
    moves,
    hosts: hostChanges(model, solution, use),
    rejected: alternativesOf(model, solution.placement, use),
    bindings:
      solution.status === "solved"
        ? bindingsOf(instance, objective, solution.cost, shouldStop)
        : { found: [], undecided: 0 },
    conflict,
    shortage,
  };
}

function whyMoved(model: Model, placement: Placement, v: number): string {
  const { instance, home } = model;
  const source = home[v]!;
  if (source < 0) return "it is to be started";
  const over = overloadText(model, model.use, source);
  if (over !== null) return over;
  const stayed = [...placement];
  stayed[v] = source;
  const fault = brokenRule(instance, stayed);
  if (fault !== null) return `if it stayed: ${fault.reason}`;
  const comer = placement.findIndex((host, w) => host === source && home[w] !== source);
  const { id } = instance.hosts[source]!;
  return comer < 0 ? `it leaves host ${id}` : `it makes room on host ${id} for VM ${instance.vms[comer]!.id}`;
}

/** `inTheWay`: of every cure, where there is none. */
function summaryOf(model: Model, solution: Solution, use: Float64Array, inTheWay: string): string {
  const { instance, home } = model;
  const starts = home.filter((host) => host < 0).length;
  const fault = brokenRule(instance, [...home]);
  const wrong = [...overloadTexts(model, model.use), ...(fault !== null && starts === 0 ? [fault.reason] : [])];
  if (starts > 0) wrong.push(`${starts} VMs are to be started`);
  const cause = wrong.length > 0 ? wrong.join("; ") : "nothing is above its capacity";
  const bound = rounded(solution.lowerBound);
  switch (solution.status) {
    case "satisfied":
      return "No host is above its capacity and every rule holds, so nothing has to move.";
    case "solved":
      return `${cause}; ${solution.proven ? "no cure costs less" : `no cure costs less than ${bound}, a cheaper one may exist`}.`;
    case "improved":
      return `${cause}; no full cure was found, and this leaves ${overloadTexts(model, use).join("; ")}.`;
    case "infeasible":
      return `${cause}; there is no cure, for ${inTheWay}.`;
    case "unknown":
      return `${cause}; the budget of ${solution.steps} steps ended before a cure or a proof that there is none.`;
  }
}

const cutText = "reasons that were not found within the budget";

/** What stands in the way of every cure. */
function bindingText(model: Model, conflict: readonly number[], shortage: Shortage | null): string {
  const { instance } = model;
  if (conflict.length > 0) {
    const names = conflict.map((index) => `${index} (${instance.rules[index]!.kind})`);
    return conflict.length === 1
      ? `rule ${names[0]} cannot hold within these capacities`
      : `rules ${names.join(", ")} cannot hold together within these capacities`;
  }
  return shortage === null ? shortageText(model) : unplacedText(model, shortage);
}

/** The VMs that find no room, where they are few enough to be read, and what there is of it. */
function unplacedText(model: Model, { vms, dimensions }: Shortage): string {
  const { instance } = model;
  if (vms.length > vmsShown) return shortageText(model);
  const names = vms.map((v) => instance.vms[v]!.id).join(", ");
  const where = dimensions.map((d) => instance.dimensions[d]!.name).join(" and ");
  const who = vms.length === 1 ? `VM ${names} finds no room` : `VMs ${names} find no room together`;
  return `${who} in ${where}: ${shortageText(model)}`;
}

const vmsShown = 5;

function hostChanges(model: Model, { placement }: Solution, after: Float64Array): HostChange[] {
  const { instance, home, dimensionCount } = model;
  const touched = new Set<number>();
  for (const h of instance.hosts.keys()) if (overloadText(model, model.use, h) !== null) touched.add(h);
  for (const [v, host] of placement.entries()) {
    if (host === home[v]) continue;
    touched.add(host);
    if (home[v]! >= 0) touched.add(home[v]!);
  }
  const row = (use: Float64Array, host: number): number[] =>
    instance.dimensions.map((_, d) => use[host * dimensionCount + d]!);
  return [...touched]
    .sort((a, b) => a - b)
    .map((host) => ({
      host,
      before: row(model.use, host),
      after: row(after, host),
      capacity: instance.hosts[host]!.capacity,
    }));
}
