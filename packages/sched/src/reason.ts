import type { Instance } from "./instance.ts";
import { buildModel, type Model, useOf } from "./model.ts";
import type { Plan, Solution } from "./solution.ts";

/** One sentence for people: why this plan, or why none. */
export function reasonOf(instance: Instance, solution: Solution, plan: Plan): string {
  const model = buildModel(instance);
  const before = overloads(model, model.use);
  switch (solution.status) {
    case "satisfied":
      return "No host is overloaded, so nothing has to move.";
    case "solved":
      return `${before.join(" and ")}; ${movesText(plan)} cures it${solution.proven ? " at the least cost" : ""}.`;
    case "improved":
      return `${before.join(" and ")}; no full cure was found, ${movesText(plan)} leaves ${overloads(model, useOf(model, solution.placement)).join(" and ")}.`;
    case "infeasible":
      return `${before.join(" and ")}; no placement on these ${instance.hosts.length} hosts cures it (${bindingText(model)}).`;
    case "unknown":
      return `${before.join(" and ")}; no cure was found within ${solution.steps} steps on these ${instance.hosts.length} hosts.`;
  }
}

/** The hosts above capacity, the worst dimension of each. */
function overloads(model: Model, use: Float64Array): string[] {
  const texts: string[] = [];
  for (const [h, host] of model.instance.hosts.entries()) {
    let worst = 0;
    let text = "";
    for (const [d, dimension] of model.instance.dimensions.entries()) {
      const at = h * model.dimensionCount + d;
      const share = use[at]! * model.scale[at]!;
      if (use[at]! <= model.capacity[at]! || share <= worst) continue;
      worst = share;
      text = `host ${host.id} is at ${rounded(use[at]!)} of ${rounded(host.capacity[d]!)} ${dimension.name}`;
    }
    if (text !== "") texts.push(text);
  }
  return texts.length <= textsMax ? texts : [...texts.slice(0, textsMax), `${texts.length - textsMax} more hosts`];
}

function movesText(plan: Plan): string {
  const texts = plan.moves.slice(0, textsMax).map((move) => `${move.vmId} to ${move.targetId}`);
  if (plan.moves.length > textsMax) texts.push(`${plan.moves.length - textsMax} more`);
  return `moving ${texts.join(", ")} (about ${rounded(plan.makespanS)} s)`;
}

/** The dimension in which the hosts together lack room, if one does. */
function bindingText(model: Model): string {
  for (const [d, dimension] of model.instance.dimensions.entries()) {
    let asked = 0;
    let offered = 0;
    for (let h = 0; h < model.hostCount; h += 1) {
      asked += model.use[h * model.dimensionCount + d]!;
      offered += model.capacity[h * model.dimensionCount + d]!;
    }
    if (asked > offered) return `together they ask for ${rounded(asked)} of ${rounded(offered)} ${dimension.name}`;
  }
  return "what is free is in too small pieces, kept as headroom, or closed to the VMs that may move";
}

function rounded(amount: number): string {
  return Number.isFinite(amount) ? String(Math.round(amount * 10) / 10) : "no limit";
}

/** Longer lists help nobody in one sentence. */
const textsMax = 3;
