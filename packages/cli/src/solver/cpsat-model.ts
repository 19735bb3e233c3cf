import type { Instance, InstanceVm, Rule } from "@dvms/sched";
import type { BoolVar, CpModel, LinearExpr } from "or-tools-wasm/cp-sat";

/** What the model needs of the library, which is loaded only where somebody asks for the oracle. */
export interface CpsatParts {
  readonly CpModel: new () => CpModel;
  readonly LinearExpr: Pick<typeof LinearExpr, "weightedSum">;
}

/** Whole numbers is all that CP-SAT knows: three decimals are kept. */
export const oracleScale = 1_000;

/**
 * The placement problem as a constraint program: a literal for each VM and host, the moved memory to be least. Written
 * from the statements of the rules and sharing no code with our search, so that each judges the other. Orders of moves are
 * not part of it.
 */
export function cpsatModel(instance: Instance, { CpModel, LinearExpr }: CpsatParts): CpModel {
  const model = new CpModel();
  const hosts = [...instance.hosts.keys()];
  const at: readonly (readonly BoolVar[])[] = instance.vms.map(() => hosts.map(() => model.newBoolVar()));
  const literal = (v: number, h: number): BoolVar => at[v]![h]!;
  const forbid = (v: number, h: number): void => void model.addLinearConstraint(literal(v, h), 0, 0);
  const implies = (a: BoolVar, b: BoolVar): void => void model.addLinearConstraint(a.minus(b), -1, 0);
  const vmsOn = (h: number, vms: readonly number[]): BoolVar[] => vms.map((v) => literal(v, h));
  const everyone = [...instance.vms.keys()];

  for (const [v, vm] of instance.vms.entries()) {
    model.addExactlyOne(at[v]!);
    if (!vm.movable && vm.host >= 0) model.addLinearConstraint(literal(v, vm.host), 1, 1);
  }
  addCapacities();
  for (const rule of instance.rules) addRule(rule);

  const running = everyone.filter((v) => instance.vms[v]!.host >= 0);
  const costs = running.map((v) => whole(instance.vms[v]!.memoryMiB));
  const staying = running.map((v) => literal(v, instance.vms[v]!.host));
  const all = costs.reduce((sum, cost) => sum + cost, 0);
  model.minimize(LinearExpr.weightedSum([...staying, 1], [...costs.map((cost) => -cost), all]));
  return model;

  function addCapacities(): void {
    for (const [h, host] of instance.hosts.entries()) {
      const receives = model.newBoolVar();
      for (const [v, vm] of instance.vms.entries()) if (vm.host !== h) implies(literal(v, h), receives);
      for (const d of instance.dimensions.keys()) {
        const capacity = host.capacity[d]!;
        if (capacity === Number.POSITIVE_INFINITY) continue;
        const room = whole(capacity) - whole(host.base[d]!);
        // Whoever receives is filled to `fillTo` at most; whoever does not, to its capacity.
        const headroom = whole(capacity) - whole(Math.min(capacity, host.fillTo[d]!));
        const amounts = instance.vms.map((vm, v) => whole(demandOf(vm, v, d)));
        const sum = LinearExpr.weightedSum([...vmsOn(h, everyone), receives], [...amounts, headroom]);
        model.addLinearConstraint(sum, Math.min(0, room), room);
      }
    }
  }

  function demandOf(vm: InstanceVm, v: number, d: number): number {
    const least = instance.rules.flatMap((rule) =>
      rule.kind === "preserve" && rule.dimension === d && rule.vms.includes(v) ? [rule.amount] : [],
    );
    return Math.max(vm.demand[d]!, ...least);
  }

  function addRule(rule: Rule): void {
    switch (rule.kind) {
      case "spread":
        for (const h of hosts) model.addAtMostOne(vmsOn(h, rule.vms));
        return;
      case "gather":
        for (const v of rule.vms.slice(1))
          for (const h of hosts) model.addLinearConstraint(literal(v, h).minus(literal(rule.vms[0]!, h)), 0, 0);
        return;
      case "among": {
        const chosen = rule.groups.map(() => model.newBoolVar());
        model.addExactlyOne(chosen);
        for (const h of hosts) {
          const groups = chosen.filter((_, group) => rule.groups[group]!.includes(h));
          const weights = [...Array(groups.length).fill(-1), 1];
          for (const v of rule.vms) {
            const sum = LinearExpr.weightedSum([...groups, literal(v, h)], weights);
            model.addLinearConstraint(sum, -groups.length, 0);
          }
        }
        return;
      }
      case "ban":
        for (const v of rule.vms) for (const h of rule.hosts) forbid(v, h);
        return;
      case "fence":
        for (const v of rule.vms) for (const h of hosts) if (!rule.hosts.includes(h)) forbid(v, h);
        return;
      case "root":
        for (const v of rule.vms) {
          const home = instance.vms[v]!.host;
          if (home >= 0) model.addLinearConstraint(literal(v, home), 1, 1);
        }
        return;
      case "offline":
        for (const v of everyone) for (const h of rule.hosts) forbid(v, h);
        return;
      case "quarantine":
        for (const h of rule.hosts) {
          for (const [v, vm] of instance.vms.entries()) {
            if (vm.host === h) model.addLinearConstraint(literal(v, h), 1, 1);
            else forbid(v, h);
          }
        }
        return;
      case "lonely":
        for (const h of hosts) {
          const theirs = model.newBoolVar();
          for (const v of everyone) {
            if (rule.vms.includes(v)) implies(literal(v, h), theirs);
            else model.addAtMostOne([literal(v, h), theirs]);
          }
        }
        return;
      case "split":
        for (const h of hosts) {
          const taken = rule.groups.map(() => model.newBoolVar());
          model.addAtMostOne(taken);
          for (const [group, vms] of rule.groups.entries()) for (const v of vms) implies(literal(v, h), taken[group]!);
        }
        return;
      case "maxVms":
        for (const h of rule.hosts) {
          const sum = LinearExpr.weightedSum(vmsOn(h, everyone), Array(everyone.length).fill(1));
          model.addLinearConstraint(sum, 0, rule.count);
        }
        return;
      case "preserve":
        // A demand: the capacities count it.
        return;
    }
  }
}

function whole(amount: number): number {
  return Math.round(amount * oracleScale);
}
