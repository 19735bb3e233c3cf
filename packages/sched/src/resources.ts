/**
 * Resources are named vectors: CPU in percent of a core, memory in MiB, network in MiB/s, and whatever an operator adds.
 * A name that is absent counts as zero demand, and as no limit where it is a capacity.
 */
export type Resources = Readonly<Record<string, number>>;

/** What names of resources look like; anything else (from a peer or a file) is refused, so the order of keys is safe. */
export const resourceNamePattern = /^[a-z][a-zA-Z0-9-]{0,31}$/;

/** Memory is hard in transit: source and target both hold it until the migration is over. Every other dimension is soft. */
export const hardResources: ReadonlySet<string> = new Set(["memory"]);

/**
 * The share of a capacity above which a host is overloaded, and to which it may be filled: the threshold, but never more
 * than everything in a hard dimension, where nothing can be overcommitted.
 */
export function limitRatio(name: string, overloadRatio: number): number {
  return hardResources.has(name) ? Math.min(1, overloadRatio) : overloadRatio;
}

/** Sum of two vectors, over the names of either. */
export function addResources(a: Resources, b: Resources): Resources {
  const sum: Record<string, number> = { ...a };
  accumulate(sum, b);
  return sum;
}

function accumulate(sum: Record<string, number>, resources: Resources): void {
  for (const name in resources) sum[name] = amountOf(sum, name, 0) + resources[name]!;
}

/** Difference of two vectors, over the names of either; may be negative. */
export function subtractResources(a: Resources, b: Resources): Resources {
  const difference: Record<string, number> = { ...a };
  for (const [name, amount] of Object.entries(b)) difference[name] = amountOf(difference, name, 0) - amount;
  return difference;
}

/** Sum of many vectors. */
export function totalResources(all: Iterable<Resources>): Resources {
  const sum: Record<string, number> = {};
  for (const resources of all) accumulate(sum, resources);
  return sum;
}

/** The amount under a name. Names come from peers: what every object inherits ("constructor") is no number. */
export function amountOf(resources: Resources, name: string, absent: number): number {
  const amount: unknown = resources[name];
  return typeof amount === "number" ? amount : absent;
}
