import type { Effect, Input, Message } from "@dvms/protocol";
import type { Move, Plan } from "@dvms/sched";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/** A plan that a leader carries out, by what it heard. */
interface Course {
  readonly eventId: string;
  readonly planVersion: number;
  /** What the solver said for the event; which of it is carried out shows with the orders. */
  readonly plans: readonly Plan[];
  readonly readyIds: Set<string>;
  readonly doneIds: Set<number>;
}

/**
 * Ordered: a leader gives an order only after the source and the target said Ready to this very plan (but to its own host
 * alone, where the plan is that one move), and after every move that it depends on is done; and no event makes more plans
 * than it may (docs/protocol.md, rules 9, 10 and 12).
 */
export class Ordered extends Checker {
  protected readonly invariant = "ordered";
  readonly #answers = new Map<VirtualHost, { eventId: string; readonly plans: Plan[] }>();
  readonly #courses = new Map<VirtualHost, Course>();
  readonly #plansMax: number;

  constructor(plansMax: number) {
    super();
    this.#plansMax = plansMax;
  }

  override input(host: VirtualHost, input: Input): void {
    if (input.kind === "start") {
      this.#answers.delete(host);
      this.#courses.delete(host);
    } else if (input.kind === "solved") {
      const { eventId, answer } = input;
      const known = this.#answers.get(host);
      if (known?.eventId === eventId) known.plans.push(answer.plan);
      else if (known === undefined || eventNumber(eventId) > eventNumber(known.eventId))
        this.#answers.set(host, { eventId, plans: [answer.plan] });
    } else if (input.kind === "message") this.#onMessage(host, input.from.id, input.message);
  }

  #onMessage(host: VirtualHost, fromId: string, message: Message): void {
    if (message.kind !== "ready" && message.kind !== "moved") return;
    const course = this.#courses.get(host);
    if (course === undefined || course.eventId !== message.eventId) return;
    if (message.kind === "ready") {
      if (message.planVersion === course.planVersion) course.readyIds.add(fromId);
    } else if (message.result === "done") this.#done(course, message.migrationId);
  }

  #done({ eventId, planVersion, doneIds }: Course, migrationId: string): void {
    const prefix = `${eventId}/${planVersion}.`;
    if (migrationId.startsWith(prefix)) doneIds.add(Number(migrationId.slice(prefix.length)));
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind === "send" && effect.message.kind === "order") {
      const { eventId, migrationId, vmId, target } = effect.message;
      this.#checkOrder(host, eventId, migrationId, vmId, [effect.to.id, target.id], nowMs);
    } else if (effect.kind === "persist" && effect.record.role === "source" && effect.record.state === "asked") {
      // A leader's order to its own host is heard by nobody.
      const { eventId, migrationId, vm, target } = effect.record;
      const own = this.#courses.get(host)?.eventId === eventId;
      if (own) this.#checkOrder(host, eventId, migrationId, vm.id, [host.ref.id, target.id], nowMs);
    }
    if (effect.kind !== "trace") return;
    const { trace } = effect;
    const course = this.#courses.get(host);
    if (trace.kind === "prepared") this.#begin(host, trace.eventId, trace.planVersion, nowMs);
    else if (trace.kind === "ended") this.#courses.delete(host);
    else if (trace.kind === "migrationEnded" && trace.result === "done" && course?.eventId === trace.eventId)
      this.#done(course, trace.migrationId);
  }

  #begin(host: VirtualHost, eventId: string, planVersion: number, nowMs: number): void {
    const solved = this.#answers.get(host);
    if (planVersion > this.#plansMax)
      this.broken(nowMs, `event ${eventId} makes its plan ${planVersion}, and may make ${this.#plansMax}`);
    if (solved?.eventId !== eventId)
      return this.broken(nowMs, `event ${eventId} prepares a plan that no solver made for it`);
    const { plans } = solved;
    this.#courses.set(host, {
      eventId,
      planVersion,
      plans: [...plans],
      readyIds: new Set([host.ref.id]),
      doneIds: new Set(),
    });
  }

  #checkOrder(
    host: VirtualHost,
    eventId: string,
    migrationId: string,
    vmId: string,
    touchedIds: readonly string[],
    nowMs: number,
  ): void {
    const course = this.#courses.get(host);
    const prefix = `${eventId}/${course?.planVersion}.`;
    // An order is repeated for a while, also after its event has ended.
    if (course?.eventId !== eventId || !migrationId.startsWith(prefix)) return;
    const moveId = Number(migrationId.slice(prefix.length));
    const isMove = (move: Move) => move.id === moveId && move.vmId === vmId;
    const plans = course.plans.filter((plan) => plan.moves.some(isMove));
    const isWholePlan = touchedIds[0] === host.ref.id && plans.some((plan) => plan.moves.length === 1);
    const unready = touchedIds.find((hostId) => !course.readyIds.has(hostId));
    if (unready !== undefined && !isWholePlan)
      this.broken(nowMs, `migration ${migrationId} is ordered and host ${unready} has not confirmed its plan`);
    const moves = plans.flatMap((plan) => plan.moves.filter(isMove));
    const early = moves.some(({ after }) => after.every((id) => course.doneIds.has(id)))
      ? undefined
      : moves[0]?.after.find((id) => !course.doneIds.has(id));
    if (early !== undefined)
      this.broken(nowMs, `migration ${migrationId} is ordered before move ${early}, which it depends on, is done`);
  }
}

/** Events of one host are counted up, also across restarts: "host:incarnation.number". */
function eventNumber(eventId: string): number {
  const [incarnation = 0, number = 0] = eventId
    .slice(eventId.lastIndexOf(":") + 1)
    .split(".")
    .map(Number);
  return incarnation * 1e9 + number;
}
