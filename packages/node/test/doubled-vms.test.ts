import type { HostRef } from "@dvms/protocol";
import { expect, test } from "vitest";
import { DoubledVms } from "../src/doubled-vms.ts";
import type { Claims } from "../src/transport/claims.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Hosts in a ring in memory: what each has, who is silent, and what each was told. */
class World {
  readonly has = new Map<string, Set<string>>();
  readonly silent = new Set<string>();
  readonly told: string[] = [];
  readonly nodes = new Map<string, DoubledVms>();
  readonly asked: string[] = [];
  beforeAnswer: (to: HostRef, claims: Claims) => void = () => undefined;
  nowMs = 0;

  constructor(names: readonly string[], successorsMax = 2) {
    const refs = names.map((id) => ({ id, site: "s", rack: "r", address: id }));
    for (const [index, self] of refs.entries()) {
      this.has.set(self.id, new Set());
      const after = [...refs.slice(index + 1), ...refs.slice(0, index)].slice(0, successorsMax);
      const node = new DoubledVms({
        self,
        holding: async () => new Set(this.has.get(self.id)),
        ask: (to, claims) => this.#ask(self, to, claims),
        successors: () => after,
        nowMs: () => this.nowMs,
        found: ({ vmId, hostId }) => void this.told.push(`${self.id}: ${vmId} also on ${hostId}`),
        over: ({ vmId, hostId }) => void this.told.push(`${self.id}: ${vmId} not on both, ${hostId}`),
      });
      this.nodes.set(self.id, node);
    }
  }

  put(hostId: string, ...vmIds: readonly string[]): void {
    this.has.set(hostId, new Set(vmIds));
  }

  /** One monitoring round on every host, to the end of all that it sets off. */
  async round(): Promise<void> {
    await Promise.all([...this.nodes].map(([id, node]) => node.round([...(this.has.get(id) ?? [])])));
    for (let wait = 0; wait < 40; wait++) await turn();
  }

  async #ask(from: HostRef, to: HostRef, claims: Claims): Promise<readonly string[]> {
    await turn();
    this.asked.push(`${from.id} ${to.id} ${claims.vmIds.join()}`);
    this.beforeAnswer(to, claims);
    if (this.silent.has(to.id)) throw new Error("no answer");
    return this.nodes.get(to.id)?.answer(from, claims) ?? [];
  }
}

const five = ["a", "b", "c", "d", "e"];

test("a VM that two hosts have is found by both within one round, far apart on the ring too", async () => {
  const world = new World(five);
  world.put("a", "x");
  world.put("d", "y");
  await world.round();
  expect(world.told).toEqual([]);
  world.put("d", "x", "y");
  await world.round();
  expect(world.told.sort()).toEqual(["a: x also on d", "d: x also on a"]);
  expect(world.nodes.get("a")?.list()).toEqual([{ vmId: "x", hostId: "d" }]);
  expect([world.nodes.get("d")?.has("x"), world.nodes.get("d")?.has("y")]).toEqual([true, false]);
});

test("it is told of once, and again when one of the two is ended", async () => {
  const world = new World(five);
  world.put("a", "x");
  world.put("b", "x");
  for (let round = 0; round < 3; round++) await world.round();
  expect(world.told.sort()).toEqual(["a: x also on b", "b: x also on a"]);
  world.put("b");
  await world.round();
  expect(world.told.slice(2).sort()).toEqual(["a: x not on both, b", "b: x not on both, a"]);
  expect([world.nodes.get("a")?.list(), world.nodes.get("b")?.list()]).toEqual([[], []]);
});

test("a VM that moves while it is asked for is not doubled", async () => {
  const world = new World(five);
  world.put("a", "x");
  await world.round();
  world.put("b", "x");
  world.beforeAnswer = (to, { hopsLeft }) => {
    if (to.id === "b" && hopsLeft === 0) world.put("a");
  };
  await world.round();
  expect(world.told).toEqual([]);
});

test("claims pass over hosts that do not answer, and are made again until somebody takes them", async () => {
  const world = new World(five);
  world.silent.add("b");
  world.put("a", "x");
  world.put("c", "x");
  await world.round();
  expect(world.told.sort()).toEqual(["a: x also on c", "c: x also on a"]);
  const alone = new World(five);
  for (const id of ["b", "c"]) alone.silent.add(id);
  alone.put("a", "x");
  alone.put("d", "x");
  await alone.nodes.get("a")?.round(["x"]);
  expect(alone.told).toEqual([]);
  alone.silent.clear();
  await alone.round();
  expect(alone.told.sort()).toEqual(["a: x also on d", "d: x also on a"]);
});

test("a host that cannot be asked any more still counts as having it", async () => {
  const world = new World(five);
  world.put("a", "x");
  world.put("b", "x");
  await world.round();
  world.silent.add("b");
  await world.round();
  expect(world.nodes.get("a")?.has("x")).toBe(true);
});

test("a round in which nothing changed asks nobody; after a while all is claimed again", async () => {
  const world = new World(five);
  world.put("a", "x");
  await world.round();
  const asked = world.asked.length;
  expect(asked).toBe(5);
  await world.round();
  expect(world.asked).toHaveLength(asked);
  world.nowMs = 30_000;
  await world.round();
  expect(world.asked).toHaveLength(2 * asked);
});
