import type { Move, Plan } from "@dvms/sched";

type Status = "waiting" | "ordered" | "begun" | "done" | "failed";

/** Where a plan stands: which moves may start, which hosts still have something to do. Dependencies drive it, not waves. */
export class Execution {
  readonly plan: Plan;
  readonly #status: Status[];
  #stopped = false;

  constructor(plan: Plan) {
    this.plan = plan;
    this.#status = plan.moves.map(() => "waiting");
  }

  /** The moves that may start now, each host taking part in at most `parallelMax` at a time; they count as ordered. */
  takeReady(parallelMax: number): Move[] {
    const ready: Move[] = [];
    for (const move of this.plan.moves) {
      if (this.#stopped || this.#status[move.id] !== "waiting") continue;
      if (!move.after.every((id) => this.#status[id] === "done")) continue;
      if (this.#running(move.sourceId) >= parallelMax || this.#running(move.targetId) >= parallelMax) continue;
      this.#status[move.id] = "ordered";
      ready.push(move);
    }
    return ready;
  }

  #running(hostId: string): number {
    return this.plan.moves.filter((move) => this.isOpen(move.id) && this.#touches(move, hostId)).length;
  }

  #touches(move: Move, hostId: string): boolean {
    return move.sourceId === hostId || move.targetId === hostId;
  }

  /** True if no move of the plan has to wait for another. */
  startsAtOnce(parallelMax: number): boolean {
    const { moves } = this.plan;
    const isBusy = (hostId: string) => moves.filter((move) => this.#touches(move, hostId)).length > parallelMax;
    return moves.every(({ after, sourceId, targetId }) => after.length === 0 && !isBusy(sourceId) && !isBusy(targetId));
  }

  /** Its source copies. */
  begun(moveId: number): void {
    if (this.#status[moveId] === "ordered") this.#status[moveId] = "begun";
  }

  /** True if the host takes part in a copy, by its source's word. */
  inFlight(hostId: string): boolean {
    return this.plan.moves.some(({ id }) => this.isCopying(id, hostId));
  }

  /** True for an end of a copy that is going on. */
  isCopying(moveId: number, hostId: string): boolean {
    const move = this.plan.moves[moveId];
    return move !== undefined && this.#status[moveId] === "begun" && this.#touches(move, hostId);
  }

  done(moveId: number): void {
    if (this.#status[moveId] !== "failed") this.#status[moveId] = "done";
  }

  /** A move that will not happen takes those with it that wait for it: each was only safe after it. */
  failed(moveId: number): void {
    if (this.#status[moveId] === "done") return;
    this.#status[moveId] = "failed";
    for (const move of this.plan.moves) {
      if (move.after.includes(moveId) && this.#status[move.id] === "waiting") this.failed(move.id);
    }
  }

  /** Nothing more is started; what was ordered goes on. */
  stop(): void {
    this.#stopped = true;
  }

  /** True for a move that was ordered and is not over. */
  isOpen(moveId: number): boolean {
    return this.#status[moveId] === "ordered" || this.#status[moveId] === "begun";
  }

  /** True if the host has no remaining action. */
  idle(hostId: string): boolean {
    return this.plan.moves.every((move) => !this.#touches(move, hostId) || !this.#remains(move));
  }

  get over(): boolean {
    return this.plan.moves.every((move) => !this.#remains(move));
  }

  #remains(move: Move): boolean {
    return this.isOpen(move.id) || (this.#status[move.id] === "waiting" && !this.#stopped);
  }

  get doneCount(): number {
    return this.#status.filter((status) => status === "done").length;
  }

  get failedCount(): number {
    return this.#status.filter((status) => status === "failed").length;
  }
}
