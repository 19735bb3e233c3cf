import { decide } from "@dvms/sched";
import { expect, test } from "vitest";
import { warmUpRequests } from "../src/solver-warm-up.ts";

test("the instances are the same each time and lead through every way in which the solver answers an overload", () => {
  const requests = warmUpRequests();
  expect(warmUpRequests()).toEqual(requests);
  const statuses = new Set(requests.map((request) => decide(request).status));
  expect([...statuses].sort()).toEqual(["improved", "solved", "unknown"]);
});
