import { createRandom, type Random } from "@dvms/load";
import type { ModelAction, ModelScenario } from "@dvms/sim-driver";

/** A model scenario drawn from a seed: hosts of one speed, shared links, VMs with tasks, caps or loads, and migrations. */
export function drawScenario(seed: number): ModelScenario {
  const random = createRandom(seed, "referee");
  const between = (min: number, max: number): number => min + random.uniform() * (max - min);
  const upTo = (max: number): number => Math.floor(between(0, max + 1));
  const speed = random.pick([1e9, 2.5e9, 7e8]);
  const hosts = Array.from({ length: 2 + upTo(3) }, (_, index) => ({ id: `h${index}`, cores: 1 + upTo(3), speed }));
  const links = Array.from({ length: 1 + upTo(2) }, (_, index) => ({
    id: `l${index}`,
    bandwidth: random.pick([125e6, 1.25e9, 60e6]),
    latency: 0,
  }));
  const routes = hosts.flatMap((from, index) =>
    hosts.slice(index + 1).map((to) => {
      const way = links.map(({ id }) => id).filter(() => random.uniform() < 0.6);
      return { from: from.id, to: to.id, links: way.length > 0 ? way : [random.pick(links).id] };
    }),
  );
  const vms = Array.from({ length: 1 + upTo(5) }, (_, index) => {
    const memory = Math.floor(between(5e7, 4e9));
    return {
      id: `v${index}`,
      host: random.pick(hosts).id,
      cores: 1 + upTo(2),
      memory,
      cap: Number.POSITIVE_INFINITY,
      dirtyRate: random.uniform() < 0.2 ? 0 : between(0, 5e7),
      workingSet: Math.floor(memory * between(0.1, 1)),
    };
  });
  const tasks = vms.flatMap((vm) =>
    Array.from({ length: upTo(3) }, (_, index) => ({
      id: `${vm.id}t${index}`,
      vm: vm.id,
      work: between(1e9, 1e11),
      at: random.uniform() < 0.5 ? 0 : between(0, 60),
    })),
  );
  const actions = vms.flatMap((vm): ModelAction[] => {
    const to = random.pick(hosts.filter(({ id }) => id !== vm.host)).id;
    const migration = { kind: "migrate", at: between(0, 30), vm: vm.id, to, postCopy: false } as const;
    return [...(random.uniform() < 0.7 ? [migration] : []), ...limits(random, vm.id, speed)];
  });
  return { hosts, links, routes, vms, tasks, actions, stopAndCopySeconds: 0.03, roundsMax: 10_000 };
}

/** SimGrid has one bound for both: a VM of a scenario has caps or loads, never both. */
function limits(random: Random, vm: string, speed: number): ModelAction[] {
  const kind = random.pick(["cap", "load", "none"] as const);
  if (kind === "none") return [];
  return [0, 1].map(() => {
    const at = random.uniform() * 60;
    const share = 0.05 + random.uniform() * 0.95;
    return kind === "cap" ? { kind, at, vm, rate: 2 * share * speed } : { kind, at, vm, share };
  });
}

/** As simgrid.cpp reads it. */
export function plainText({ hosts, links, routes, vms, tasks, actions }: ModelScenario): string {
  const lines = [
    ...hosts.map(({ id, cores, speed }) => `host ${id} ${cores} ${speed}`),
    ...links.map(({ id, bandwidth }) => `link ${id} ${bandwidth}`),
    ...routes.map((route) => `route ${route.from} ${route.to} ${route.links.length} ${route.links.join(" ")}`),
    "sealed",
    ...vms.map(
      ({ id, host, cores, memory, cap, dirtyRate, workingSet }) =>
        `vm ${id} ${host} ${cores} ${memory} ${Number.isFinite(cap) ? cap : -1} ${dirtyRate} ${workingSet}`,
    ),
    ...tasks.map(({ id, vm, work, at }) => `task ${id} ${vm} ${work} ${at}`),
    ...actions.map(actionLine),
  ];
  return `${lines.join("\n")}\n`;
}

function actionLine(action: ModelAction): string {
  switch (action.kind) {
    case "migrate":
      return `migrate ${action.at} ${action.vm} ${action.to}`;
    case "cap":
      return `cap ${action.at} ${action.vm} ${action.rate}`;
    case "load":
      return `load ${action.at} ${action.vm} ${action.share}`;
  }
}
