import type { Instance } from "./instance.ts";
import { optimise } from "./optimise.ts";
import { reduceSet } from "./reduce-set.ts";

/** Rules that cannot hold together within an instance's capacities, while without any one of them there is a cure. */
export interface Conflict {
  /** Indexes of rules; empty if there is no cure without rules either, or if the looks at it end before they know. */
  readonly rules: readonly number[];
  /** True if no fewer rules are in conflict: proven; else `rules` is only irreducible, or reduced as far as the looks went. */
  readonly smallest: boolean;
}

/**
 * What keeps an instance without a cure from having one. First an irreducible conflict, by leaving out rules in halves and then
 * one by one. Then a smallest one, where that is affordable: every set of rules that leaves a cure shows that a conflict has to
 * contain one of the others; the smallest set that hits all of those is a conflict, and then no smaller one is, or leaves
 * a cure and so shows the next (implicit hitting sets, Ignatiev et al. 2015). `shouldStop` ends the looks.
 */
export function conflictOf(instance: Instance, shouldStop: () => boolean = () => false): Conflict {
  const looker = new Looker(instance, shouldStop);
  const all = [...instance.rules.keys()];
  if (looker.look([]) !== "curable" || looker.look(all) !== "hopeless") return { rules: [], smallest: false };
  const irreducible = reduceSet(
    all,
    (fewer) => looker.look(fewer) === "hopeless",
    () => looker.mayLook,
  );
  if (irreducible.length === 1) return { rules: irreducible, smallest: true };
  const others: (readonly number[])[] = [];
  while (looker.mayLook) {
    const hitting = smallestHitting(others, irreducible.length - 1);
    if (hitting === "too many") break;
    if (hitting === null) return { rules: irreducible, smallest: true };
    const outcome = looker.look(hitting);
    if (outcome === "hopeless") return { rules: hitting, smallest: true };
    if (outcome === "unknown") break;
    others.push(complementOfGrown(looker, hitting, all));
  }
  return { rules: irreducible, smallest: false };
}

/** Adds rules to a set that leaves a cure as long as it does; all rules that are not in it then. */
function complementOfGrown(looker: Looker, rules: readonly number[], all: readonly number[]): readonly number[] {
  let grown = rules;
  for (const rule of all) {
    if (grown.includes(rule)) continue;
    const more = [...grown, rule].sort((a, b) => a - b);
    if (looker.look(more) === "curable") grown = more;
  }
  return all.filter((rule) => !grown.includes(rule));
}

/** A smallest set, of `sizeMax` at most, that has a member of each; null if there is none. */
function smallestHitting(sets: readonly (readonly number[])[], sizeMax: number): readonly number[] | null | "too many" {
  let nodes = 0;
  const hit = (chosen: readonly number[], left: number): readonly number[] | null => {
    nodes += 1;
    const missed = sets.find((set) => !set.some((rule) => chosen.includes(rule)));
    if (missed === undefined) return [...chosen].sort((a, b) => a - b);
    if (left === 0 || nodes > hittingNodesMax) return null;
    for (const rule of missed) {
      const found = hit([...chosen, rule], left - 1);
      if (found !== null) return found;
    }
    return null;
  };
  for (let size = 0; size <= sizeMax; size += 1) {
    const found = hit([], size);
    if (found !== null) return found;
    if (nodes > hittingNodesMax) return "too many";
  }
  return null;
}

/** Looks whether an instance with some of its rules has a cure, a limited number of times. */
class Looker {
  #left = looksMax;
  #instance: Instance;
  #shouldStop: () => boolean;
  #known = new Map<string, "curable" | "hopeless" | "unknown">();

  constructor(instance: Instance, shouldStop: () => boolean) {
    this.#instance = instance;
    this.#shouldStop = shouldStop;
  }

  get mayLook(): boolean {
    return this.#left > 0 && !this.#shouldStop();
  }

  look(rules: readonly number[]): "curable" | "hopeless" | "unknown" {
    const key = rules.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (!this.mayLook) return "unknown";
    this.#left -= 1;
    let asked = 0;
    const { status } = optimise(
      { ...this.#instance, rules: rules.map((index) => this.#instance.rules[index]!) },
      {
        objective: "migrations",
        shouldStop: () => ++asked > askedMax || this.#shouldStop(),
        onCure: () => undefined,
        seed: 1,
      },
    );
    const outcome =
      status === "infeasible" ? "hopeless" : status === "satisfied" || status === "solved" ? "curable" : "unknown";
    this.#known.set(key, outcome);
    return outcome;
  }
}

const looksMax = 400;
/** Of the search at its budget: a conflict is mostly seen at the root. */
const askedMax = 200;
const hittingNodesMax = 20_000;
