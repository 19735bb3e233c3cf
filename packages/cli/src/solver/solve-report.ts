import {
  type Explanation,
  explain,
  type HostChange,
  type Objective,
  type OrderedCure,
  type PivotPlan,
  type ReadInstance,
  type Solution,
} from "@dvms/sched";
import { CpuBudget } from "./cpu-budget.ts";
import { type FileId, idIn } from "./file-id.ts";
import { solveOrdered } from "./solve-ordered.ts";

export interface ReportedMove {
  readonly id: number;
  readonly vm: FileId;
  /** Null for a VM that is started. */
  readonly source: FileId | null;
  readonly target: FileId;
  readonly after: readonly number[];
  /** By the pre-copy model: the earliest start if all goes as estimated, how long it takes, and how long its VM runs nowhere. */
  readonly startS: number;
  readonly estimateS: number;
  readonly downtimeS: number;
  /** Why the VM leaves its host. */
  readonly why: string;
  /** VMs that could have left in its place, and other targets, with what speaks against each; target null for none at all. */
  readonly rejected: readonly { readonly vm: FileId; readonly target: FileId | null; readonly why: string }[];
}

/** A host that was above a limit, or that sends or receives: what it carries, by dimension. */
export interface ReportedHost {
  readonly id: FileId;
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
  /** Null where there is no limit. */
  readonly capacity: Readonly<Record<string, number | null>>;
}

export interface ReportedPlan {
  readonly plan: readonly ReportedMove[];
  readonly pivots: number;
  readonly makespanS: number;
  /** No timing of these moves with these dependencies and limits is over sooner. */
  readonly makespanBoundS: number;
}

/** What `dvms solve --json` prints. Memory in the instance's unit, `lowerBound` in the objective's. */
export interface SolveReport extends ReportedPlan {
  readonly id: string;
  readonly status: Solution["status"];
  readonly proven: boolean;
  readonly orderable: boolean;
  readonly movedMemory: number;
  readonly migrations: number;
  /** The placement: where each VM that changes its host goes, by VM, whether or not an order of these moves is known. */
  readonly assignment: readonly Pick<ReportedMove, "vm" | "source" | "target">[];
  readonly lowerBound: number;
  readonly steps: number;
  readonly cpuMs: number;
  /** One sentence: what was wrong, and what the answer rests on. */
  readonly reason: string;
  /** Rules (by index) and dimensions without which there is a cure of this cost, which is cheaper. */
  readonly binding: readonly ({ readonly cost: number } & (
    | { readonly rule: number }
    | { readonly dimension: string }
  ))[];
  /** How many others may bind, too: what the budget, or the limit of one look, did not decide. */
  readonly bindingUndecided: number;
  /** Of an infeasible instance: indexes of rules that cannot hold together. */
  readonly conflict: readonly number[];
  /** True if it is proven that no fewer rules are in conflict. */
  readonly conflictIsSmallest: boolean;
  /** Of an instance that is infeasible without any rules: VMs that find no room together, and in which dimensions. */
  readonly shortage: { readonly vms: readonly FileId[]; readonly dimensions: readonly string[] } | null;
  readonly hosts: readonly ReportedHost[];
  /** A dearer cure that can be carried out, where the moves of the cheapest have no order and one was found in time. */
  readonly fallback: (ReportedPlan & Pick<SolveReport, "movedMemory" | "migrations">) | null;
}

export interface Solved {
  readonly report: SolveReport;
  /** Cost in the objective's unit; null without a solution. */
  readonly cost: number | null;
  /** CPU time of the first cure; null without one. */
  readonly firstMs: number | null;
}

/** Solves, plans and explains within a budget of CPU time. */
export function solveReport(read: ReadInstance, budgetMs: number, objective: Objective): Solved {
  const { instance } = read;
  const budget = new CpuBudget(budgetMs);
  const { solution, plan, fallback, hasNone, cpuMs, firstMs } = solveOrdered(
    instance,
    budget,
    objective,
    read.limits ?? undefined,
  );
  const explanation = explain(instance, solution, objective, budget.isSpent);
  const report: SolveReport = {
    id: read.id,
    status: solution.status,
    proven: solution.proven,
    orderable: plan !== null,
    ...movesOf(read, solution),
    assignment: assignmentOf(read, solution),
    lowerBound: solution.lowerBound,
    steps: solution.steps,
    cpuMs,
    ...reportedPlan(read, plan, explanation),
    reason: hasNone ? `${explanation.summary} ${noneText}` : explanation.summary,
    binding: explanation.bindings.found.map(({ kind, index, cost }) =>
      kind === "rule" ? { rule: index, cost } : { dimension: instance.dimensions[index]!.name, cost },
    ),
    bindingUndecided: explanation.bindings.undecided,
    conflict: explanation.conflict.rules,
    conflictIsSmallest: explanation.conflict.smallest,
    shortage: explanation.shortage && {
      vms: explanation.shortage.vms.map((v) => idIn(read, instance.vms[v]!)),
      dimensions: explanation.shortage.dimensions.map((d) => instance.dimensions[d]!.name),
    },
    hosts: explanation.hosts.map((change) => reportedHost(read, change)),
    fallback: fallback === null ? null : fallbackOf(read, fallback, objective),
  };
  return { report, cost: solution.status === "solved" ? solution.cost : null, firstMs };
}

const noneText = "No cure can be carried out: every placement that moves one after the other lead to was looked at.";

function fallbackOf(
  read: ReadInstance,
  { solution, plan }: OrderedCure,
  objective: Objective,
): SolveReport["fallback"] {
  const explanation = explain(read.instance, solution, objective, noLooks);
  return { ...movesOf(read, solution), ...reportedPlan(read, plan, explanation) };
}

/** What binds is asked of the cheapest cure. */
const noLooks = (): boolean => true;

function movesOf({ instance }: ReadInstance, { placement }: Solution): Pick<SolveReport, "movedMemory" | "migrations"> {
  const moved = instance.vms.filter((vm, v) => vm.host >= 0 && placement[v] !== vm.host);
  return { movedMemory: moved.reduce((sum, vm) => sum + vm.memoryMiB, 0), migrations: moved.length };
}

function assignmentOf(read: ReadInstance, { placement }: Solution): SolveReport["assignment"] {
  const { vms, hosts } = read.instance;
  return vms.flatMap((vm, v) => {
    const target = placement[v]!;
    if (target === vm.host) return [];
    const source = vm.host < 0 ? null : idIn(read, hosts[vm.host]!);
    return [{ vm: idIn(read, vm), source, target: idIn(read, hosts[target]!) }];
  });
}

function reportedPlan(read: ReadInstance, planned: PivotPlan | null, { moves, rejected }: Explanation): ReportedPlan {
  const { vms, hosts } = read.instance;
  const plan = (planned?.legs ?? []).map(({ v, source, target, after, startS, estimateS, downtimeS }, id) => ({
    id,
    vm: idIn(read, vms[v]!),
    source: source < 0 ? null : idIn(read, hosts[source]!),
    target: idIn(read, hosts[target]!),
    after,
    startS,
    estimateS,
    downtimeS,
    why: moves.get(v) ?? "it is in the way of another move",
    rejected: (rejected.get(v) ?? []).map((other) => ({
      vm: idIn(read, vms[other.v]!),
      target: other.target < 0 ? null : idIn(read, hosts[other.target]!),
      why: other.why,
    })),
  }));
  const { pivots = 0, makespanS = 0, makespanBoundS = 0 } = planned ?? {};
  return { plan, pivots, makespanS, makespanBoundS };
}

function reportedHost(read: ReadInstance, { host, before, after, capacity }: HostChange): ReportedHost {
  const { dimensions, hosts } = read.instance;
  const named = <T>(amountOf: (d: number) => T): Record<string, T> =>
    Object.fromEntries(dimensions.map(({ name }, d) => [name, amountOf(d)]));
  return {
    id: idIn(read, hosts[host]!),
    before: named((d) => before[d]!),
    after: named((d) => after[d]!),
    capacity: named((d) => (Number.isFinite(capacity[d]!) ? capacity[d]! : null)),
  };
}
