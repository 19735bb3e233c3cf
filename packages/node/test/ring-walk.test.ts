import type { HostRef } from "@dvms/protocol";
import { expect, test } from "vitest";
import { walkRing } from "../src/ring-walk.ts";
import type { Inspection } from "../src/transport/inspection.ts";

function ref(id: string): HostRef {
  return { id, site: "lab", rack: "r1", address: `/ip4/127.0.0.1/tcp/1/p2p/${id}` };
}

/** Hosts by name with the names of their successors; a host without an entry is dead. */
function ring(successors: Record<string, readonly string[]>) {
  const inspection = (id: string): Inspection => ({
    host: ref(id),
    name: id,
    role: "free",
    load: 0.5,
    vms: 3,
    lease: null,
    successors: (successors[id] ?? []).map(ref),
    doubledVmIds: [],
  });
  const inspect = async (host: HostRef) => {
    if (!successors[host.id]) throw new Error("nobody listens there");
    return inspection(host.id);
  };
  return walkRing(inspection("a"), inspect, new AbortController().signal);
}

test.each([
  ["one host", { a: [] }, ["a"]],
  ["two hosts", { a: ["b"], b: ["a"] }, ["a", "b"]],
  ["four hosts", { a: ["b", "c"], b: ["c", "d"], c: ["d", "a"], d: ["a", "b"] }, ["a", "b", "c", "d"]],
])("the walk comes back in a ring of %s", async (_name, successors, order) => {
  const report = await ring(successors as Record<string, string[]>);
  expect(report).toMatchObject({ complete: true, broken: null });
  expect(report.hosts.map((host) => host.id)).toEqual(order);
});

test("tells a host as it told itself", async () => {
  const report = await ring({ a: ["b"], b: ["a"] });
  expect(report.hosts[1]).toEqual({
    id: "b",
    name: "b",
    address: ref("b").address,
    position: "lab/r1/b",
    role: "free",
    load: 0.5,
    vms: 3,
    lease: null,
    successors: ["a"],
    doubledVmIds: [],
  });
});

test("says after which host the walk broke and why, and goes on behind the gap", async () => {
  const report = await ring({ a: ["b", "c"], b: ["c", "d"], d: ["a", "b"] });
  expect(report.complete).toBe(false);
  expect(report.broken).toEqual({
    afterId: "b",
    reason: `host c at ${ref("c").address} does not answer: nobody listens there`,
  });
  expect(report.hosts.map((host) => host.id)).toEqual(["a", "b", "d"]);
});

test("ends where nobody knows a way on", async () => {
  const report = await ring({ a: ["b"], b: ["c"] });
  expect(report.broken).toMatchObject({ afterId: "b", reason: expect.stringContaining("host c at") });
  expect(report.hosts).toHaveLength(2);
});

test("notices a host without successors", async () => {
  expect((await ring({ a: ["b"], b: [] })).broken).toEqual({ afterId: "b", reason: "host b knows no successor" });
});

test("notices a loop that does not lead back to the start", async () => {
  const report = await ring({ a: ["b"], b: ["c"], c: ["b"] });
  expect(report.broken).toEqual({
    afterId: "c",
    reason: "host c names b as its successor, which the walk has passed",
  });
});
