import { describe, expect, it } from "vitest";
import { Random } from "../src/random.ts";
import { Cluster } from "./cluster.ts";
import { config, host, vm } from "./fixtures.ts";

const named = (ids: string) => [...ids].map((id) => host(id));

function formed(ids: string) {
  const cluster = new Cluster(named(ids));
  cluster.startAll();
  return cluster;
}

/** The ring as its hosts see it: each with its predecessor and its successors. */
function ringOf(cluster: Cluster): string[] {
  return [...cluster.nodes.values()].flatMap(({ ref, agent }) => {
    if (!agent) return [];
    const { predecessor, successors } = agent.view(cluster.nowMs);
    return [`${predecessor?.id ?? "-"}<${ref.id}>${successors.map(({ id }) => id).join("") || "-"}`];
  });
}

/** The same as it should be with these hosts in it, in order. */
function ideal(ids: string): string[] {
  return [...ids].map((id, index) => {
    const others = [...ids.slice(index + 1), ...ids.slice(0, index)];
    return `${others.at(-1) ?? "-"}<${id}>${others.slice(0, config.successorsMax).join("") || "-"}`;
  });
}

describe("a ring", () => {
  it.each(["a", "ab", "abc", "abcd", "abcdefghijkl"])("of the hosts %s forms, whoever starts first", (ids) => {
    expect(ringOf(formed(ids)).sort()).toEqual(ideal(ids).sort());
    const reversed = new Cluster(named(ids));
    for (const id of [...ids].reverse()) reversed.start(id, [...ids].filter((other) => other !== id).slice(0, 2));
    reversed.run(30_000);
    expect(ringOf(reversed).sort()).toEqual(ideal(ids).sort());
  });

  it("is ordered by site, then rack, then id", () => {
    const hosts = [
      host("a", { site: "y" }),
      host("b", { site: "x", rack: "2" }),
      host("c", { site: "x", rack: "1" }),
      host("d", { site: "y" }),
    ];
    const cluster = new Cluster(hosts);
    cluster.startAll();
    expect(ringOf(cluster).sort()).toEqual(ideal("cbad").sort());
  });

  it("takes a newcomer in at its place", () => {
    const cluster = new Cluster(named("abdec"));
    for (const id of "abde") cluster.start(id, id === "a" ? [] : ["a"]);
    cluster.run(15_000);
    cluster.start("c", ["e"]);
    cluster.run(5_000);
    expect(ringOf(cluster).sort()).toEqual(ideal("abcde").sort());
  });

  it("closes the gap at once when a host leaves", () => {
    const cluster = formed("abcde");
    cluster.feed("c", { kind: "stop" });
    cluster.run(100);
    expect(ringOf(cluster).find((line) => line.includes("<b>"))).toMatch(/^a<b>de/);
    expect(ringOf(cluster).find((line) => line.includes("<d>"))).toMatch(/^b<d>/);
    cluster.run(5_000);
    expect(ringOf(cluster).sort()).toEqual(ideal("abde").sort());
  });

  it("heals when hosts die, as many at once as the list is long less one", () => {
    const cluster = formed("abcdefg");
    cluster.crash("c");
    cluster.crash("d");
    cluster.run(config.suspectMs * 5);
    expect(ringOf(cluster).sort()).toEqual(ideal("abefg").sort());
  });

  it("shrinks to one host and grows again", () => {
    const cluster = formed("abc");
    cluster.crash("b");
    cluster.crash("c");
    cluster.run(60_000);
    expect(ringOf(cluster)).toEqual(["-<a>-"]);
    cluster.start("b", ["a"]);
    cluster.start("c", ["a"]);
    cluster.run(15_000);
    expect(ringOf(cluster).sort()).toEqual(ideal("abc").sort());
  });

  it("takes a host that restarted back at once, though it was found dead", () => {
    const cluster = formed("abcd");
    cluster.crash("c");
    cluster.run(config.suspectMs * 2);
    expect(ringOf(cluster).join()).not.toMatch(/>\w*c/);
    cluster.start("c", ["a"]);
    cluster.run(4_000);
    expect(ringOf(cluster).sort()).toEqual(ideal("abcd").sort());
  });

  it("suspects nobody for one lost heartbeat, nor for two", () => {
    const cluster = formed("abcdef");
    const lost = new Map<string, number>();
    cluster.copies = ({ fromId, message }) => {
      if (message.kind !== "stabilised") return 1;
      const count = lost.get(fromId) ?? 0;
      lost.set(fromId, count + 1);
      return count % 3 === 0 ? 1 : 0;
    };
    cluster.run(60_000);
    expect(cluster.traces.filter(({ trace }) => trace.kind === "suspected")).toEqual([]);
    expect(ringOf(cluster).sort()).toEqual(ideal("abcdef").sort());
  });

  it.each([1, 2, 3])("is whole again soon after a network that lost a third of all messages (seed %i)", (seed) => {
    const cluster = formed("abcdef");
    const random = new Random(seed);
    cluster.copies = () => (random.uniform() < 1 / 3 ? 0 : 1);
    cluster.run(120_000);
    expect(cluster.traces.some(({ trace }) => trace.kind === "suspected")).toBe(true);
    cluster.copies = () => 1;
    cluster.run(15_000);
    expect(ringOf(cluster).sort()).toEqual(ideal("abcdef").sort());
  });

  it("does not suspect anybody at rest, and tells nothing new", () => {
    const cluster = formed("abcdef");
    cluster.run(30_000);
    const from = cluster.sendings.length;
    cluster.run(60_000);
    const kinds = new Set(cluster.sendings.slice(from).map(({ message }) => message.kind));
    expect([...kinds].sort()).toEqual(["join", "neighbours", "stabilise", "stabilised"]);
    expect(cluster.traces.filter(({ atMs, trace }) => atMs > 45_000 && trace.kind !== "joined")).toEqual([]);
    const perSecondAndHost = (cluster.sendings.length - from) / 60 / 6;
    expect(perSecondAndHost).toBeLessThan(2.5);
  });
});

describe("two rings that a network partition made", () => {
  function split(ids: string, side: (id: string) => boolean) {
    const cluster = formed(ids);
    cluster.run(30_000);
    cluster.copies = ({ fromId, toId }) => (side(fromId) === side(toId) ? 1 : 0);
    cluster.run(60_000);
    return cluster;
  }

  it("close, each over its own hosts", () => {
    expect(ringOf(split("abcdef", (id) => "ace".includes(id))).sort()).toEqual(
      [...ideal("ace"), ...ideal("bdf")].sort(),
    );
  });

  it.each([
    ["interleaved", "ace"],
    ["side by side", "abc"],
    ["one host and the rest", "d"],
  ])("find each other by probing and zip together: %s", (_, left) => {
    const cluster = split("abcdef", (id) => left.includes(id));
    cluster.copies = () => 1;
    cluster.run(120_000);
    expect(ringOf(cluster).sort()).toEqual(ideal("abcdef").sort());
  });
});

describe("hints", () => {
  it("lead the leader to the host with room, past hosts without", () => {
    const cluster = formed("abcdef");
    cluster.place("b", [vm("x1", 90, { movable: false })]);
    cluster.place("c", [vm("x2", 90, { movable: false })]);
    cluster.run(2_000);
    cluster.place("a", [vm("v1", 60), vm("v2", 60)]);
    cluster.run(2_000);
    const [ended] = cluster.traces.flatMap(({ trace }) => (trace.kind === "ended" ? [trace] : []));
    expect(ended).toMatchObject({ outcome: "solved", memberIds: ["a", "d"] });
  });

  it("travel no further than the successor list is long", () => {
    const cluster = formed("abcdefghij");
    const from = cluster.sendings.length;
    cluster.place("j", [vm("v1", 50)]);
    cluster.run(5_000);
    const told = cluster.sendings
      .slice(from)
      .flatMap(({ fromId, message }) =>
        message.kind === "hints" ? message.hints.map(({ hostId }) => [fromId, hostId]) : [],
      );
    expect(told).toEqual([
      ["j", "j"],
      ["i", "j"],
      ["h", "j"],
    ]);
  });
});
