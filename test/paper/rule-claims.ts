import { expect, it } from "vitest";
import { RuleStage } from "./rule-stage.ts";

const calm = [50];
const overloaded = [80, 80, 80];
const nothing = { leaseMs: 0, arrivals: [], departures: [] };

/** Rules 1 to 10 of docs/protocol.md: promises, leases, the tour, plans. */
export function promiseClaims(): void {
  it("1: gives no epoch and no event id twice, also across a restart", () => {
    const stage = new RuleStage([calm, calm]);
    const epochs = () => stage.messagesOf("grant").map(({ message }) => message.epoch);
    stage.invite("h2", "h1", 1);
    stage.simulation.crash(stage.host("h2"));
    stage.simulation.restart(stage.host("h2"));
    stage.invite("h2", "h1", 2);
    expect(epochs()).toHaveLength(2);
    expect(epochs()[1]).toBeGreaterThan(epochs()[0] ?? Number.POSITIVE_INFINITY);
  });

  it("2: obeys an order under equal numbers only, and none while free", () => {
    const stage = new RuleStage([calm, calm]);
    const order = (epoch: number, planVersion: number) => {
      const eventId = stage.event("h1");
      const numbers = { eventId, epoch, planVersion, migrationId: `${eventId}/1.${epoch}`, vmId: "v2.1" };
      return stage.tell("h2", "h1", { kind: "order", ...numbers, target: stage.ref("h1"), targetEpoch: 1 });
    };
    expect(order(1, 1)).toMatchObject([{ kind: "moved", result: "refused" }]);
    const [grant] = stage.invite("h2", "h1");
    const epoch = grant?.kind === "grant" ? grant.epoch : 0;
    expect(order(epoch - 1, 1)).toMatchObject([{ kind: "moved", result: "refused" }]);
    expect(order(epoch, 1)).toMatchObject([{ kind: "moved", result: "refused" }]);
    expect(stage.messagesOf("ask")).toEqual([]);
  });

  it("3: grants nothing while a migration is in flight", () => {
    const stage = new RuleStage([overloaded, calm, calm]).until("ask").run(1);
    const target = stage.messagesOf("ask")[0]?.to ?? "";
    expect(stage.invite(target, "h3" === target ? "h2" : "h3")).toMatchObject([{ kind: "busy" }]);
  });

  it("4: answers a repeated invitation with the echo of the first", () => {
    const stage = new RuleStage([calm, calm]);
    const [first] = stage.invite("h2", "h1", 99, 4);
    expect(first).toMatchObject({ kind: "grant", attempt: 4 });
    expect(stage.invite("h2", "h1", 99, 5)).toEqual([first]);
  });

  it("5: counts on a member for less long than the member does", () => {
    const stage = new RuleStage([overloaded, calm, calm]).until("grant").run(0.002);
    const { nowMs } = stage.simulation.timeline;
    const member = stage.simulation.hosts.find(({ agent }) => agent?.view(nowMs).role === "reserved");
    const leftMs = stage.host("h1").agent?.leaseLeftMs?.(member?.ref.id ?? "", nowMs) ?? 0;
    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThan(member?.agent?.view(nowMs).lease?.expiresInMs ?? 0);
  });

  it("6: acknowledges every release, and releases a grant that nobody waits for", () => {
    const stage = new RuleStage([calm, calm]);
    const [eventId, own] = [stage.event("h1"), stage.event("h2")];
    expect(stage.tell("h2", "h1", { kind: "release", eventId, epoch: 3 })).toEqual([
      { kind: "released", eventId, epoch: 3 },
    ]);
    const snapshot = stage.host("h1").hypervisor.sample();
    const late = { kind: "grant", eventId: own, attempt: 1, epoch: 7, snapshot, successors: [] } as const;
    expect(stage.tell("h2", "h1", late)).toEqual([{ kind: "release", eventId: own, epoch: 7 }]);
  });

  it("7: says that it saw the whole ring only after it asked each host", () => {
    const full = [98, 98];
    const stage = new RuleStage([[210], full, full, full, full]).run(10);
    const end = stage.ends().find(({ outcome }) => outcome === "exhausted");
    expect([...(end?.members ?? [])].sort()).toEqual(["h1", "h2", "h3", "h4", "h5"]);
  });

  it("8: moves nothing once the cause is gone", () => {
    const stage = new RuleStage([overloaded, calm, calm]).until("grant");
    for (const vm of [...stage.host("h1").hypervisor.running].slice(1)) stage.simulation.removeVm(stage.host("h1"), vm);
    stage.run(10);
    expect(stage.ends()).toMatchObject([{ outcome: "vanished", migrations: 0 }]);
  });

  it("9: confirms the highest plan version only", () => {
    const stage = new RuleStage([calm, calm]);
    const [grant] = stage.invite("h2", "h1");
    const epoch = grant?.kind === "grant" ? grant.epoch : 0;
    const eventId = stage.event("h1");
    const prepare = (planVersion: number) =>
      stage.tell("h2", "h1", { kind: "prepare", eventId, epoch, planVersion, ...nothing });
    expect(prepare(2)).toEqual([{ kind: "ready", eventId, epoch, planVersion: 2 }]);
    expect(prepare(1)).toEqual([]);
    expect(prepare(2)).toEqual([{ kind: "ready", eventId, epoch, planVersion: 2 }]);
  });

  it("9: takes an ask of the leader under a newer plan for its Prepare, and nobody else's", () => {
    const stage = new RuleStage([calm, calm, calm]);
    const [grant] = stage.invite("h2", "h1");
    const epoch = grant?.kind === "grant" ? grant.epoch : 0;
    const eventId = stage.event("h1");
    const [vm] = stage.host("h1").hypervisor.sample().vms;
    if (!vm) throw new Error("There is no VM.");
    const ask = (from: string, migrationId: string) =>
      stage.tell("h2", from, { kind: "ask", migrationId, eventId, epoch, planVersion: 1, vm });
    expect(ask("h3", `${eventId}/1.1`)).toMatchObject([{ kind: "refuse", reason: "not reserved for this plan" }]);
    expect(ask("h1", `${eventId}/1.0`)).toMatchObject([{ kind: "accept" }]);
  });

  it("10: yields after as many changes as are allowed", () => {
    const stage = new RuleStage([overloaded, calm, calm], { changedMax: 0 }).until("ask");
    const [ask] = stage.messagesOf("ask");
    stage.tell("h1", ask?.to ?? "", { kind: "refuse", migrationId: ask?.message.migrationId ?? "", reason: "a test" });
    expect(stage.ends()).toMatchObject([{ outcome: "yielded", migrations: 0 }]);
  });
}

/** Rules 11 to 17: a VM never runs twice and is never lost. */
export function migrationClaims(): void {
  const copying = () => new RuleStage([overloaded, calm, calm]).until("accept").run(1);
  const moving = (stage: RuleStage) => {
    const [ask] = stage.messagesOf("ask");
    return {
      vm: ask?.message.vm.id ?? "",
      source: ask?.from ?? "",
      target: ask?.to ?? "",
      id: ask?.message.migrationId ?? "",
    };
  };

  it("11: remembers a refusal, and refuses the same migration whatever comes later", () => {
    const stage = new RuleStage([calm, calm]);
    const vm = stage.host("h1").hypervisor.sample().vms[0];
    const eventId = stage.event("h1");
    if (!vm) throw new Error("There is no VM.");
    const ask = { kind: "ask", migrationId: `${eventId}/1.0`, eventId, epoch: 1, planVersion: 1, vm } as const;
    expect(stage.tell("h2", "h1", ask)).toMatchObject([{ kind: "refuse", reason: "not reserved for this plan" }]);
    expect(stage.tell("h2", "h1", ask)).toMatchObject([{ kind: "refuse", reason: /refused or abandoned before/ }]);
  });

  it("12: releases a host with its last move, before the others are done", () => {
    const stage = new RuleStage([[80, 80, 80, 80], calm, calm], { migrationsParallelMax: 1, holdMs: 3_000 }).run(60);
    const [end] = stage.ends();
    const freed = stage.tracesOf("released").filter(({ trace }) => trace.eventId === end?.eventId);
    expect(end?.migrations).toBeGreaterThan(1);
    expect(Math.min(...freed.map(({ atMs }) => atMs))).toBeLessThan((end?.atMs ?? 0) - 1_000);
  });

  it("13: takes part in partitions again although its counterpart never came back", () => {
    const stage = copying();
    const { source, target } = moving(stage);
    const third = ["h1", "h2", "h3"].find((name) => name !== source && name !== target) ?? "";
    stage.simulation.crash(stage.host(source));
    stage.run(1);
    expect(stage.invite(target, third, 98)[0]?.kind).toBe("busy");
    stage.run(300);
    expect(stage.tracesOf("inDoubt").map(({ host }) => host)).toContain(target);
    expect(stage.host(target).agent?.view(stage.simulation.timeline.nowMs).role).toBe("free");
  });

  it("14: runs the copy only on the word GONE", () => {
    const stage = copying();
    const { source, target, vm } = moving(stage);
    stage.until("gone");
    expect(stage.homesOf(vm)).toEqual([]);
    stage.until("have", 0.0005);
    expect([stage.homesOf(vm), source === target]).toEqual([[target], false]);
  });

  it("15: reads its journal after a restart: the VM is here, so the migration is aborted", () => {
    const stage = copying();
    const { source, vm } = moving(stage);
    stage.simulation.crash(stage.host(source));
    stage.simulation.restart(stage.host(source));
    expect(stage.tracesOf("migrationEnded").at(-1)).toMatchObject({ host: source, trace: { result: "aborted" } });
    expect(stage.homesOf(vm)).toEqual([source]);
  });

  it("16: starts nothing by suspicion, however long a host is silent", () => {
    const stage = copying();
    const { source, vm } = moving(stage);
    stage.simulation.crash(stage.host(source));
    stage.run(600);
    expect(stage.homesOf(vm)).toEqual([source]);
  });

  it("17: acknowledges a repeated GONE of a migration that is long over", () => {
    const stage = copying();
    const { source, target, id } = moving(stage);
    stage.run(60);
    expect(stage.tell(target, source, { kind: "gone", migrationId: id })).toEqual([{ kind: "have", migrationId: id }]);
  });
}

/** Rules 18 to 22: several events, and overloads without a cure. */
export function severalEventClaims(): void {
  const merge = { kind: "merge", timesYielded: 9, ageMs: 1 } as const;

  it("18: offers its hosts to an event with precedence, and ends as merged only when that one comes", () => {
    const stage = new RuleStage([[80, 80, 80], [98, 98], calm]).until("invite");
    const eventId = stage.event("h3");
    const holderEventId = stage.messagesOf("invite")[0]?.message.eventId ?? "";
    const answers = stage.tell("h1", "h3", { ...merge, eventId, holderEventId });
    expect(answers.at(-1)).toMatchObject({ kind: "cede", eventId });
    expect(stage.ends()).toEqual([]);
    expect(stage.invite("h1", "h3").at(-1)).toMatchObject({ kind: "grant", eventId });
    expect(stage.ends()).toMatchObject([{ host: "h1", outcome: "merged" }]);
  });

  it("18 and 19: yields if the event that it offered its hosts to does not come, and declines one without precedence", () => {
    const stage = new RuleStage([[80, 80, 80], [98, 98], calm]).until("invite");
    const holderEventId = stage.messagesOf("invite")[0]?.message.eventId ?? "";
    const less = { ...merge, timesYielded: 0, ageMs: -1, eventId: stage.event("h3"), holderEventId };
    expect(stage.tell("h1", "h3", less).at(-1)).toMatchObject({ kind: "decline", ended: false });
    stage.tell("h1", "h3", { ...merge, eventId: stage.event("h3"), holderEventId });
    stage.run(10);
    expect(stage.ends()[0]).toMatchObject({ host: "h1", outcome: "yielded" });
  });

  it("20: raises again as long as the host is overloaded", () => {
    const stage = new RuleStage([
      [120, 120],
      [98, 98],
    ]).run(60);
    expect(stage.tracesOf("raised").length).toBeGreaterThan(2);
  });

  it("21: says of an event that it does not know that it is over", () => {
    const stage = new RuleStage([calm, calm]);
    const asked = { ...merge, eventId: stage.event("h1"), holderEventId: stage.event("h2") };
    expect(stage.tell("h2", "h1", asked)).toMatchObject([{ kind: "decline", ended: true }]);
  });

  it("22: lets a VM that arrived stay for the cooldown", () => {
    const stage = new RuleStage([overloaded, calm], { cooldownMs: 20_000 }).until("have", 0.01);
    const { to, message } = stage.messagesOf("ask")[0] ?? { to: "", message: null };
    const movable = () => {
      const granted = stage
        .messagesOf("grant")
        .at(-1)
        ?.message.snapshot.vms.find(({ id }) => id === message?.vm.id);
      return granted?.movable;
    };
    stage.run(2).invite(to, "h1", 97);
    expect(movable()).toBe(false);
    stage.run(30).invite(to, "h1", 98);
    expect(movable()).toBe(true);
  });
}

/** What is said of the ring. */
export function ringClaims(): void {
  it("a ring of one has no successor, of two each is the other's", () => {
    const view = (stage: RuleStage, name: string) => stage.host(name).agent?.view(stage.simulation.timeline.nowMs);
    expect(view(new RuleStage([calm]), "h1")).toMatchObject({ predecessor: null, successors: [] });
    const two = new RuleStage([calm, calm]);
    expect(view(two, "h1")).toMatchObject({
      predecessor: { id: two.ref("h2").id },
      successors: [{ id: two.ref("h2").id }],
    });
    expect(view(two, "h2")).toMatchObject({
      predecessor: { id: two.ref("h1").id },
      successors: [{ id: two.ref("h1").id }],
    });
  });

  it("closes behind a host that dies, and takes it in again at its place", () => {
    const stage = new RuleStage([calm, calm, calm, calm]);
    const follows = (name: string) =>
      stage.name(stage.host(name).agent?.view(stage.simulation.timeline.nowMs).successors[0]?.id ?? "");
    stage.simulation.crash(stage.host("h2"));
    stage.run(10);
    expect([follows("h1"), follows("h3"), follows("h4")]).toEqual(["h3", "h4", "h1"]);
    stage.simulation.restart(stage.host("h2"));
    stage.run(10);
    expect([follows("h1"), follows("h2"), follows("h3")]).toEqual(["h2", "h3", "h4"]);
  });
}
