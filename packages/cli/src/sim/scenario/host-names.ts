import type { ScenarioFile } from "./scenario-schema.ts";

/** The hosts that an entry of a scenario stands for. */
export function hostNamesOf({ name, count }: Pick<ScenarioFile["hosts"][number], "name" | "count">): string[] {
  return count === 1 ? [name] : Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}
