import { Guest } from "./guest.ts";
import { maxMinShares } from "./max-min-shares.ts";
import { PreCopyRun, type Route } from "./pre-copy-run.ts";
import { Progress } from "./progress.ts";
import { type ModelAction, ModelError, type ModelHost, type ModelResult, type ModelScenario } from "./scenario.ts";

/**
 * Plays a scenario to its end: fluid, from one change of a rate to the next, so the result is exact up to rounding. CPU is
 * a max-min fair share among the VMs of a host, weighted by the cores that they keep busy; links are max-min fair among the
 * transfers. @throws ModelError
 */
export function runScenario(scenario: ModelScenario): ModelResult {
  return new ScenarioRun(scenario).play();
}

class ScenarioRun {
  readonly #scenario: ModelScenario;
  readonly #hosts: ReadonlyMap<string, ModelHost>;
  readonly #guests: ReadonlyMap<string, Guest>;
  readonly #routes: ReadonlyMap<string, Route>;
  readonly #ends = new Map<string, number>();
  readonly #migrations: ModelResult["migrations"][number][] = [];
  /** What is to come from the outside, by time. */
  readonly #arrivals: { readonly at: number; arrive(): void }[];
  #copies: PreCopyRun[] = [];
  #nowS = 0;

  constructor(scenario: ModelScenario) {
    this.#scenario = scenario;
    this.#hosts = new Map(scenario.hosts.map((host) => [host.id, host]));
    this.#guests = new Map(scenario.vms.map((vm) => [vm.id, new Guest(vm, this.#hosts.get(vm.host)!)]));
    this.#routes = routesOf(scenario);
    const starts = scenario.tasks.map((task) => ({
      at: task.at,
      arrive: () => void this.#guest(task.vm).tasks.push({ task, progress: new Progress(task.work, this.#nowS) }),
    }));
    const actions = scenario.actions.map((action, index) => ({
      at: action.at,
      arrive: () => this.#act(action, `actions[${index}]`),
    }));
    this.#arrivals = [...starts, ...actions].sort((a, b) => a.at - b.at);
  }

  play(): ModelResult {
    for (let nextS = this.#nextS(); nextS < Number.POSITIVE_INFINITY; nextS = this.#nextS()) {
      this.#nowS = nextS;
      this.#endTasks();
      this.#advanceCopies();
      while ((this.#arrivals[0]?.at ?? Number.POSITIVE_INFINITY) <= nextS) this.#arrivals.shift()?.arrive();
      this.#shareCpu();
      this.#shareLinks();
    }
    const tasks = this.#scenario.tasks.map(({ id }) => ({ id, end: this.#ends.get(id) ?? null }));
    return { tasks, migrations: this.#migrations.sort((a, b) => a.start - b.start) };
  }

  #nextS(): number {
    let nextS = this.#arrivals[0]?.at ?? Number.POSITIVE_INFINITY;
    for (const { tasks } of this.#guests.values())
      for (const { progress } of tasks) nextS = Math.min(nextS, progress.endS);
    for (const copy of this.#copies) nextS = Math.min(nextS, copy.nextS(this.#nowS));
    return nextS;
  }

  #endTasks(): void {
    for (const guest of this.#guests.values()) {
      guest.tasks = guest.tasks.filter(({ task, progress }) => {
        if (progress.endS > this.#nowS) return true;
        this.#ends.set(task.id, this.#nowS);
        return false;
      });
    }
  }

  #advanceCopies(): void {
    this.#copies = this.#copies.filter((copy) => {
      const migration = copy.advance(this.#nowS);
      if (migration !== null) this.#migrations.push(migration);
      return migration === null;
    });
  }

  #act(action: ModelAction, path: string): void {
    const guest = this.#guest(action.vm);
    switch (action.kind) {
      case "cap":
        guest.cap = action.rate;
        return;
      case "load":
        guest.loadShare = action.share;
        return;
      case "migrate":
        return this.#migrate(guest, action.to, path);
    }
  }

  #migrate(guest: Guest, targetId: string, path: string): void {
    const { vm, host } = guest;
    const refuse = (why: string) => new ModelError(`${path}: VM ${vm.id} cannot migrate at ${this.#nowS} s, ${why}.`);
    if (this.#copies.some((copy) => copy.guest === guest)) throw refuse("its last migration has not ended");
    if (host.id === targetId) throw refuse(`it is on host ${targetId} already`);
    const route = this.#routes.get(routeKey(host.id, targetId));
    if (route === undefined) throw refuse(`there is no route from host ${host.id} to host ${targetId}`);
    this.#copies.push(new PreCopyRun(guest, this.#hosts.get(targetId)!, route, this.#scenario, this.#nowS));
  }

  #shareCpu(): void {
    const busy = [...this.#guests.values()].filter((guest) => guest.busyCores > 0);
    for (const guest of this.#guests.values()) if (guest.busyCores === 0) guest.changeRate(this.#nowS, 0);
    for (const host of new Set(busy.map((guest) => guest.host))) {
      const residents = busy.filter((guest) => guest.host === host);
      const users = residents.map(({ busyCores, rateMax }) => ({ weight: busyCores, bound: rateMax, resources: [0] }));
      const rates = maxMinShares([host.cores * host.speed], users);
      for (const [index, guest] of residents.entries()) guest.changeRate(this.#nowS, rates[index]!);
    }
  }

  #shareLinks(): void {
    const flowing = this.#copies.filter((copy) => copy.flows(this.#nowS));
    const users = flowing.map(({ route }) => ({ weight: 1, bound: Number.POSITIVE_INFINITY, resources: route.links }));
    const rates = maxMinShares(
      this.#scenario.links.map(({ bandwidth }) => bandwidth),
      users,
    );
    for (const [index, copy] of flowing.entries()) copy.changeRate(this.#nowS, rates[index]!);
  }

  #guest(vmId: string): Guest {
    return this.#guests.get(vmId)!;
  }
}

/** By source and target; a route serves the way back too, unless that has its own. */
function routesOf({ links, routes }: ModelScenario): Map<string, Route> {
  const indexes = new Map(links.map(({ id }, index) => [id, index]));
  const found = new Map<string, Route>();
  const add = (from: string, to: string, linkIds: readonly string[]): void => {
    const route = linkIds.map((id) => indexes.get(id)!);
    found.set(routeKey(from, to), {
      links: route,
      latencyS: route.reduce((sum, index) => sum + links[index]!.latency, 0),
    });
  };
  for (const route of routes) add(route.to, route.from, [...route.links].reverse());
  for (const route of routes) add(route.from, route.to, route.links);
  return found;
}

/** Ids are free texts, so the pair is written in a way that no two pairs share. */
function routeKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
