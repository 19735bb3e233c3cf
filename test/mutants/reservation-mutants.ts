import type { Mutant } from "./mutant.ts";

/** Rules 1 to 6 and 9: what a member promises and obeys. */
export const reservationMutants: readonly Mutant[] = [
  {
    name: "count epochs from one again after a restart",
    file: "reservation.ts",
    line: "const epoch = incarnation * epochsPerIncarnation + this.#epochCount;",
    replacement: "const epoch = this.#epochCount;",
  },
  {
    name: "grant while held",
    file: "receive.ts",
    line: "if (!again && !parts.isFree) {",
    replacement: "if (!again && parts.leader.stopping) {",
  },
  {
    name: "let no lease run out",
    file: "reservation.ts",
    line: "if (this.#held.expiresMs > this.#context.nowMs) return false;",
    replacement: "if (this.#held !== undefined) return false;",
  },
  {
    name: "let a lease run out during a copy",
    file: "reservation.ts",
    line: "if (inFlight) this.#extend(this.#held, this.#held.leaseMs);",
    replacement: "",
  },
  {
    name: "cut a lease short",
    file: "reservation.ts",
    line: "held.expiresMs = Math.max(held.expiresMs, this.#context.nowMs + held.leaseMs);",
    replacement: "held.expiresMs = this.#context.nowMs + held.leaseMs;",
  },
  {
    name: "accept a stale release",
    file: "reservation.ts",
    line: "const obeyed = anyEpoch || this.#heldBy(from, message) !== null;",
    replacement: "const obeyed = this.#held !== null;",
  },
  {
    name: "drop the epoch check",
    file: "reservation.ts",
    line: "return this.#held !== null && this.#held.eventId === order.eventId && this.#held.epoch === order.epoch;",
    replacement: "return this.#held !== null && this.#held.eventId === order.eventId;",
  },
  {
    name: "obey when free",
    file: "receive.ts",
    line: "const obey = reservation.matchesPlan(message) && reservation.held?.leader.id === from.id;",
    replacement: "const obey = reservation.held === null || reservation.matchesPlan(message);",
  },
  {
    name: "answer a repeated invitation anew",
    file: "receive.ts",
    line: "const again = held?.eventId === eventId && held.leader.id === from.id;",
    replacement: "const again = false as boolean;",
  },
  {
    name: "do not acknowledge a release",
    file: "reservation.ts",
    line: 'this.#context.send(from, { kind: "released", eventId: message.eventId, epoch: message.epoch });',
    replacement: "",
  },
];
