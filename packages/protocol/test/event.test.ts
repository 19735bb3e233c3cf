import { describe, expect, it } from "vitest";
import { LedEvent } from "../src/event.ts";
import { endlessLease } from "../src/lease.ts";
import { host, snapshot } from "./fixtures.ts";

const make = () => {
  const event = new LedEvent("c:1.1", { kind: "overload", dimension: "cpu", load: 1.2 }, 100, host("c"));
  event.addMember(host("c"), 1, snapshot("c"), endlessLease);
  return event;
};
const unseenIds = (event: LedEvent) => event.unseen().map(({ id }) => id);

describe("what a leader knows about its event", () => {
  it("starts with its own host only, growing", () => {
    const event = make();
    expect(event.phase).toBe("growing");
    expect([...event.members.keys()]).toEqual(["c"]);
    expect(unseenIds(event)).toEqual([]);
  });

  it("lists the hosts that may still be asked clockwise from the leader, whatever the order they were heard of in", () => {
    const event = make();
    event.learn([host("a"), host("e")]);
    event.learn([host("d"), host("b"), host("c")]);
    expect(unseenIds(event)).toEqual(["d", "e", "a", "b"]);
  });

  it("counts a host as seen once it is asked, a member, silent, or named as busy, and no other", () => {
    const event = make();
    event.learn(["d", "e", "f", "g", "h"].map((id) => host(id)));
    event.invited.set("d", { host: host("d"), attempt: 1, sentMs: 0, leaseMs: 0 });
    event.addMember(host("e"), 1, snapshot("e"), endlessLease);
    event.silentIds.add("f");
    event.busyIds.add("g");
    expect(unseenIds(event)).toEqual(["h"]);
  });

  it("asks the last host of a run that was only named, for nobody else knows what lies behind it (rule 7)", () => {
    const event = make();
    event.learn([host("d"), host("e")]);
    event.invite({ host: host("d"), attempt: 1, sentMs: 0, leaseMs: 0 });
    for (const id of ["d", "e"]) event.busyIds.add(id);
    event.invited.delete("d");
    expect(unseenIds(event)).toEqual(["e"]);
    event.invite({ host: host("e"), attempt: 2, sentMs: 0, leaseMs: 0 });
    event.invited.delete("e");
    event.learn([host("f"), host("c")]);
    expect(unseenIds(event)).toEqual(["f"]);
  });

  it("knows of no more hosts once a list reached the leader again, or was short", () => {
    for (const [list, wraps] of [
      [[host("d"), host("c")], false],
      [[host("d")], true],
    ] as const) {
      const event = make();
      event.learn(list, wraps);
      event.busyIds.add("d");
      expect(unseenIds(event)).toEqual([]);
    }
  });

  it("remembers former members: they are not asked again, and are named in the end", () => {
    const event = make();
    event.learn([host("d")]);
    event.addMember(host("d"), 1, snapshot("d"), endlessLease);
    event.members.delete("d");
    expect(unseenIds(event)).toEqual([]);
    expect([...event.everIds]).toEqual(["c", "d"]);
    expect(event.snapshots().map(({ hostId }) => hostId)).toEqual(["c"]);
  });

  it("may ask hosts again whose event is in the way no more, whatever became of them, but no member", () => {
    const event = make();
    const wraps = true;
    event.learn(
      ["d", "e", "f", "g"].map((id) => host(id)),
      wraps,
    );
    event.busyIds.add("d");
    event.silentIds.add("e");
    event.addMember(host("f"), 1, snapshot("f"), endlessLease);
    event.members.delete("f");
    event.addMember(host("g"), 1, snapshot("g"), endlessLease);
    expect(unseenIds(event)).toEqual([]);
    event.reopen(["d", "e", "f", "g"]);
    expect(unseenIds(event)).toEqual(["d", "e", "f"]);
  });
});
