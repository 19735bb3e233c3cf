import { describe, expect, it } from "vitest";
import { kinds, leader, make, migrationId, other, source, v1 } from "./at-target.ts";
import { config, effectsOf, messagesTo, type PartsOptions, vm } from "./fixtures.ts";

describe("a migration at its target", () => {
  it("is accepted, run on Gone, and closed once the VM runs; each state is durable before the word that follows (rule 11)", () => {
    const { incoming, take, ask, gone } = make();
    ask();
    expect(kinds(take())).toEqual(["persist accepted", "s accept"]);
    incoming.onStaged(migrationId);
    expect(kinds(take())).toEqual([]);
    gone();
    expect(kinds(take())).toEqual(["persist running", "run"]);
    incoming.onRan(migrationId);
    expect(kinds(take())).toEqual(["forget", "s have"]);
    expect(incoming.size).toBe(0);
  });

  it("is closed at both ends when the copy was lost with this host, and gives its room back (rule 17)", () => {
    const { incoming, view, take, ask, gone } = make();
    ask();
    incoming.onLost(migrationId);
    expect(incoming.size).toBe(1);
    gone();
    take();
    incoming.onLost(migrationId);
    const effects = take();
    expect(kinds(effects)).toEqual(["forget", "s have"]);
    expect(effects).toContainEqual({ kind: "trace", trace: { kind: "vmLost", migrationId, vmId: "v1" } });
    expect(incoming.size).toBe(0);
    expect(view.snapshot().reserved).toEqual({});
    expect(view.vm("v1")).toBeUndefined();
    gone();
    expect(kinds(take())).toEqual(["s have"]);
  });

  it("takes over the room that the plan had reserved, and gives it to the VM", () => {
    const { incoming, view, ask, gone } = make();
    expect(view.snapshot().reserved).toEqual({ cpu: 60, memory: 100 });
    ask();
    expect(view.snapshot().reserved).toEqual({ cpu: 60, memory: 100 });
    gone();
    expect(view.snapshot().reserved).toEqual({ cpu: 60, memory: 100 });
    incoming.onRan(migrationId);
    expect(view.snapshot().reserved).toEqual({});
    expect(view.vm("v1")).toBeDefined();
    expect(view.canMove("v1")).toBe(false);
  });

  it("is its Prepare as well where the leader itself asks under a newer plan, and gives back what the last one reserved (rule 9)", () => {
    const { incoming, view, message, take } = make();
    const asked = { ...message, planVersion: 2, migrationId: "l:1.1/2.0", vm: vm("v2", 10) };
    incoming.onAsk(source, asked);
    expect(kinds(take())).toEqual(["s refuse"]);
    incoming.onAsk(leader, asked);
    expect(kinds(take())).toEqual(["persist accepted", "l accept"]);
    expect(view.snapshot().reserved).toEqual({ cpu: 10, memory: 100 });
    incoming.onAsk(leader, { ...message, migrationId: "l:1.1/1.1" });
    expect(kinds(take())).toEqual(["l refuse"]);
  });

  it("is looked at like a Prepare there: no room, no migration", () => {
    const { incoming, message, take } = make({ vms: [vm("here", 90)] });
    incoming.onAsk(leader, { ...message, planVersion: 2, migrationId: "l:1.1/2.0" });
    expect(kinds(take())).toEqual(["l refuse"]);
  });

  it("runs nothing without the source's word: not when the copy is complete, nor when the lease ends (rule 16)", () => {
    const { incoming, reservation, context, take, passTo, ask } = make();
    ask();
    incoming.onStaged(migrationId);
    context.nowMs = config.leaseMs;
    reservation.expire(false);
    const effects = [...take(), ...passTo(600_000)];
    expect(effectsOf(effects, "run")).toEqual([]);
    expect(effectsOf(effects, "discard")).toEqual([]);
    expect(incoming.size).toBe(1);
  });

  it("does not count as run before it was to run", () => {
    const { incoming, take, view, ask } = make();
    ask();
    take();
    incoming.onRan(migrationId);
    expect(take()).toEqual([]);
    expect(view.vm("v1")).toBeUndefined();
  });

  it("believes the source only", () => {
    const { incoming, take, ask } = make();
    ask();
    take();
    incoming.onGone(other, { kind: "gone", migrationId });
    incoming.onAbandon(other, { kind: "abandon", migrationId });
    incoming.onCopying(other, { kind: "copying", migrationId });
    expect(take()).toEqual([]);
    expect(incoming.size).toBe(1);
  });

  it("lets the hypervisor take the copy from that source only, and only while it is accepted", () => {
    const { incoming, ask, gone } = make();
    expect(incoming.expects(migrationId, "s")).toBe(false);
    ask();
    expect(incoming.expects(migrationId, "s")).toBe(true);
    expect(incoming.expects(migrationId, "z")).toBe(false);
    expect(incoming.expects("l:1.1/1.1", "s")).toBe(false);
    gone();
    expect(incoming.expects(migrationId, "s")).toBe(false);
  });

  it("answers a repeated ask alike and a repeated Gone with running again, or with Have once it is closed", () => {
    const { incoming, take, ask, gone } = make();
    ask();
    take();
    ask();
    expect(kinds(take())).toEqual(["s accept"]);
    gone();
    take();
    ask();
    gone();
    expect(kinds(take())).toEqual(["run"]);
    incoming.onRan(migrationId);
    take();
    gone();
    incoming.onRan(migrationId);
    expect(kinds(take())).toEqual(["s have"]);
  });
});

describe("an ask", () => {
  const refusal = (change: (parts: ReturnType<typeof make>) => void, more: object = {}, options: PartsOptions = {}) => {
    const parts = make(options);
    change(parts);
    parts.take();
    parts.incoming.onAsk(source, { ...parts.message, ...more });
    const effects = parts.take();
    expect(effectsOf(effects, "persist")).toEqual([]);
    const [answer] = messagesTo(effects, "s");
    return answer?.kind === "refuse" ? answer.reason : answer?.kind;
  };
  const nothing = () => {};

  it("is refused unless event, epoch and plan version equal the reservation (rule 2)", () => {
    const reason = "not reserved for this plan";
    expect(refusal(nothing, { epoch: 1 })).toBe(reason);
    expect(refusal(nothing, { planVersion: 2 })).toBe(reason);
    expect(refusal(nothing, { planVersion: 0 })).toBe(reason);
    expect(refusal(nothing, { eventId: "l:1.2" })).toBe(reason);
    expect(refusal(({ reservation }) => reservation.becomeFree("leader"))).toBe(reason);
  });

  it("is refused if there is no room as things are now, memory in full", () => {
    const grown = ({ view }: ReturnType<typeof make>) => view.promise("incoming other", vm("o", 0, { memory: 950 }));
    expect(refusal(grown)).toBe("no room left in memory");
    expect(refusal(({ view }) => view.promise("incoming other", vm("o", 41, { memory: 0 })))).toBe(
      "no room left in cpu",
    );
  });

  it("is refused if a placement rule forbids it, also by a VM that is to leave or on its way here", () => {
    const rules = [{ kind: "spread", vmIds: ["v1", "w"] }] as const;
    const asked = (change: (parts: ReturnType<typeof make>) => void, vms = [vm("x", 10)]) => {
      const parts = make({ config: { rules }, vms });
      change(parts);
      parts.ask();
      return messagesTo(parts.take(), "s").map((answer) => (answer.kind === "refuse" ? answer.reason : answer.kind));
    };
    const apart = "VM v1 may not be on one host with VM w";
    expect(asked(nothing)).toEqual(["accept"]);
    expect(asked(({ view }) => view.prepare([v1], ["w"]), [vm("w", 10)])).toEqual([apart]);
    expect(asked(({ view }) => view.promise("incoming other", vm("w", 10)))).toEqual([apart]);
  });

  it("is refused for a VM that runs here", () => {
    expect(refusal(({ view }) => view.arrived(v1))).toBe("VM v1 runs here already");
  });

  it("is refused for ever once it was refused or abandoned, also if there is room by then (rule 11)", () => {
    const parts = make();
    parts.view.promise("incoming other", vm("o", 0, { memory: 950 }));
    parts.ask();
    parts.view.withdraw("incoming other");
    parts.take();
    parts.ask();
    expect(messagesTo(parts.take(), "s")).toMatchObject([{ kind: "refuse" }]);

    const early = make();
    early.abandon();
    expect(kinds(early.take())).toEqual(["s abandoned"]);
    early.ask();
    expect(kinds(early.take())).toEqual(["s refuse"]);
  });

  it("remembers a bounded number of refusals", () => {
    const { incoming, take, message } = make();
    for (let i = 0; i < 2_000; i++) incoming.onAbandon(source, { kind: "abandon", migrationId: `m${i}` });
    take();
    incoming.onAsk(source, { ...message, migrationId: "m1999" });
    expect(kinds(take())).toEqual(["s refuse"]);
    incoming.onAsk(source, { ...message, migrationId: "m0" });
    expect(kinds(take())).toEqual(["persist accepted", "s accept"]);
  });
});

describe("an abandoned migration", () => {
  it("drops its copy and its room, and is confirmed, as often as asked", () => {
    const { incoming, view, take, ask, abandon } = make();
    ask();
    incoming.onStaged(migrationId);
    take();
    abandon();
    expect(kinds(take())).toEqual(["discard", "forget", "s abandoned"]);
    expect(view.snapshot().reserved).toEqual({});
    abandon();
    expect(kinds(take())).toEqual(["s abandoned"]);
  });

  it("is not abandoned any more once the source said Gone", () => {
    const { incoming, take, ask, gone, abandon } = make();
    ask();
    gone();
    take();
    abandon();
    expect(take()).toEqual([]);
    expect(incoming.size).toBe(1);
  });
});
