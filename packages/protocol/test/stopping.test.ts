import { describe, expect, it } from "vitest";
import { Cluster } from "./cluster.ts";
import { host, last, messagesOf, messagesTo, tracesOf, vm } from "./fixtures.ts";
import { samples } from "./messages.ts";
import { make } from "./one-agent.ts";

describe("stopping", () => {
  it("of a free host says goodbye to its neighbours and is the last thing it does", () => {
    const { agent, step, sample } = make();
    const effects = step({ kind: "stop" }, 100);
    expect(messagesTo(effects, "b")).toMatchObject([{ kind: "leave" }]);
    expect(last(effects)).toEqual({ kind: "stopped" });
    expect(agent.wakeAtMs).toBe(Number.POSITIVE_INFINITY);
    expect(sample(200, 90, 90)).toEqual([]);
    expect(step({ kind: "stop" }, 300)).toEqual([]);
  });

  it("of a reserved host gives its reservation back to the leader", () => {
    const { step, message } = make();
    const [grant] = messagesOf(message(10, "b", { ...samples.invite, eventId: "b:1.1", attempt: 1 }), "grant");
    const effects = step({ kind: "stop" }, 100);
    expect(messagesTo(effects, "b")).toContainEqual({ kind: "released", eventId: "b:1.1", epoch: grant?.epoch });
    expect(last(effects)).toEqual({ kind: "stopped" });
  });

  it("of a leader that still plans cancels its event and frees the members", () => {
    const { step, sample } = make();
    sample(100, 60, 60);
    const effects = step({ kind: "stop" }, 150);
    expect(tracesOf(effects, "ended")).toMatchObject([{ outcome: "cancelled", reason: "the daemon stops" }]);
    expect(messagesTo(effects, "b")).toContainEqual({ kind: "release", eventId: "a:1.1", epoch: 0 });
    expect(last(effects)).toEqual({ kind: "stopped" });
  });

  it.each(["a", "b"])("of host %s in the middle of a migration finishes it first", (id) => {
    const cluster = new Cluster(["a", "b"].map((name) => host(name)));
    cluster.startAll();
    cluster.place("a", [vm("v1", 60), vm("v2", 60)]);
    cluster.onEffect = (_, effect) => {
      if (effect.kind === "migrate") cluster.at(cluster.nowMs + 50, () => cluster.feed(id, { kind: "stop" }));
    };
    cluster.run(1_000);
    expect(cluster.node(id).agent).toBeNull();
    expect([...cluster.nodes.values()].map(({ vms, journal }) => [vms.size, journal.size])).toEqual([
      [1, 0],
      [1, 0],
    ]);
    const ended = cluster.traces.flatMap(({ trace }) => (trace.kind === "ended" ? [trace.outcome] : []));
    expect(ended).toEqual(["solved"]);
  });

  it("does not wait for ever for a host that died: what is in doubt is in the journal", () => {
    const cluster = new Cluster(["a", "b"].map((name) => host(name)));
    cluster.startAll();
    cluster.place("a", [vm("v1", 60), vm("v2", 60)]);
    cluster.onEffect = (id, effect) => {
      if (effect.kind === "send" && effect.message.kind === "gone" && id === "a") cluster.crash("b");
    };
    cluster.run(1_000);
    cluster.feed("a", { kind: "stop" });
    cluster.run(60_000);
    expect(cluster.node("a").agent).toBeNull();
    expect([...cluster.node("a").journal.values()].map(({ state }) => state)).toEqual(["gone"]);
  });
});
