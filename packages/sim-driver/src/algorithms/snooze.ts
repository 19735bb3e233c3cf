import { createRandom, type Random } from "@dvms/load";
import type { HostSnapshot } from "@dvms/sched";
import type { Algorithm } from "./algorithm.ts";
import { peer } from "./peer.ts";
import type { PeerListener, PeerWorld } from "./peer-world.ts";
import { PeriodicPlacement } from "./periodic-placement.ts";
import { solveMs, solvePlacement } from "./solve-placement.ts";

/** Hosts that one manager is responsible for, as long as no manager fails. */
const groupSize = 32;
const heartbeatMs = 3_000;
const timeoutMs = 6_000;
const periodMs = 30_000;

/**
 * Snooze (Feller, Rilling, Morin, 2012): a leader, managers below it, and hosts below these; each manager runs Entropy on
 * its own hosts. The roles run on the hosts themselves, so they fail with them.
 */
export function snooze(seed: number): Algorithm {
  return peer((world) => new Snooze(world, createRandom(seed, "snooze")));
}

/** A manager's role, from the promotion of its host until that host goes down. */
interface Manager {
  readonly host: number;
  readonly members: Set<number>;
  heardLeaderMs: number;
}

class Snooze implements PeerListener {
  readonly #world: PeerWorld;
  readonly #random: Random;
  readonly #managers = new Map<number, Manager>();
  readonly #managerOf: (Manager | null)[];
  /** When each host last heard of its manager. */
  readonly #heardMs: Float64Array;
  #leader = 0;
  /** The leader's role ends with its host, though the host may be up again. */
  #led = true;

  constructor(world: PeerWorld, random: Random) {
    this.#world = world;
    this.#random = random;
    this.#managerOf = Array.from({ length: world.hostCount }, () => null);
    this.#heardMs = new Float64Array(world.hostCount);
    for (let host = 0; host < world.hostCount; host++) {
      const first = host - (host % groupSize);
      if (host === first) this.#promote(host);
      else this.#follow(host, this.#managers.get(first)!);
    }
    world.after(heartbeatMs, () => this.#beat());
  }

  sampled(): void {}

  /** A host that starts again has lost its roles and its manager. */
  started(host: number): void {
    if (this.#world.nowMs === 0) return;
    this.#retire(host);
    this.#managerOf[host]?.members.delete(host);
    this.#managerOf[host] = null;
  }

  /**
   * All heartbeats of one period: counted, and not played one by one, for only silence has an effect. A link that is cut
   * makes for silence; what it adds to a heartbeat is little beside the period.
   */
  #beat(): void {
    for (const { host } of [...this.#managers.values()]) if (!this.#world.isUp(host)) this.#retire(host);
    if (!this.#world.isUp(this.#leader)) this.#led = false;
    this.#beatManagers();
    for (let host = 0; host < this.#managerOf.length; host++) if (this.#world.isUp(host)) this.#beatHost(host);
    this.#world.after(heartbeatMs, () => this.#beat());
  }

  #beatManagers(): void {
    const { nowMs } = this.#world;
    const managers = [...this.#managers.values()];
    this.#world.count(2 * managers.length);
    for (const manager of managers) {
      if (this.#led && this.#world.reaches(this.#leader, manager.host)) manager.heardLeaderMs = nowMs;
      for (const member of manager.members) if (this.#isLost(manager, member)) manager.members.delete(member);
    }
    if (this.#led || managers.some(({ heardLeaderMs }) => nowMs - heardLeaderMs <= timeoutMs)) return;
    // Everybody has noticed: the first of them is elected. Without any manager the first host takes the role.
    const hosts = managers.length > 0 ? managers.map(({ host }) => host) : this.#hostsUp();
    if (hosts[0] === undefined) return;
    this.#world.count(2 * managers.length);
    this.#leader = hosts[0];
    this.#led = true;
  }

  #beatHost(host: number): void {
    const { nowMs } = this.#world;
    const manager = this.#managerOf[host]!;
    this.#world.count(2);
    const hears = manager !== null && this.#managers.get(manager.host) === manager;
    if (hears && this.#world.reaches(manager.host, host)) this.#heardMs[host] = nowMs;
    else if (manager === null || nowMs - this.#heardMs[host]! > timeoutMs) this.#join(host);
  }

  /** The leader sends the host to the smallest group, or makes it a manager if there are too few. */
  #join(host: number): void {
    if (!this.#led || !this.#world.reaches(host, this.#leader)) return;
    this.#world.count(4);
    const wanted = Math.ceil(this.#managerOf.length / groupSize);
    if (this.#managers.size < wanted) return this.#promote(host);
    let smallest: Manager | null = null;
    for (const manager of this.#managers.values()) {
      if (!this.#world.reaches(manager.host, host)) continue;
      if (smallest === null || manager.members.size < smallest.members.size) smallest = manager;
    }
    if (smallest === null) return;
    this.#managerOf[host]?.members.delete(host);
    this.#follow(host, smallest);
  }

  #promote(host: number): void {
    const manager: Manager = { host, members: new Set(), heardLeaderMs: this.#world.nowMs };
    this.#managers.set(host, manager);
    this.#follow(host, manager);
    new PeriodicPlacement(this.#world, {
      periodMs,
      seat: host,
      members: () => (this.#managers.get(host) === manager ? [...manager.members] : null),
      plan: (snapshots: readonly HostSnapshot[]) => solvePlacement(snapshots, this.#random),
      solveMs,
    });
  }

  #follow(host: number, manager: Manager): void {
    this.#managerOf[host] = manager;
    this.#heardMs[host] = this.#world.nowMs;
    manager.members.add(host);
  }

  #retire(host: number): void {
    this.#managers.delete(host);
    if (host === this.#leader) this.#led = false;
  }

  #isLost({ host }: Manager, member: number): boolean {
    const isSilent = !this.#world.isUp(member) || !this.#world.reaches(host, member);
    return isSilent && this.#world.nowMs - this.#heardMs[member]! > timeoutMs;
  }

  #hostsUp(): number[] {
    return [...this.#managerOf.keys()].filter((host) => this.#world.isUp(host));
  }
}
