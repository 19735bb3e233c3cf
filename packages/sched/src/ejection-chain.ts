import type { Model } from "./model.ts";
import type { Seats } from "./seats.ts";
import type { SeededRandom } from "./seeded-random.ts";

/**
 * Moves that make their own room (ejection chains, Glover 1996): a VM goes to a host, which sends away one or two others
 * if it is full, which go to hosts that may do the same. From a placement that breaks nothing a chain leads to another such,
 * for less than a given limit: a VM that leaves its own host pays its price, one that is away goes elsewhere for
 * nothing, and gets its price back at home. Where hosts are full the cheap cures differ by such chains, and a few hosts that
 * are picked at random seldom hold a whole one.
 */
export class EjectionChain {
  /** Looks at a host or at one of its VMs, so far. */
  looks = 0;
  #model: Model;
  #seats: Seats;
  #random: SeededRandom;
  /** 1 for VMs that are never sent away. */
  #fixed: Uint8Array;
  /** Sent away and without a host yet. */
  #pool: number[] = [];
  /** By VM of the chain: the host that sent it away. */
  #from: Int32Array;
  /** 1 for VMs of the chain, which do not move twice. */
  #inChain: Uint8Array;
  /** VMs seated so far; each level has lists of its own. */
  #level = 0;
  /** By level and dimension: what the host lacks. */
  #need: Float64Array;
  /** By level: hosts without room as they are, and VMs that may be sent away. */
  #full: Int32Array[] = [];
  #candidates: number[][] = [];
  #cost = 0;
  #limit = 0;
  #looksEnd = 0;

  constructor(model: Model, seats: Seats, random: SeededRandom) {
    const { vmCount, dimensionCount, hostCount, movableOf, home, rules } = model;
    this.#model = model;
    this.#seats = seats;
    this.#random = random;
    this.#fixed = new Uint8Array(vmCount).fill(1);
    for (const vms of movableOf) for (const v of vms) this.#fixed[v] = 0;
    for (let v = 0; v < vmCount; v += 1) {
      if (home[v]! < 0) this.#fixed[v] = 0;
      // One VM of a union can hardly change its group of hosts alone.
      if (rules !== null && rules.unionsOf[v]!.length > 0) this.#fixed[v] = 1;
    }
    this.#from = new Int32Array(vmCount);
    this.#inChain = new Uint8Array(vmCount);
    this.#need = new Float64Array(levelsMax * dimensionCount);
    for (let level = 0; level < levelsMax; level += 1) {
      this.#full.push(new Int32Array(hostCount));
      this.#candidates.push([]);
    }
  }

  isFixed(v: number): boolean {
    return this.#fixed[v] === 1;
  }

  /** Moves the VM to the host if a chain does it for less than `limit`: what that costs, or infinity, and all is as before. */
  move(v: number, target: number, limit: number): number {
    const source = this.#seats.place[v]!;
    this.#begin(this.#priceAt(v, target) - this.#priceAt(v, source), limit);
    this.#inChain[v] = 1;
    this.#seats.leave(v);
    const isDone = this.#seat(v, target, ejectionsMax);
    this.#inChain[v] = 0;
    if (isDone) return this.#cost;
    this.#seats.join(v, source);
    return Number.POSITIVE_INFINITY;
  }

  /** Seats a VM that is nowhere on the host if that may take it and has room for it. */
  sit(v: number, host: number): boolean {
    if (!this.#mayBe(v, host) || this.#lacks(v, host)) return false;
    this.#seats.join(v, host);
    return true;
  }

  /** Gives a VM that is nowhere any host but `shunned`, for less than `limit` besides its own price: as `move`. */
  seat(v: number, limit: number, shunned: number): number {
    this.#begin(0, limit);
    this.#inChain[v] = 1;
    this.#from[v] = shunned;
    this.#pool.push(v);
    if (this.#seatNext(ejectionsMax)) return this.#cost;
    this.#pool.pop();
    this.#inChain[v] = 0;
    return Number.POSITIVE_INFINITY;
  }

  #begin(cost: number, limit: number): void {
    this.#cost = cost;
    this.#limit = limit;
    this.#level = 0;
    this.#looksEnd = this.looks + looksMin + looksPerHost * this.#model.hostCount;
  }

  #priceAt(v: number, host: number): number {
    const { home, moveCost } = this.#model;
    return host === home[v] ? 0 : moveCost[v]!;
  }

  /** Seats a VM that is nowhere, and whom that sends away. */
  #seat(v: number, host: number, ejections: number): boolean {
    if (!this.#mayBe(v, host)) return false;
    if (!this.#lacks(v, host)) return this.#joinAndGoOn(v, host, ejections);
    return ejections > 0 && this.#makeRoom(v, host, ejections);
  }

  #joinAndGoOn(v: number, host: number, ejections: number): boolean {
    this.#seats.join(v, host);
    if (this.#seatNext(ejections)) return true;
    this.#seats.leave(v);
    return false;
  }

  /** Sends one VM away from the host, or two where one is not enough; what the host lacks has been noted. */
  #makeRoom(v: number, host: number, ejections: number): boolean {
    const candidates = this.#candidates[this.#level]!;
    const count = this.#listCandidates(host, candidates);
    const first = count === 0 ? 0 : this.#random.below(count);
    for (let i = 0; i < count; i += 1) {
      const w = candidates[(first + i) % count]!;
      if (!this.#isEnough(v, host, w, -1)) continue;
      this.#eject(w);
      if (this.#joinAndGoOn(v, host, ejections - 1)) return true;
      this.#takeBack(host);
      if (this.looks >= this.#looksEnd) return false;
    }
    return ejections > 1 && this.#makeRoomByTwo(v, host, ejections, count);
  }

  #makeRoomByTwo(v: number, host: number, ejections: number, count: number): boolean {
    const candidates = this.#candidates[this.#level]!;
    for (let i = 0; i < count; i += 1) {
      const w = candidates[i]!;
      if (this.#isEnough(v, host, w, -1)) continue;
      const cost = this.#cost + this.#priceToLeave(w, host);
      this.looks += count - i;
      for (let j = i + 1; j < count; j += 1) {
        const x = candidates[j]!;
        if (cost + this.#priceToLeave(x, host) >= this.#limit) continue;
        if (!this.#isEnough(v, host, w, x) || this.#isEnough(v, host, x, -1)) continue;
        this.#eject(w);
        this.#eject(x);
        if (this.#joinAndGoOn(v, host, ejections - 2)) return true;
        this.#takeBack(host);
        this.#takeBack(host);
        if (this.looks >= this.#looksEnd) return false;
      }
    }
    return false;
  }

  /** A copy, for whoever is sent away and comes back does so to another place of the host's list. */
  #listCandidates(host: number, candidates: number[]): number {
    const members = this.#seats.members[host]!;
    this.looks += members.length;
    let count = 0;
    for (let i = 0; i < members.length; i += 1) {
      const w = members[i]!;
      if (this.#fixed[w] === 1 || this.#inChain[w] === 1) continue;
      if (this.#cost + this.#priceToLeave(w, host) < this.#limit) candidates[count++] = w;
    }
    return count;
  }

  /** The VM that was sent away last gets a host. */
  #seatNext(ejections: number): boolean {
    if (this.#pool.length === 0) return this.#cost < this.#limit;
    const v = this.#pool.pop()!;
    this.#level += 1;
    const isDone = this.#seatAnywhere(v, ejections);
    this.#level -= 1;
    if (isDone) this.#inChain[v] = 0;
    else this.#pool.push(v);
    return isDone;
  }

  /** Its own host first, then any with room, then any that makes some. */
  #seatAnywhere(v: number, ejections: number): boolean {
    const { hostCount, home, moveCost } = this.#model;
    const [source, own] = [this.#from[v]!, home[v]!];
    if (own >= 0 && own !== source) {
      this.#cost -= moveCost[v]!;
      if (this.#seat(v, own, ejections)) return true;
      this.#cost += moveCost[v]!;
    }
    if (this.#cost >= this.#limit) return false;
    const full = this.#full[this.#level]!;
    let fullCount = 0;
    const first = this.#random.below(hostCount);
    for (let i = 0; i < hostCount && this.looks < this.#looksEnd; i += 1) {
      const host = first + i < hostCount ? first + i : first + i - hostCount;
      if (host === source || host === own || !this.#mayBe(v, host)) continue;
      this.looks += 1;
      if (!this.#hasRoom(v, host)) full[fullCount++] = host;
      else if (this.#joinAndGoOn(v, host, ejections)) return true;
    }
    if (ejections === 0) return false;
    for (let i = 0; i < fullCount && this.looks < this.#looksEnd; i += 1) {
      this.#lacks(v, full[i]!);
      if (this.#makeRoom(v, full[i]!, ejections)) return true;
    }
    return false;
  }

  #eject(w: number): void {
    const host = this.#seats.place[w]!;
    this.#from[w] = host;
    this.#seats.leave(w);
    this.#inChain[w] = 1;
    this.#pool.push(w);
    this.#cost += this.#priceToLeave(w, host);
  }

  #takeBack(host: number): void {
    const w = this.#pool.pop()!;
    this.#inChain[w] = 0;
    this.#seats.join(w, host);
    this.#cost -= this.#priceToLeave(w, host);
  }

  /** Who is away has paid. */
  #priceToLeave(w: number, host: number): number {
    const { home, moveCost } = this.#model;
    return home[w] === host ? moveCost[w]! : 0;
  }

  #mayBe(v: number, host: number): boolean {
    const { rules, closed, hostCount } = this.#model;
    if (closed !== null && closed[v * hostCount + host] === 1) return false;
    return rules === null || rules.allowed.allows(v, host);
  }

  /** Whether the host, which is not its own, can take the VM as it is. */
  #hasRoom(v: number, host: number): boolean {
    const { dimensionCount, demand, fillTo, rules } = this.#model;
    const { use } = this.#seats;
    let at = host * dimensionCount;
    for (let from = v * dimensionCount; from < (v + 1) * dimensionCount; from += 1, at += 1)
      if (use[at]! + demand[from]! > fillTo[at]!) return false;
    return rules === null || rules.named[v] === 0 || !this.#meetsOther(v, host, -1, -1);
  }

  /** Whether any host cannot take the VM as it is; notes what it lacks. */
  #lacks(v: number, host: number): boolean {
    const { dimensionCount, demand, fillTo, capacity, home, rules } = this.#model;
    const { use, arrivals } = this.#seats;
    const limits = home[v] !== host || arrivals[host]! > 0 ? fillTo : capacity;
    let lacks = false;
    for (let d = 0; d < dimensionCount; d += 1) {
      const at = host * dimensionCount + d;
      const need = use[at]! + demand[v * dimensionCount + d]! - limits[at]!;
      this.#need[this.#level * dimensionCount + d] = need;
      if (need > 0) lacks = true;
    }
    return lacks || (rules !== null && rules.named[v] === 1 && this.#meetsOther(v, host, -1, -1));
  }

  /** Whether the host can take the VM once these have left it (-1 for nobody); what it lacks has been noted. */
  #isEnough(v: number, host: number, w: number, x: number): boolean {
    const { dimensionCount, demand, rules } = this.#model;
    for (let d = 0; d < dimensionCount; d += 1) {
      let need = this.#need[this.#level * dimensionCount + d]! - demand[w * dimensionCount + d]!;
      if (x >= 0) need -= demand[x * dimensionCount + d]!;
      if (need > 0) return false;
    }
    return rules === null || rules.named[v] === 0 || !this.#meetsOther(v, host, w, x);
  }

  /** Whether any VM that may not meet this one is on the host, besides these two. */
  #meetsOther(v: number, host: number, w: number, x: number): boolean {
    const { place } = this.#seats;
    for (const other of this.#model.rules!.conflicts[v]!)
      if (place[other] === host && other !== w && other !== x) return true;
    return false;
  }
}

/** After 25 and 70 ms cures are 5.5 and 2.8 % above the best known with 3, 8.8 and 2.8 % with 4, 8.6 and 4.4 % with 2. */
const ejectionsMax = 3;
/** The first VM, and whoever is sent away. */
const levelsMax = ejectionsMax + 2;
/** Of one chain: what a longer look finds is worth less than another chain. With 64 a host cures were 3.5 instead of 2.6 % above the best. */
const [looksMin, looksPerHost] = [1_000, 150];
