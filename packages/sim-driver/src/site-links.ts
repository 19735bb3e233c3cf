import type { CentrePlan } from "./centre-plan.ts";

/** The way between two sites: indexes of links. */
interface Way {
  readonly links: readonly number[];
  readonly latencyMs: number;
}

const near: Way = { links: [], latencyMs: 0 };

/**
 * The links between the sites of a plan. Traffic takes the way of least latency (of fewest links among equals) over links
 * that are not cut; within a site there is nothing to share and no added latency.
 */
export class SiteLinks {
  readonly #plan: CentrePlan;
  readonly #sites: readonly string[];
  readonly #siteOf: Int32Array;
  readonly #cut = new Set<number>();
  /** By source site x sites + target site; null where nothing leads. */
  #ways: (Way | null)[];

  constructor(plan: CentrePlan) {
    this.#plan = plan;
    this.#sites = [...new Set(plan.hosts.map(({ site }) => site))];
    const indexes = new Map(this.#sites.map((site, index) => [site, index]));
    this.#siteOf = Int32Array.from(plan.hosts, ({ site }) => indexes.get(site)!);
    this.#ways = this.#findWays();
  }

  /** Of a message from one host to another, besides what it takes within a site. */
  latencyMs(source: number, target: number): number {
    return this.#way(source, target)?.latencyMs ?? 0;
  }

  /** Indexes of the links between two hosts. */
  links(source: number, target: number): readonly number[] {
    return this.#way(source, target)?.links ?? [];
  }

  reaches(source: number, target: number): boolean {
    return this.#way(source, target) !== null;
  }

  cut(link: number): void {
    this.#cut.add(link);
    this.#ways = this.#findWays();
  }

  mend(link: number): void {
    this.#cut.delete(link);
    this.#ways = this.#findWays();
  }

  /** Two sites that nothing joins; null if there are none. */
  apart(): readonly [string, string] | null {
    const at = this.#ways.indexOf(null);
    if (at === -1) return null;
    return [this.#sites[Math.floor(at / this.#sites.length)]!, this.#sites[at % this.#sites.length]!];
  }

  #way(source: number, target: number): Way | null {
    return this.#ways[this.#siteOf[source]! * this.#sites.length + this.#siteOf[target]!]!;
  }

  #findWays(): (Way | null)[] {
    return this.#sites.flatMap((from) => {
      const found = this.#waysFrom(from);
      return this.#sites.map((to) => (this.#plan.links.length === 0 ? near : (found.get(to) ?? null)));
    });
  }

  /** Dijkstra's algorithm; a data centre has a handful of sites. */
  #waysFrom(from: string): ReadonlyMap<string, Way> {
    const known = new Map<string, Way>([[from, near]]);
    const settled = new Set<string>();
    for (;;) {
      const next = [...known].filter(([site]) => !settled.has(site)).sort(([, a], [, b]) => compareWays(a, b))[0];
      if (next === undefined) return known;
      const [site, way] = next;
      settled.add(site);
      for (const [index, { sites, latencyMs }] of this.#plan.links.entries()) {
        if (this.#cut.has(index) || !sites.includes(site)) continue;
        const other = sites[0] === site ? sites[1] : sites[0];
        const longer = { links: [...way.links, index], latencyMs: way.latencyMs + latencyMs };
        const before = known.get(other);
        if (before === undefined || compareWays(longer, before) < 0) known.set(other, longer);
      }
    }
  }
}

function compareWays(a: Way, b: Way): number {
  return a.latencyMs - b.latencyMs || a.links.length - b.links.length;
}
