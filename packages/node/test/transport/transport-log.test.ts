import { expect, test } from "vitest";
import { RepeatFilter } from "../../src/transport/transport-log.ts";

test("the same sentence passes once per interval, another one at once", () => {
  const filter = new RepeatFilter(1_000, 10);
  expect([filter.passes("a", 0), filter.passes("a", 999), filter.passes("b", 999), filter.passes("a", 1_000)]).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test("what it remembers has a limit, and the oldest is forgotten first", () => {
  const filter = new RepeatFilter(1_000, 2);
  for (const key of ["a", "b", "c"]) filter.passes(key, 0);
  expect([filter.passes("c", 1), filter.passes("b", 1), filter.passes("a", 1)]).toEqual([false, false, true]);
});
