import type { Move } from "@dvms/sched";
import type { PeerWorld } from "./peer-world.ts";

/**
 * Makes the moves of a plan, each as soon as those that it waits for are over, and tells how many happened. A move that
 * failed takes those with it that wait for it. Orders come from the host `seat`.
 */
export function runPlan(world: PeerWorld, seat: number, moves: readonly Move[], done: (moved: number) => void): void {
  const moved = new Map<number, boolean>();
  const begun = new Set<number>();
  const settle = (id: number, happened: boolean): void => {
    moved.set(id, happened);
    advance();
  };
  const advance = (): void => {
    for (const move of moves) {
      if (begun.has(move.id) || !move.after.every((id) => moved.has(id))) continue;
      begun.add(move.id);
      if (move.after.some((id) => moved.get(id) === false)) return settle(move.id, false);
      world.migrate(seat, move, (happened) => settle(move.id, happened));
    }
    if (moved.size === moves.length) finish();
  };
  let finished = false;
  const finish = (): void => {
    if (finished) return;
    finished = true;
    done([...moved.values()].filter((happened) => happened).length);
  };
  advance();
}
