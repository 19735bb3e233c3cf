import {
  type Goal,
  type Instance,
  placementFault,
  type ReadInstance,
  type ReplayBreach,
  type ReplayMove,
  replayPlan,
} from "@dvms/sched";
import type { Answer } from "./read-answer.ts";

type JudgedInstance = Pick<ReadInstance, "instance" | "limits">;

/** What was looked at, and the first thing that is wrong with it. */
export interface Judgement {
  /** In one sentence, if nothing breaks. */
  readonly judged: string;
  readonly breach: ReplayBreach | null;
}

/**
 * Judges an answer by what it claims: a plan is replayed and ends where the assignment says; where the answer knows no
 * order of its moves, the assignment itself has to be a cure, and the moves of its fallback are replayed. An answer without
 * a placement has nothing that could be judged: whether there is none is for another solver to say.
 */
export function judgeAnswer({ instance, limits }: JudgedInstance, answer: Answer): Judgement {
  const { status, orderable, moves, assignment, fallback } = answer;
  if (status === "infeasible" || status === "unknown") {
    const breach = moves.length > 0 ? malformed(`it is ${status} and has a plan`) : null;
    return { judged: `The answer is ${status} and has no plan: there is nothing to replay.`, breach };
  }
  const goal: Goal = status === "improved" ? "relief" : "cure";
  const claim = claimBreach(instance, answer);
  if (orderable) {
    const breach = claim ?? replays({ instance, limits }, moves, goal) ?? strayBreach(instance, moves, assignment);
    return { judged: `The plan of ${moves.length} moves holds.`, breach };
  }
  if (assignment === null) {
    return { judged: "", breach: malformed("it has no order of its moves and no assignment either") };
  }
  if (moves.length > 0)
    return { judged: "", breach: malformed("it says that its moves have no order, and has a plan") };
  const fault = placementFault(instance, placementOf(instance, assignment), goal);
  const end = fault === null ? null : { ...fault, atS: 0, reason: `After 0.000 s at the end ${fault.reason}.` };
  return {
    judged: `The assignment of ${assignment.size} VMs holds; no order of its moves is known.${
      fallback === null ? "" : ` The fallback's plan of ${fallback.length} moves holds.`
    }`,
    breach: claim ?? end ?? (fallback === null ? null : replays({ instance, limits }, fallback, goal)),
  };
}

/** Once with the estimates, then with random durations. */
function replays({ instance, limits }: JudgedInstance, moves: readonly ReplayMove[], goal: Goal): ReplayBreach | null {
  for (let seed = 0; seed < replaysMax; seed += 1) {
    const breach = replayPlan(instance, moves, seed, goal, limits);
    if (breach !== null) return breach;
  }
  return null;
}

/** The first VM that the plan leaves elsewhere than the assignment says. */
function strayBreach(
  instance: Instance,
  moves: readonly ReplayMove[],
  assignment: Answer["assignment"],
): ReplayBreach | null {
  if (assignment === null) return null;
  const ends = instance.vms.map((vm) => vm.host);
  for (const { v, target } of moves) ends[v] = target;
  const placement = placementOf(instance, assignment);
  const stray = ends.findIndex((host, v) => host !== placement[v]);
  return stray < 0 ? null : malformed(`its plan leaves VM ${instance.vms[stray]!.id} elsewhere than its assignment`);
}

/** A number that the answer gives and that does not come out when it is counted again. */
function claimBreach(instance: Instance, { assignment, movedMemory, migrations }: Answer): ReplayBreach | null {
  if (assignment === null) return null;
  const moved = [...assignment].filter(([v, target]) => instance.vms[v]!.host >= 0 && instance.vms[v]!.host !== target);
  const memory = moved.reduce((sum, [v]) => sum + instance.vms[v]!.memoryMiB, 0);
  if (migrations !== null && migrations !== moved.length)
    return malformed(`it counts ${migrations} migrations where there are ${moved.length}`);
  if (movedMemory !== null && Math.abs(movedMemory - memory) > 1e-6 * Math.max(1, memory))
    return malformed(`it counts ${movedMemory} of moved memory where there is ${memory}`);
  return null;
}

function placementOf(instance: Instance, assignment: ReadonlyMap<number, number>): number[] {
  return instance.vms.map((vm, v) => assignment.get(v) ?? vm.host);
}

function malformed(reason: string): ReplayBreach {
  return { kind: "malformed", atS: 0, host: -1, reason: `The answer contradicts itself: ${reason}.` };
}

const replaysMax = 6;
