import type { Instance } from "./instance.ts";
import { optimise } from "./optimise.ts";

/**
 * Of an instance that has no cure: rules, by index, that cannot hold together with its capacities, while without any one
 * of them there is a cure (an irreducible conflict, by leaving out one rule after the other). Empty if there is no cure
 * without rules either, or if the looks at it end before they know.
 */
export function conflictOf(instance: Instance): readonly number[] {
  let kept = [...instance.rules.keys()];
  if (!isCurable(instance, [])) return [];
  for (const index of instance.rules.keys()) {
    const fewer = kept.filter((other) => other !== index);
    if (isHopeless(instance, fewer)) kept = fewer;
  }
  return kept;
}

const statusWith = (instance: Instance, rules: readonly number[]) => {
  let looks = 0;
  return optimise(
    { ...instance, rules: rules.map((index) => instance.rules[index]!) },
    { objective: "migrations", shouldStop: () => ++looks > looksMax, onCure: () => undefined, seed: 1 },
  ).status;
};

const isCurable = (instance: Instance, rules: readonly number[]): boolean =>
  ["satisfied", "solved"].includes(statusWith(instance, rules));

const isHopeless = (instance: Instance, rules: readonly number[]): boolean =>
  statusWith(instance, rules) === "infeasible";

/** Of the search at its budget: a conflict is mostly seen at the root. */
const looksMax = 200;
