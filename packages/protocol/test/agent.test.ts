import { describe, expect, it } from "vitest";
import { Agent } from "../src/agent.ts";
import type { Input } from "../src/input.ts";
import { Cluster } from "./cluster.ts";
import { config, effectsOf, host, messagesOf, messagesTo, snapshot, tracesOf, vm } from "./fixtures.ts";
import { samples } from "./messages.ts";
import { b, make } from "./one-agent.ts";

const raised = (effects: Parameters<typeof tracesOf>[0]) => tracesOf(effects, "raised").length;

describe("a step", () => {
  it("gives the same effects for the same inputs at the same times", () => {
    const play = () => {
      const cluster = new Cluster(["a", "b", "c", "d"].map((id) => host(id)));
      cluster.startAll();
      cluster.place("b", [vm("v1", 60), vm("v2", 60)]);
      cluster.place("c", [vm("v3", 70), vm("v4", 50)]);
      cluster.run(20_000);
      return JSON.stringify([cluster.sendings, cluster.traces]);
    };
    const first = play();
    expect(first.length).toBeGreaterThan(10_000);
    expect(play()).toBe(first);
  });

  it("does nothing when it is woken early, or twice", () => {
    const { agent, step } = make();
    const dueMs = agent.wakeAtMs;
    expect(dueMs).toBeGreaterThan(2);
    expect(step({ kind: "wake" }, 2)).toEqual([]);
    expect(step({ kind: "wake" }, dueMs - 0.001)).toEqual([]);
    expect(agent.wakeAtMs).toBe(dueMs);
    step({ kind: "wake" }, dueMs);
    const nextMs = agent.wakeAtMs;
    expect(nextMs).toBeGreaterThan(dueMs);
    expect(step({ kind: "wake" }, dueMs)).toEqual([]);
    expect(agent.wakeAtMs).toBe(nextMs);
  });

  it("does all that is due, however late it comes, and then waits again", () => {
    const { agent, step } = make();
    step({ kind: "wake" }, 1_000_000);
    expect(agent.wakeAtMs).toBeGreaterThan(1_000_000);
    expect(agent.wakeAtMs).toBeLessThanOrEqual(1_000_000 + config.heartbeatMs);
  });

  it("lets a lease run out before it handles what came in at that instant (rule 5)", () => {
    const { agent, message } = make();
    const invite = { ...samples.invite, eventId: "b:1.1", attempt: 1, leaseMs: 1_000 };
    const [grant] = messagesOf(message(10, "b", invite), "grant");
    expect(agent.view(10)).toMatchObject({
      role: "reserved",
      lease: { eventId: "b:1.1", leaderId: "b", expiresInMs: 1_000 },
    });
    const { epoch } = grant ?? { epoch: -1 };
    const late = message(1_010, "b", {
      kind: "renew",
      eventId: "b:1.1",
      epoch,
      attempt: 2,
      leaseMs: 1_000,
      memberIds: [],
    });
    expect(messagesTo(late, "b")).toContainEqual({ kind: "released", eventId: "b:1.1", epoch });
    expect(tracesOf(late, "released")).toEqual([{ kind: "released", eventId: "b:1.1", by: "lease" }]);
    expect(agent.view(1_010)).toMatchObject({ role: "free", lease: null });
  });

  it("frees the host by itself when the lease ends, though nobody says a word", () => {
    const { agent, message, step } = make();
    message(10, "b", { ...samples.invite, eventId: "b:1.1", attempt: 1, leaseMs: 500 });
    expect(agent.wakeAtMs).toBeLessThanOrEqual(510);
    step({ kind: "wake" }, 510);
    expect(agent.view(510).role).toBe("free");
  });

  it("survives what makes no sense: answers to questions that nobody asked", () => {
    const { agent, step } = make();
    const inputs: Input[] = [
      { kind: "connected", address: "/x", host: host("x") },
      { kind: "unreachable", address: "/x" },
      {
        kind: "solved",
        eventId: "x",
        solveId: 1,
        answer: {
          status: "solved",
          plan: { moves: [], makespanS: 0 },
          cost: 0,
          lowerBound: 0,
          proven: true,
          steps: 0,
          reason: "",
        },
      },
      { kind: "migrated", migrationId: "x", vm: "gone", reason: "" },
      { kind: "staged", migrationId: "x" },
      { kind: "ran", migrationId: "x" },
      { kind: "lost", migrationId: "x" },
    ];
    for (const input of inputs) expect(step(input, 10)).toEqual([]);
    expect(agent.view(10)).toMatchObject({ role: "free", load: 0.5, vmCount: 1, leading: null });
  });
});

describe("the hint of an agent's own room", () => {
  it("is what it may take in while it is free, and nothing while it is reserved", () => {
    const { message, sample, step } = make();
    sample(10, 50);
    const hinted = (effects: ReturnType<typeof step>) =>
      messagesOf(effects, "hints").flatMap(({ hints }) => hints.map(({ hostId, spare }) => [hostId, spare.cpu]));
    expect(hinted(step({ kind: "wake" }, 500))).toEqual([["a", 45]]);
    message(1_000, "b", { ...samples.invite, eventId: "b:1.1", attempt: 1, leaseMs: 1_000 });
    expect(hinted(step({ kind: "wake" }, 1_500))).toEqual([["a", 0]]);
    step({ kind: "wake" }, 2_000);
    expect(hinted(step({ kind: "wake" }, 2_500))).toEqual([["a", 45]]);
  });

  it("is told to a new predecessor at once, with all that is known", () => {
    const { message, sample, step } = make();
    sample(10, 50);
    step({ kind: "wake" }, 500);
    message(600, "b", { kind: "hints", hints: [{ hostId: "b", hops: 0, spare: { cpu: 7 } }] });
    step({ kind: "wake" }, 900);
    const effects = [
      ...message(1_500, "c", { kind: "stabilise", attempt: 1, listVersion: 0 }),
      ...step({ kind: "wake" }, 1_700),
    ];
    const told = messagesTo(effects, "c").flatMap((sent) => (sent.kind === "hints" ? sent.hints : []));
    expect(told.map(({ hostId }) => hostId).sort()).toEqual(["a", "b"]);
  });
});

describe("raising an event", () => {
  it("waits until the overload has held for long enough", () => {
    const { sample } = make({ holdMs: 1_000 });
    expect(raised(sample(100, 60, 60))).toBe(0);
    expect(raised(sample(1_099, 60, 60))).toBe(0);
    expect(raised(sample(1_100, 60, 60))).toBe(1);
  });

  it("forgets an overload that did not hold", () => {
    const { sample } = make({ holdMs: 1_000 });
    sample(100, 60, 60);
    sample(600, 50);
    expect(raised(sample(1_200, 60, 60))).toBe(0);
  });

  it("tells for how long a leader counts on a member, and of nobody else", () => {
    const { agent, sample, message } = make();
    sample(100, 60, 60);
    const eventId = agent.view(100).leading?.eventId ?? "";
    expect(agent.leaseLeftMs("b", 100)).toBeNull();
    const grant = { kind: "grant", eventId, attempt: 1, epoch: 7, snapshot: snapshot("b"), successors: [] } as const;
    message(150, "b", grant);
    expect(agent.leaseLeftMs("b", 150)).toBe(config.leaseMs * (1 - 2 * config.clockDriftMax) - 50);
  });

  it("happens above the threshold only: a load that trembles below it raises nothing (hysteresis)", () => {
    const { agent, sample, step } = make();
    expect(raised(sample(100, 60, 60))).toBe(1);
    const eventId = agent.view(100).leading?.eventId ?? "";
    sample(110, 50, 45);
    expect(agent.view(110).role).toBe("leader");
    step({ kind: "unreachable", address: b.address }, 120);
    expect(agent.view(120).role).toBe("free");
    for (let atMs = 200; atMs < 60_000; atMs += 100) expect(raised(sample(atMs, 50, 45))).toBe(0);
    expect(raised(sample(60_000, 60, 60))).toBe(1);
    expect(agent.view(60_000).leading?.eventId).not.toBe(eventId);
  });

  it("does not happen on a load that only the rounding of sums puts above the threshold", () => {
    const { sample } = make();
    sample(100, 60, 60);
    sample(20_000, 100.000000001);
    const effects = sample(40_000, 100.000000001);
    expect(raised(effects)).toBe(0);
  });

  it("comes again as long as the host is free and overloaded, after pauses that grow: overload is a level (rule 20)", () => {
    const cluster = new Cluster([host("a")]);
    cluster.startAll(0);
    cluster.place("a", [vm("v1", 60), vm("v2", 60)]);
    cluster.run(120_000);
    const atMs = cluster.traces.filter(({ trace }) => trace.kind === "raised").map((entry) => entry.atMs);
    const pausesMs = atMs.slice(1).map((at, index) => at - (atMs[index] ?? 0));
    expect(atMs.length).toBeGreaterThan(14);
    expect(pausesMs[0]).toBeLessThanOrEqual(config.backoffMinMs + 100);
    expect(Math.max(...pausesMs)).toBeLessThanOrEqual(config.backoffMaxMs + 100);
    expect(Math.min(...pausesMs.slice(4))).toBeGreaterThanOrEqual(config.backoffMaxMs / 2);
    const outcomes = cluster.traces.flatMap(({ trace }) => (trace.kind === "ended" ? [trace.outcome] : []));
    expect(new Set(outcomes)).toEqual(new Set(["exhausted"]));
  });

  it("does not happen while the host belongs to another event", () => {
    const { message, sample } = make();
    message(10, "b", { ...samples.invite, eventId: "b:1.1", attempt: 1, leaseMs: 3_000 });
    expect(raised(sample(100, 60, 60))).toBe(0);
    expect(raised(sample(3_010, 60, 60))).toBe(1);
  });

  it("names the dimension that is short", () => {
    const { step } = make();
    const full = snapshot("a", [vm("v1", 10, { memory: 1_200 })]);
    const effects = step({ kind: "sample", snapshot: full }, 100);
    expect(tracesOf(effects, "raised")[0]?.cause).toEqual({ kind: "overload", dimension: "memory", load: 1.2 });
  });
});

describe("a relief", () => {
  function relieved() {
    const cluster = new Cluster(["a", "b", "c"].map((id) => host(id)));
    cluster.startAll();
    cluster.place("a", [vm("v1", 60), vm("v2", 60)]);
    cluster.run(2_000);
    return cluster;
  }

  it("moves one VM to a host with room and frees everybody", () => {
    const cluster = relieved();
    const ended = cluster.traces.flatMap(({ trace }) => (trace.kind === "ended" ? [trace] : []));
    expect(ended).toMatchObject([{ outcome: "solved", migrations: 1, migrationsFailed: 0 }]);
    expect(ended[0]?.reactionMs).toBeLessThan(20);
    const counts = [...cluster.nodes.values()].map(({ vms }) => vms.size);
    expect(counts).toEqual([1, 1, 0]);
    for (const { agent, journal } of cluster.nodes.values()) {
      expect(agent?.view(cluster.nowMs).role).toBe("free");
      expect(journal.size).toBe(0);
    }
  });

  it("leaves the VM that moved alone for the cooldown: it does not go back and forth", () => {
    const cluster = relieved();
    const movedAtMs = cluster.nowMs;
    // Now its new host is overloaded too, and nothing but the VM that just came could move.
    cluster.place("b", [vm("v9", 70, { movable: false })]);
    cluster.run(config.cooldownMs - 2_500);
    const begun = () => cluster.traces.filter(({ trace, atMs }) => trace.kind === "migrationBegun" && atMs > movedAtMs);
    expect(begun()).toEqual([]);
    cluster.run(30_000);
    expect(begun().map(({ trace }) => trace.kind === "migrationBegun" && trace.targetId)).toEqual(["c"]);
  });
});

describe("starting", () => {
  it("takes up what the journal says before anything else, and may not be reserved meanwhile", () => {
    const agent = new Agent(config, host("a"), { incarnation: 2, seed: 1 });
    const record = {
      role: "source",
      migrationId: "m",
      eventId: "b:1.1",
      vm: vm("v1", 50),
      target: b,
      state: "copying",
    } as const;
    const start = { kind: "start", snapshot: snapshot("a"), seeds: [], journal: [record], staged: [] } as const;
    const effects = agent.step(start, 0);
    expect(messagesTo(effects, "b")).toEqual([{ kind: "lookup", migrationId: "m", asker: "source" }]);
    const answer = agent.step({ kind: "message", from: b, message: { ...samples.invite, eventId: "b:1.2" } }, 1);
    expect(messagesTo(answer, "b")).toMatchObject([{ kind: "busy", holderEventId: "b:1.1" }]);
  });

  it("knows which copies are complete, and tells the hypervisor whose copy it may take", () => {
    const agent = new Agent(config, host("a"), { incarnation: 2, seed: 1 });
    const record = {
      role: "target",
      migrationId: "m",
      eventId: "b:1.1",
      vm: vm("v1", 50),
      source: b,
      state: "accepted",
    } as const;
    agent.step({ kind: "start", snapshot: snapshot("a"), seeds: [], journal: [record], staged: ["m"] }, 0);
    expect([agent.expects("m", "b"), agent.expects("m", "c"), agent.expects("n", "b")]).toEqual([true, false, false]);
    const effects = agent.step(
      { kind: "message", from: b, message: { kind: "lookup", migrationId: "m", asker: "source" } },
      1,
    );
    expect(messagesTo(effects, "b")).toEqual([{ kind: "holding", migrationId: "m", staged: true }]);
    expect(effectsOf(effects, "run")).toEqual([]);
  });

  it("asks to run what its source let go of, and is done with it when it was lost", () => {
    const agent = new Agent(config, host("a"), { incarnation: 2, seed: 1 });
    const record = {
      role: "target",
      migrationId: "m",
      eventId: "b:1.1",
      vm: vm("v1", 50),
      source: b,
      state: "running",
    } as const;
    const start = { kind: "start", snapshot: snapshot("a"), seeds: [], journal: [record], staged: [] } as const;
    expect(effectsOf(agent.step(start, 0), "run")).toEqual([{ kind: "run", migrationId: "m", vmId: "v1" }]);
    const effects = agent.step({ kind: "lost", migrationId: "m" }, 1);
    expect(effectsOf(effects, "forget")).toMatchObject([{ role: "target", migrationId: "m" }]);
    expect(messagesTo(effects, "b")).toEqual([{ kind: "have", migrationId: "m" }]);
  });
});
