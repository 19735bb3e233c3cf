import { createRandom, type Random } from "@dvms/load";
import type { Outcome } from "@dvms/protocol";
import type { Algorithm } from "./algorithm.ts";
import { peer } from "./peer.ts";
import type { PeerListener, PeerWorld } from "./peer-world.ts";
import { runPlan } from "./run-plan.ts";
import { solveMs, solvePlacement } from "./solve-placement.ts";

/** No plan is looked for in fewer hosts. */
const membersMin = 4;
/** Hosts of a lost event stay booked for so long: chosen so that about as many are lost at 97.9 % as were measured. */
const lostMs = 4_000;
/** One member after the other is asked for its load, and answers. */
const askMs = 1.2;

/** DVMS as it was published (Quesnel, Lèbre, Südholt, 2013), with its flaws: docs/simulator.md lists them. */
export function dvmsOriginal(seed: number): Algorithm {
  return peer((world) => new DvmsOriginal(world, createRandom(seed, "dvms-original")));
}

/** An event, which is also the token that travels. */
interface Token {
  readonly eventId: string;
  readonly raisedMs: number;
  readonly initiator: number;
  readonly members: number[];
}

class DvmsOriginal implements PeerListener {
  readonly #world: PeerWorld;
  readonly #random: Random;
  /** The event that each host is booked for. */
  readonly #booked: (Token | null)[];
  readonly #starts: number[];

  constructor(world: PeerWorld, random: Random) {
    this.#world = world;
    this.#random = random;
    this.#booked = Array.from({ length: world.hostCount }, () => null);
    this.#starts = this.#booked.map(() => 0);
  }

  started(host: number): void {
    this.#starts[host]! += 1;
  }

  sampled(host: number): void {
    if (this.#booked[host] !== null || !this.#runs(host) || !this.#world.isOverloaded(host)) return;
    const token = { ...this.#world.raise(host), initiator: host, members: [host] };
    this.#booked[host] = token;
    this.#forward(token, host);
  }

  /** Nobody starts the agent again on a host that was down. */
  #runs(host: number): boolean {
    return this.#world.isUp(host) && this.#starts[host] === 1;
  }

  /** To the next host of the ring; nobody looks whether it lives. */
  #forward(token: Token, host: number): void {
    this.#pass(token, host, (host + 1) % this.#booked.length);
  }

  #pass(token: Token, from: number, host: number): void {
    this.#world.send(
      from,
      host,
      () => (this.#runs(host) ? this.#arrive(token, host) : this.#lose(token)),
      () => this.#lose(token),
    );
  }

  #arrive(token: Token, host: number): void {
    // The initiator is booked already and has no use for the token.
    if (host === token.initiator) return this.#lose(token);
    // A booked host hands the token to any other.
    if (this.#booked[host] !== null) return this.#pass(token, host, this.#random.integer(this.#booked.length));
    this.#booked[host] = token;
    token.members.push(host);
    if (token.members.length < membersMin) this.#forward(token, host);
    else this.#world.after(this.#askMs(token, host), () => this.#solve(token, host));
  }

  /** Besides what links add, a question and its answer take as long everywhere. */
  #askMs({ members }: Token, leader: number): number {
    return members.reduce(
      (sum, member) => sum + this.#world.addedMs(leader, member) + this.#world.addedMs(member, leader),
      members.length * askMs,
    );
  }

  #solve(token: Token, leader: number): void {
    const { members } = token;
    const world = this.#world;
    world.count(2 * members.length);
    // The question to a member that is dead or cut off is never answered, and there is no deadline.
    if (!members.every((member) => this.#runs(member) && world.reaches(leader, member))) return this.#lose(token);
    const moves = solvePlacement(
      members.map((member) => world.snapshot(member)),
      this.#random,
    );
    world.after(solveMs(members.length), () => {
      // That the overload is gone by itself counts as a failure too: the partition grows.
      if (moves === null) return this.#forward(token, leader);
      world.count(2 * moves.length);
      runPlan(world, leader, moves, (moved) => this.#end(token, moved === moves.length ? "solved" : "improved", moved));
    });
  }

  /** The token is gone; its hosts stay booked until they have waited long enough. */
  #lose(token: Token): void {
    this.#world.after(lostMs, () => this.#end(token, "lost", 0));
  }

  /** All members are free at once, and no sooner. */
  #end(token: Token, outcome: Outcome, migrations: number): void {
    const { members, initiator } = token;
    for (const member of members) this.#booked[member] = null;
    this.#world.count(members.length);
    const books = members.find((member) => this.#world.isUp(member)) ?? initiator;
    this.#world.end(books, { ...token, outcome, migrations, migrationsFailed: 0 });
  }
}
