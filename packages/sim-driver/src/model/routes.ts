import type { ModelScenario } from "./scenario.ts";

/** The way of a migration: indexes of links, and the sum of their latencies. */
export interface Route {
  readonly links: readonly number[];
  readonly latencyS: number;
}

/** By source and target (`routeKey`); a route serves the way back too, unless that has its own. */
export function routesOf({ links, routes }: Pick<ModelScenario, "links" | "routes">): Map<string, Route> {
  const indexes = new Map(links.map(({ id }, index) => [id, index]));
  const found = new Map<string, Route>();
  const add = (from: string, to: string, linkIds: readonly string[]): void => {
    const route = linkIds.map((id) => indexes.get(id)!);
    found.set(routeKey(from, to), {
      links: route,
      latencyS: route.reduce((sum, index) => sum + links[index]!.latency, 0),
    });
  };
  for (const route of routes) add(route.to, route.from, [...route.links].reverse());
  for (const route of routes) add(route.from, route.to, route.links);
  return found;
}

/** Ids are free texts, so the pair is written in a way that no two pairs share. */
export function routeKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
