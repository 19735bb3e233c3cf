import type { Outcome } from "@dvms/protocol";
import type { HostSnapshot, Move } from "@dvms/sched";
import type { PeerWorld } from "./peer-world.ts";
import { runPlan } from "./run-plan.ts";

export interface PlacementOptions {
  /** Between the beginnings of two rounds; a round that takes longer delays the next. */
  readonly periodMs: number;
  /** The host that it stands beside: its questions and orders take the links from there. */
  readonly seat: number;
  /** The hosts that it is responsible for at this moment; null once it is responsible for none any more. */
  members(): readonly number[] | null;
  /** The moves that cure the overload of these hosts; null if there is no such plan. */
  plan(snapshots: readonly HostSnapshot[]): readonly Move[] | null;
  /** How long finding a plan for so many hosts takes. */
  solveMs(hosts: number): number;
}

/**
 * A scheduler that looks at its hosts once each period, decides about all of them at once and waits until every migration
 * is over. What changes while it decides and migrates it does not see.
 */
export class PeriodicPlacement {
  readonly #world: PeerWorld;
  readonly #options: PlacementOptions;

  constructor(world: PeerWorld, options: PlacementOptions) {
    this.#world = world;
    this.#options = options;
    world.after(options.periodMs, () => this.#round());
  }

  #round(): void {
    const members = this.#options.members();
    if (members === null) return;
    const world = this.#world;
    const startedMs = world.nowMs;
    const next = (): void =>
      world.after(Math.max(0, startedMs + this.#options.periodMs - world.nowMs), () => this.#round());
    const { seat } = this.#options;
    const isThere = (member: number): boolean => world.isUp(member) && world.reaches(seat, member);
    const asked = members.filter(isThere);
    // A question about the load and its answer: the farthest one decides, and all are seen when it is asked.
    world.count(2 * members.length);
    const farthestMs = asked.reduce((most, member) => Math.max(most, world.addedMs(seat, member)), 0);
    world.afterWay(farthestMs, () => {
      const seen = farthestMs === 0 ? asked : asked.filter(isThere);
      if (!seen.some((member) => world.isOverloaded(member))) return next();
      this.#cure(seen, farthestMs, next);
    });
  }

  #cure(members: readonly number[], farthestMs: number, next: () => void): void {
    const world = this.#world;
    const { seat, plan, solveMs } = this.#options;
    // The books of its events are those of any of its hosts.
    const event = world.raise(members[0]!);
    const moves = plan(members.map((member) => world.snapshot(member)));
    const end = (outcome: Outcome, moved: number): void => {
      const migrationsFailed = (moves?.length ?? 0) - moved;
      world.end(members.find((member) => world.isUp(member)) ?? members[0]!, {
        ...event,
        outcome,
        members,
        migrations: moved,
        migrationsFailed,
      });
      next();
    };
    world.after(farthestMs + solveMs(members.length), () => {
      if (moves === null) return end("exhausted", 0);
      // An order and its receipt.
      world.count(2 * moves.length);
      runPlan(world, seat, moves, (moved) => end(moved === moves.length ? "solved" : "improved", moved));
    });
  }
}
