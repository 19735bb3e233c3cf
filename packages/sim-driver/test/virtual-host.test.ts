import type { Effect, Input } from "@dvms/protocol";
import { QuietObserver, type SteppedAgent } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "./support/worlds.ts";

/** An agent that follows a script: what it answers to each kind of input. */
function scripted(
  script: (input: Input, nowMs: number) => Effect[],
  wakeAtMs: () => number = () => Number.POSITIVE_INFINITY,
) {
  return (): SteppedAgent => ({
    step: script,
    get wakeAtMs() {
      return wakeAtMs();
    },
    expects: () => true,
    view: () => ({
      role: "free",
      load: 0,
      vmCount: 0,
      migratingFor: null,
      predecessor: null,
      successors: [],
      lease: null,
      leading: null,
    }),
  });
}

test("effects are performed in order, and what was persisted before a crash is there after it", () => {
  const inputs: Input[] = [];
  const done: string[] = [];
  class Log extends QuietObserver {
    override effect(_host: unknown, effect: Effect): void {
      done.push(effect.kind);
    }
  }
  const simulation = world(2, [vm("a", 0, 10)], {
    createAgent: scripted((input) => {
      inputs.push(input);
      if (input.kind !== "start" || inputs.length > 1) return [];
      const record = {
        role: "source",
        migrationId: "m1",
        eventId: "e1",
        vm: snapshot,
        target,
        state: "asked",
      } as const;
      return [
        { kind: "persist", record },
        { kind: "send", to: target, message: { kind: "join" } },
      ];
    }),
  });
  simulation.observe(new Log());
  const snapshot = simulation.vms[0]!.snapshot(125);
  const target = simulation.hosts[1]!.ref;
  simulation.hosts[0]!.start(["/memory/1"]);
  expect(done).toEqual(["persist", "send"]);
  expect(inputs[0]).toMatchObject({ kind: "start", seeds: ["/memory/1"], journal: [], staged: [] });
  simulation.crash(simulation.hosts[0]!);
  simulation.hosts[0]!.restart();
  expect(inputs[1]).toMatchObject({
    kind: "start",
    seeds: ["/memory/1"],
    journal: [{ migrationId: "m1", state: "asked" }],
  });
  simulation.cutPower(simulation.hosts[0]!);
  simulation.restart(simulation.hosts[0]!);
  expect(inputs[2]).toMatchObject({ kind: "start", journal: [] });
});

test("the same migration may have a record in each role", () => {
  const simulation = world(2, [vm("a", 0, 10)], {
    createAgent: scripted((input) => (input.kind === "start" ? effects() : [])),
  });
  const common = { migrationId: "m1", eventId: "e1", vm: simulation.vms[0]!.snapshot(125) };
  const { ref } = simulation.hosts[1]!;
  const effects = (): Effect[] => [
    { kind: "persist", record: { role: "source", ...common, target: ref, state: "gone" } },
    { kind: "persist", record: { role: "target", ...common, source: ref, state: "running" } },
    { kind: "forget", role: "source", migrationId: "m1" },
  ];
  simulation.hosts[0]!.start([]);
  expect(simulation.hosts[0]!.journal.map(({ role }) => role)).toEqual(["target"]);
});

test("one timer is armed: a wake comes when it is due, an earlier one replaces it, and none comes after a crash", () => {
  const woken: number[] = [];
  let wakeAtMs = 100;
  const script = (input: Input, nowMs: number): Effect[] => {
    if (input.kind === "stop") wakeAtMs = nowMs + 50;
    if (input.kind !== "wake") return [];
    woken.push(nowMs);
    wakeAtMs = nowMs < 300 ? 300 : Number.POSITIVE_INFINITY;
    return [];
  };
  const simulation = world(1, [], { createAgent: scripted(script, () => wakeAtMs), samplePeriodMs: 1e9 });
  const host = simulation.hosts[0]!;
  host.start([]);
  simulation.runUntil(200);
  host.stop();
  simulation.runUntil(400);
  expect(woken).toEqual([100, 250, 300]);
  host.stop();
  simulation.crash(host);
  simulation.runUntil(1e6);
  expect(woken).toHaveLength(3);
});

test("connecting tells who listens at an address, or that nobody does", () => {
  const heard: Input[] = [];
  const simulation = world(2, [], {
    samplePeriodMs: 1e9,
    createAgent: scripted((input) => {
      heard.push(input);
      if (input.kind !== "start") return [];
      return input.seeds.map((address) => ({ kind: "connect", address }));
    }),
  });
  const [asker, other] = simulation.hosts;
  asker!.start([other!.ref.address, "/memory/nowhere"]);
  simulation.runFor(10);
  expect(heard.slice(1).map(({ kind }) => kind)).toEqual(["unreachable", "unreachable"]);
  other!.start([]);
  simulation.crash(asker!);
  asker!.restart();
  simulation.runFor(10);
  expect(heard).toContainEqual({ kind: "connected", address: other!.ref.address, host: other!.ref });
});

test("an answer for a daemon that was killed in the meantime is not given to the next", () => {
  const heard: string[] = [];
  const request = { snapshots: [], overloadRatio: 1, targetRatio: 1, stepsMax: 1 };
  const simulation = world(1, [], {
    samplePeriodMs: 1e9,
    createAgent: scripted((input) => {
      heard.push(input.kind);
      return input.kind === "stop" ? [{ kind: "solve", eventId: "e1", solveId: 1, request }] : [];
    }),
  });
  const host = simulation.hosts[0]!;
  host.start([]);
  host.stop();
  simulation.runFor(100);
  expect(heard).toEqual(["start", "stop", "solved"]);
  host.stop();
  simulation.crash(host);
  host.restart();
  simulation.runFor(100);
  expect(heard).toEqual(["start", "stop", "solved", "stop", "start"]);
});
