import {
  explain,
  type HostChange,
  type Objective,
  optimise,
  planWithPivots,
  type ReadInstance,
  type Solution,
} from "@dvms/sched";
import { CpuBudget } from "./cpu-budget.ts";
import { type FileId, idIn } from "./file-id.ts";

export interface ReportedMove {
  readonly id: number;
  readonly vm: FileId;
  /** Null for a VM that is started. */
  readonly source: FileId | null;
  readonly target: FileId;
  readonly after: readonly number[];
  readonly estimateS: number;
  /** Why the VM leaves its host. */
  readonly why: string;
}

/** A host that was above a limit, or that sends or receives: what it carries, by dimension. */
export interface ReportedHost {
  readonly id: FileId;
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
  /** Null where there is no limit. */
  readonly capacity: Readonly<Record<string, number | null>>;
}

/** What `dvms solve --json` prints. Memory in the instance's unit, `lowerBound` in the objective's. */
export interface SolveReport {
  readonly id: string;
  readonly status: Solution["status"];
  readonly proven: boolean;
  readonly orderable: boolean;
  readonly movedMemory: number;
  readonly migrations: number;
  readonly lowerBound: number;
  readonly steps: number;
  readonly cpuMs: number;
  readonly plan: readonly ReportedMove[];
  readonly pivots: number;
  readonly makespanS: number;
  /** One sentence: what was wrong, and what the answer rests on. */
  readonly reason: string;
  /** Of an infeasible instance: indexes of rules that cannot hold together. */
  readonly conflict: readonly number[];
  readonly hosts: readonly ReportedHost[];
}

export interface Solved {
  readonly report: SolveReport;
  /** Cost in the objective's unit; null without a solution. */
  readonly cost: number | null;
  /** CPU time of the first cure; null without one. */
  readonly firstMs: number | null;
}

/** Solves and plans within a budget of CPU time. */
export function solveReport(read: ReadInstance, budgetMs: number, objective: Objective): Solved {
  const { instance } = read;
  const budget = new CpuBudget(budgetMs);
  let firstMs: number | null = null;
  const onCure = (): void => {
    firstMs ??= budget.spentMs;
  };
  const solution = optimise(instance, { objective, shouldStop: budget.isSpent, onCure, seed: 1 });
  const cpuMs = budget.spentMs;
  const explanation = explain(instance, solution);
  const planned = planWithPivots(instance, solution.placement);
  const vmId = (v: number): FileId => idIn(read, instance.vms[v]!);
  const hostId = (h: number): FileId => idIn(read, instance.hosts[h]!);
  const moved = instance.vms.filter((vm, v) => vm.host >= 0 && solution.placement[v] !== vm.host);
  const hasPlan = solution.status === "solved" || solution.status === "improved" || solution.status === "satisfied";
  const legs = hasPlan ? (planned?.legs ?? []) : [];
  const report: SolveReport = {
    id: read.id,
    status: solution.status,
    proven: solution.proven,
    orderable: hasPlan && planned !== null,
    movedMemory: moved.reduce((sum, vm) => sum + vm.memoryMiB, 0),
    migrations: moved.length,
    lowerBound: solution.lowerBound,
    steps: solution.steps,
    cpuMs,
    plan: legs.map(({ v, source, target, after, estimateS }, id) => ({
      id,
      vm: vmId(v),
      source: source < 0 ? null : hostId(source),
      target: hostId(target),
      after,
      estimateS,
      why: explanation.moves.get(v) ?? "it is in the way of another move",
    })),
    pivots: hasPlan ? (planned?.pivots ?? 0) : 0,
    makespanS: hasPlan ? (planned?.makespanS ?? 0) : 0,
    reason: explanation.summary,
    conflict: explanation.conflict,
    hosts: explanation.hosts.map((change) => reportedHost(read, change)),
  };
  return { report, cost: solution.status === "solved" ? solution.cost : null, firstMs };
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
