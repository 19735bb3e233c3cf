import type { CopyRun } from "./copy-run.ts";
import { Guest } from "./guest.ts";
import { maxMinShares } from "./max-min-shares.ts";
import { PostCopyRun } from "./post-copy-run.ts";
import { PreCopyRun } from "./pre-copy-run.ts";
import { Progress } from "./progress.ts";
import { type Route, routeKey, routesOf } from "./routes.ts";
import { type ModelAction, ModelError, type ModelHost, type ModelResult, type ModelScenario } from "./scenario.ts";

/**
 * Plays a scenario to its end: fluid, from one change of a rate to the next, so the result is exact up to rounding. CPU is
 * a max-min fair share among the VMs of a host, weighted by the cores that they keep busy; links are max-min fair among the
 * transfers. @throws ModelError
 */
export function runScenario(scenario: ModelScenario): ModelResult {
  return new ScenarioRun(scenario).play();
}

interface Copy {
  readonly guest: Guest;
  readonly target: ModelHost;
  readonly route: Route;
  readonly run: CopyRun;
}

class ScenarioRun {
  readonly #scenario: ModelScenario;
  readonly #hosts: ReadonlyMap<string, ModelHost>;
  readonly #guests: ReadonlyMap<string, Guest>;
  readonly #residents: ReadonlyMap<ModelHost, Set<Guest>>;
  readonly #routes: ReadonlyMap<string, Route>;
  readonly #ends = new Map<string, number>();
  readonly #migrations: ModelResult["migrations"][number][] = [];
  /** What is to come from the outside, the latest first. */
  readonly #arrivals: { readonly at: number; arrive(): void }[];
  /** Hosts whose shares no longer hold. */
  readonly #touched = new Set<ModelHost>();
  /** When the next task of each VM ends. */
  readonly #nextEnds = new Map<Guest, number>();
  #copies: Copy[] = [];
  #nowS = 0;

  constructor(scenario: ModelScenario) {
    this.#scenario = scenario;
    this.#hosts = new Map(scenario.hosts.map((host) => [host.id, host]));
    this.#guests = new Map(scenario.vms.map((vm) => [vm.id, new Guest(vm, this.#hosts.get(vm.host)!)]));
    this.#residents = new Map(scenario.hosts.map((host) => [host, new Set()]));
    for (const guest of this.#guests.values()) this.#residents.get(guest.host)!.add(guest);
    this.#routes = routesOf(scenario);
    const starts = scenario.tasks.map((task) => ({
      at: task.at,
      arrive: () => {
        const guest = this.#guest(task.vm);
        guest.tasks.push({ task, progress: new Progress(task.work, this.#nowS) });
        this.#touched.add(guest.host);
      },
    }));
    const actions = scenario.actions.map((action, index) => ({
      at: action.at,
      arrive: () => this.#act(action, `actions[${index}]`),
    }));
    this.#arrivals = [...starts, ...actions].sort((a, b) => a.at - b.at).reverse();
  }

  play(): ModelResult {
    for (let nextS = this.#nextS(); nextS < Number.POSITIVE_INFINITY; nextS = this.#nextS()) {
      this.#nowS = nextS;
      this.#endTasks();
      this.#advanceCopies();
      while ((this.#arrivals.at(-1)?.at ?? Number.POSITIVE_INFINITY) <= nextS) this.#arrivals.pop()?.arrive();
      this.#shareCpu();
      this.#shareLinks();
    }
    const tasks = this.#scenario.tasks.map(({ id }) => ({ id, end: this.#ends.get(id) ?? null }));
    return { tasks, migrations: this.#migrations.sort((a, b) => a.start - b.start) };
  }

  #nextS(): number {
    let nextS = this.#arrivals.at(-1)?.at ?? Number.POSITIVE_INFINITY;
    for (const endS of this.#nextEnds.values()) nextS = Math.min(nextS, endS);
    for (const { run } of this.#copies) nextS = Math.min(nextS, run.nextS(this.#nowS));
    return nextS;
  }

  #endTasks(): void {
    for (const [guest, endS] of this.#nextEnds) {
      if (endS > this.#nowS) continue;
      this.#touched.add(guest.host);
      guest.tasks = guest.tasks.filter(({ task, progress }) => {
        if (progress.endS > this.#nowS) return true;
        this.#ends.set(task.id, this.#nowS);
        return false;
      });
    }
  }

  #advanceCopies(): void {
    this.#copies = this.#copies.filter(({ guest, target, run }) => {
      const { suspended } = guest;
      const end = run.advance(this.#nowS);
      guest.suspended = run.suspended;
      if (run.arrived) this.#move(guest, target);
      if (guest.suspended !== suspended) this.#touched.add(guest.host);
      if (end !== null) this.#migrations.push({ vm: guest.vm.id, ...end });
      return end === null;
    });
  }

  #move(guest: Guest, target: ModelHost): void {
    if (guest.host === target) return;
    this.#touched.add(guest.host);
    this.#residents.get(guest.host)!.delete(guest);
    this.#residents.get(target)!.add(guest);
    guest.host = target;
    this.#touched.add(target);
  }

  #act(action: ModelAction, path: string): void {
    const guest = this.#guest(action.vm);
    this.#touched.add(guest.host);
    switch (action.kind) {
      case "cap":
        guest.cap = action.rate;
        return;
      case "load":
        guest.loadShare = action.share;
        return;
      case "migrate":
        return this.#migrate(guest, action, path);
    }
  }

  #migrate(guest: Guest, { to, postCopy }: Extract<ModelAction, { kind: "migrate" }>, path: string): void {
    const { vm, host } = guest;
    const refuse = (why: string) => new ModelError(`${path}: VM ${vm.id} cannot migrate at ${this.#nowS} s, ${why}.`);
    if (this.#copies.some((copy) => copy.guest === guest)) throw refuse("its last migration has not ended");
    if (host.id === to) throw refuse(`it is on host ${to} already`);
    const route = this.#routes.get(routeKey(host.id, to));
    if (route === undefined) throw refuse(`there is no route from host ${host.id} to host ${to}`);
    const run = postCopy
      ? new PostCopyRun(guest.memory, route.latencyS, this.#nowS)
      : new PreCopyRun(guest, route.latencyS, this.#scenario, this.#nowS);
    guest.suspended = run.suspended;
    this.#copies.push({ guest, target: this.#hosts.get(to)!, route, run });
  }

  #shareCpu(): void {
    for (const host of this.#touched) {
      const guests = [...this.#residents.get(host)!];
      const busy = guests.filter((guest) => guest.busyCores > 0);
      const users = busy.map(({ busyCores, rateMax }) => ({ weight: busyCores, bound: rateMax, resources: [0] }));
      const rates = maxMinShares([host.cores * host.speed], users);
      const rateOf = new Map(busy.map((guest, index) => [guest, rates[index]!]));
      for (const guest of guests) {
        guest.changeRate(this.#nowS, rateOf.get(guest) ?? 0);
        if (guest.tasks.length === 0) this.#nextEnds.delete(guest);
        else this.#nextEnds.set(guest, guest.nextEndS);
      }
    }
    this.#touched.clear();
  }

  #shareLinks(): void {
    const flowing = this.#copies.filter(({ run }) => run.flows(this.#nowS));
    const users = flowing.map(({ route }) => ({ weight: 1, bound: Number.POSITIVE_INFINITY, resources: route.links }));
    const rates = maxMinShares(
      this.#scenario.links.map(({ bandwidth }) => bandwidth),
      users,
    );
    for (const [index, { run }] of flowing.entries()) run.changeRate(this.#nowS, rates[index]!);
  }

  #guest(vmId: string): Guest {
    return this.#guests.get(vmId)!;
  }
}
