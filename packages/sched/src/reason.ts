import type { Instance } from "./instance.ts";
import { buildModel, useOf } from "./model.ts";
import { overloadTexts, rounded, shortageText, textsMax } from "./overload-text.ts";
import type { Plan, Solution } from "./solution.ts";

/** One sentence for people: why this plan, or why none. */
export function reasonOf(instance: Instance, solution: Solution, plan: Plan): string {
  const model = buildModel(instance);
  const before = overloadTexts(model, model.use);
  switch (solution.status) {
    case "satisfied":
      return "No host is overloaded, so nothing has to move.";
    case "solved":
      return `${before.join(" and ")}; ${movesText(plan)} cures it${solution.proven ? " at the least cost" : ""}.`;
    case "improved":
      return `${before.join(" and ")}; no full cure was found, ${movesText(plan)} leaves ${overloadTexts(model, useOf(model, solution.placement)).join(" and ")}.`;
    case "infeasible":
      return `${before.join(" and ")}; no placement on these ${instance.hosts.length} hosts cures it (${shortageText(model)}).`;
    case "unknown":
      return `${before.join(" and ")}; no cure was found within ${solution.steps} steps on these ${instance.hosts.length} hosts.`;
  }
}

function movesText(plan: Plan): string {
  const texts = plan.moves.slice(0, textsMax).map((move) => `${move.vmId} to ${move.targetId}`);
  if (plan.moves.length > textsMax) texts.push(`${plan.moves.length - textsMax} more`);
  return `moving ${texts.join(", ")} (about ${rounded(plan.makespanS)} s)`;
}
