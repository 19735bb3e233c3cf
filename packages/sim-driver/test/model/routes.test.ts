import { expect, test } from "vitest";
import { routeKey, routesOf } from "../../src/model/routes.ts";

const links = [
  { id: "x", bandwidth: 1, latency: 0.25 },
  { id: "y", bandwidth: 1, latency: 0.5 },
];

test("a route serves both ways, unless the way back has its own", () => {
  const there = { from: "a", to: "b", links: ["x", "y"] };
  const both = routesOf({ links, routes: [there] });
  expect(both.get(routeKey("a", "b"))).toEqual({ links: [0, 1], latencyS: 0.75 });
  expect(both.get(routeKey("b", "a"))).toEqual({ links: [1, 0], latencyS: 0.75 });
  const own = routesOf({ links, routes: [there, { from: "b", to: "a", links: ["x"] }] });
  expect(own.get(routeKey("a", "b"))?.links).toEqual([0, 1]);
  expect(own.get(routeKey("b", "a"))?.links).toEqual([0]);
});

test("no two pairs of ids share a key", () => {
  expect(routeKey('a","b', "c")).not.toBe(routeKey("a", 'b","c'));
});
