import { describe, expect, it, test } from "vitest";
import { runScenario } from "../../src/model/run-scenario.ts";
import type { ModelAction, ModelResult, ModelScenario, ModelVm } from "../../src/model/scenario.ts";

const gflop = 1e9;
const memory = 2 ** 30;
const bandwidth = 125e6;

/** One host, named h0, and a second, h1, behind a link of 125e6 B/s. Every VM has a task of its own. */
function scenario(
  cores: number,
  vms: readonly Partial<ModelVm>[],
  work: number,
  rest: Partial<ModelScenario> = {},
): ModelScenario {
  const host = { cores, speed: gflop };
  return {
    hosts: [
      { id: "h0", ...host },
      { id: "h1", ...host },
    ],
    links: [{ id: "link", bandwidth, latency: 0 }],
    routes: [{ from: "h0", to: "h1", links: ["link"] }],
    vms: vms.map((vm, index) => ({
      id: `v${index}`,
      host: "h0",
      cores: 1,
      memory,
      cap: Number.POSITIVE_INFINITY,
      dirtyRate: 0,
      workingSet: 0.9 * memory,
      ...vm,
    })),
    tasks: vms.map((_, index) => ({ id: `t${index}`, vm: `v${index}`, work, at: 0 })),
    actions: [],
    stopAndCopySeconds: 0.03,
    roundsMax: 64,
    ...rest,
  };
}

const ends = (result: ModelResult) => result.tasks.map(({ end }) => end);
const caps = (...list: (number | null)[]) => list.map((cap) => (cap === null ? {} : { cap: cap * gflop }));

function expectClose(actual: readonly (number | null)[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries())
    expect(Math.abs((actual[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-6 * value);
}

describe("CPU as SimGrid 3.32 shares it: tasks of 10e9 units at 1e9 a second and core", () => {
  it.each([
    { cores: 1, vms: caps(null), seconds: [10] },
    { cores: 1, vms: caps(null, null), seconds: [20, 20] },
    { cores: 1, vms: caps(null, null, null), seconds: [30, 30, 30] },
    { cores: 1, vms: caps(0.3), seconds: [100 / 3] },
    { cores: 1, vms: caps(0.3, null), seconds: [100 / 3, 100 / 7] },
    { cores: 1, vms: caps(0.2, null, null), seconds: [50, 25, 25] },
    { cores: 2, vms: caps(null), seconds: [10] },
    { cores: 2, vms: caps(null, null), seconds: [10, 10] },
    { cores: 2, vms: caps(null, null, null), seconds: [15, 15, 15] },
  ])("$cores cores, VMs $vms: $seconds s", ({ cores, vms, seconds }) => {
    expectClose(ends(runScenario(scenario(cores, vms, 10 * gflop))), seconds);
  });

  it("weighs a VM by its tasks, at most by its cores", () => {
    const tasks = ["v0", "v0", "v1", "v1"].map((vm, index) => ({ id: `t${index}`, vm, work: gflop, at: 0 }));
    const result = runScenario(scenario(1, [{ cores: 2 }, { cores: 1 }], 0, { tasks }));
    // v0 gets 2/3 until its two tasks are done after 3 s; the two of v1 have half of their work left then.
    expectClose(ends(result), [3, 3, 4, 4]);
  });
});

/** Migrations of VMs under full load from h0 to h1; a core for each VM. */
function migrate(rates: readonly number[], starts: readonly number[], rest: Partial<ModelScenario> = {}): ModelResult {
  const actions: ModelAction[] = starts.map((at, index) => ({
    kind: "migrate",
    at,
    vm: `v${index}`,
    to: "h1",
    postCopy: false,
  }));
  const vms = rates.map((rate) => ({ dirtyRate: rate * bandwidth }));
  return runScenario(scenario(rates.length, vms, 1e6 * gflop, { actions, ...rest }));
}

describe("pre-copy as SimGrid 3.32 does it: 1 GiB over 125e6 B/s", () => {
  it.each([
    [0, 8.589934592, 0],
    [0.2, 10.73398224, 0.013743888],
    [0.6, 21.446788744, 0.018698408],
    [0.9, 85.637930944, 0.029045904],
  ])("a dirty rate of %f of the bandwidth: %f s, suspended for %f s", (rate, seconds, downtime) => {
    const { migrations } = migrate([rate], [0]);
    expectClose([migrations[0]!.end], [seconds]);
    expectClose([migrations[0]!.downtime], [downtime]);
    expect(migrations[0]).toMatchObject({ vm: "v0", start: 0, forced: false });
  });

  it.each([0, 0.05, 0.2, 0.37, 0.6, 0.8, 0.9])("the closed form at a dirty rate of %f of the bandwidth", (rate) => {
    let rounds = 1;
    while (rate ** rounds * memory > 0.03 * bandwidth) rounds++;
    const end = ((memory / bandwidth) * (1 - rate ** (rounds + 1))) / (1 - rate);
    const [migration] = migrate([rate], [0]).migrations;
    expect(migration!.rounds).toBe(rounds);
    expectClose([migration!.end], [end]);
    // Each round sends whole bytes, and the next ones inherit what it left out.
    const exact = rate ** rounds * memory;
    expect(Math.abs(migration!.downtime * bandwidth - exact)).toBeLessThanOrEqual(1 / (1 - rate));
  });

  it.each([
    { rates: [0, 0], starts: [0, 0], seconds: [17.179869184, 17.179869184] },
    { rates: [0, 0, 0, 0], starts: [0, 0, 0, 0], seconds: [34.359738368, 34.359738368, 34.359738368, 34.359738368] },
    { rates: [0.2, 0.2], starts: [0, 0], seconds: [28.61435024, 28.61435024] },
    { rates: [0, 0], starts: [0, 4], seconds: [13.179869184, 17.179869184] },
  ])("over one link: dirty rates $rates from $starts s end at $seconds s", ({ rates, starts, seconds }) => {
    expectClose(
      migrate(rates, starts).migrations.map(({ end }) => end),
      seconds,
    );
  });

  it("ends by force where the VM writes as fast as the link", () => {
    const { migrations } = migrate([1.5], [0], { roundsMax: 5 });
    const roundS = memory / bandwidth;
    expect(migrations[0]).toMatchObject({ rounds: 5, forced: true });
    expectClose([migrations[0]!.downtime, migrations[0]!.end], [0.9 * roundS, roundS * 5.5]);
  });

  it("sends no more than the working set after the first round", () => {
    const actions: ModelAction[] = [{ kind: "migrate", at: 0, vm: "v0", to: "h1", postCopy: false }];
    const vm = { dirtyRate: 0.5 * bandwidth, workingSet: 1e6 };
    const { migrations } = runScenario(scenario(1, [vm], 1e6 * gflop, { actions }));
    expectClose([migrations[0]!.end, migrations[0]!.downtime], [memory / bandwidth + 0.008, 0.008]);
  });

  it("lets a VM that does nothing go after one round", () => {
    expect(migrate([0.9], [0], { tasks: [] }).migrations[0]).toMatchObject({ downtime: 0, rounds: 1 });
  });
});

describe("post-copy", () => {
  it("moves the VM first and then its memory", () => {
    const actions: ModelAction[] = [{ kind: "migrate", at: 2, vm: "v0", to: "h1", postCopy: true }];
    const links = [{ id: "link", bandwidth, latency: 0.5 }];
    const result = runScenario(scenario(1, [{ dirtyRate: bandwidth }, {}], 10 * gflop, { actions, links }));
    // Half of the core for 2 s, none for 0.5 s, then a core of its own; the other one has one from then on.
    expectClose(ends(result), [2.5 + 9, 2 + 9]);
    const [migration] = result.migrations;
    expect(migration).toMatchObject({ start: 2, downtime: 0.5, rounds: 0, forced: false });
    expectClose([migration!.end], [2 + 1 + memory / bandwidth]);
  });
});

describe("what happens on the way", () => {
  it("dirties by the work that is done: half of the load, half of the rate", () => {
    const load: ModelAction = { kind: "load", at: 0, vm: "v0", share: 0.5 };
    const actions: ModelAction[] = [load, { kind: "migrate", at: 0, vm: "v0", to: "h1", postCopy: false }];
    const { migrations } = migrate([0.4], [], { actions });
    expectClose([migrations[0]!.end], [10.73398224]);
  });

  it("moves the work with the VM and stops it during the downtime", () => {
    const tasks = [{ id: "t0", vm: "v0", work: 30 * gflop, at: 0 }];
    const result = migrate([0.2], [1], { tasks });
    expectClose(ends(result), [30 + 0.013743888]);
  });

  it("frees the source and loads the target once the VM has moved", () => {
    const actions: ModelAction[] = [{ kind: "migrate", at: 0, vm: "v0", to: "h1", postCopy: false }];
    const result = runScenario(scenario(1, [{}, {}], 10 * gflop, { actions }));
    const movedS = memory / bandwidth;
    expectClose(ends(result), [10 + movedS / 2, 10 + movedS / 2]);
  });

  it("changes caps and loads at their times", () => {
    const actions: ModelAction[] = [
      { kind: "cap", at: 2, vm: "v0", rate: 0.5 * gflop },
      { kind: "load", at: 4, vm: "v0", share: 0.25 },
      { kind: "load", at: 8, vm: "v0", share: 1 },
    ];
    expectClose(ends(runScenario(scenario(1, [{}], 10 * gflop, { actions }))), [8 + 6 / 0.5]);
  });

  it("tells of a task that never ends", () => {
    const actions: ModelAction[] = [{ kind: "cap", at: 0, vm: "v0", rate: 0 }];
    expect(ends(runScenario(scenario(1, [{}], gflop, { actions })))).toEqual([null]);
  });

  it("adds the latencies of a route to every message and counts them in the rate", () => {
    const links = [
      { id: "link", bandwidth, latency: 0.01 },
      { id: "slow", bandwidth: bandwidth / 2, latency: 0.04 },
    ];
    const routes = [{ from: "h1", to: "h0", links: ["slow", "link"] }];
    const { migrations } = migrate([0], [0], { links, routes });
    expectClose([migrations[0]!.end, migrations[0]!.downtime], [(2 * memory) / bandwidth + 0.1, 0.05]);
  });
});

test("a migration that cannot begin is refused with its place", () => {
  const twice: ModelAction[] = [0, 1].map((at) => ({ kind: "migrate", at, vm: "v0", to: "h1", postCopy: false }));
  expect(() => migrate([0], [], { actions: twice })).toThrow(
    "actions[1]: VM v0 cannot migrate at 1 s, its last migration has not ended.",
  );
  expect(() => migrate([0], [0], { routes: [] })).toThrow("there is no route from host h0 to host h1.");
  expect(() =>
    migrate([0], [0], { actions: [{ kind: "migrate", at: 3, vm: "v0", to: "h0", postCopy: false }] }),
  ).toThrow("actions[0]: VM v0 cannot migrate at 3 s, it is on host h0 already.");
});
