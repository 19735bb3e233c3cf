import { expect, it } from "vitest";
import { LostNeighbours } from "../src/lost-neighbours.ts";
import { host } from "./fixtures.ts";

const ids = (lost: LostNeighbours, nowMs: number) => lost.takeDue(nowMs).map(({ id }) => id);

it("has lost hosts asked again every three seconds", () => {
  const lost = new LostNeighbours();
  lost.add(host("a"), 0);
  lost.add(host("b"), 0);
  expect(ids(lost, 0)).toEqual(["a", "b"]);
  expect(ids(lost, 2_999)).toEqual([]);
  expect(ids(lost, 3_000)).toEqual(["a", "b"]);
});

it("does not look for a host that said goodbye or is back", () => {
  const lost = new LostNeighbours();
  lost.add(host("a"), 0);
  lost.remove("a");
  expect(ids(lost, 0)).toEqual([]);
});

it("gives up after ten minutes", () => {
  const lost = new LostNeighbours();
  lost.add(host("a"), 0);
  expect(ids(lost, 599_999)).toEqual(["a"]);
  expect(ids(lost, 610_000)).toEqual([]);
});

it("keeps the latest of too many", () => {
  const lost = new LostNeighbours();
  for (let index = 0; index < 100; index++) lost.add(host(`h${index}`), index);
  expect(ids(lost, 100)).toHaveLength(32);
  expect(ids(lost, 10_000)).toContain("h99");
});
