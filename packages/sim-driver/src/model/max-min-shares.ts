/** Somebody who uses one or several resources at one rate: the work of a VM on its host, a transfer over its links. */
export interface ShareUser {
  /** Rates grow in proportion to the weights until something binds. */
  readonly weight: number;
  /** The rate it can use at most; Infinity for no bound. */
  readonly bound: number;
  /** Indexes of the resources that it uses; at least one. */
  readonly resources: readonly number[];
}

/**
 * Weighted max-min fair rates, by progressive filling (Bertsekas and Gallager, Data Networks, 6.5.2): all rates grow
 * together until a user reaches its bound or a resource is full; those concerned are fixed and the others grow on.
 */
export function maxMinShares(capacities: readonly number[], users: readonly ShareUser[]): number[] {
  const rates = users.map(() => 0);
  const room = [...capacities];
  let open = [...users.keys()];
  while (open.length > 0) {
    const weights = room.map(() => 0);
    for (const index of open)
      for (const resource of users[index]!.resources) weights[resource]! += users[index]!.weight;
    const levels = room.map((left, resource) =>
      weights[resource] === 0 ? Number.POSITIVE_INFINITY : left / weights[resource]!,
    );
    const level = open.reduce(
      (least, index) => Math.min(least, levelOf(users[index]!, levels)),
      Number.POSITIVE_INFINITY,
    );
    // Whoever's bound lies below the level that everybody can have gets its bound whatever becomes of the others.
    const bounded = open.filter((index) => users[index]!.bound <= level * users[index]!.weight);
    const settled = new Set(
      bounded.length > 0 ? bounded : open.filter((index) => levelOf(users[index]!, levels) === level),
    );
    for (const index of settled) {
      const { weight, bound, resources } = users[index]!;
      rates[index] = Math.max(0, Math.min(bound, level * weight));
      for (const resource of resources) room[resource]! -= rates[index]!;
    }
    open = open.filter((index) => !settled.has(index));
  }
  return rates;
}

/** How far the fullest of its resources lets a user's rate grow, per weight. */
function levelOf({ resources }: ShareUser, levels: readonly number[]): number {
  return Math.min(...resources.map((resource) => levels[resource]!));
}
