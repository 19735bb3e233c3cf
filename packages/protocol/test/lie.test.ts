import { describe, expect, it } from "vitest";
import { lieOf } from "../src/lie.ts";
import type { Message } from "../src/message.ts";
import { host, snapshot } from "./fixtures.ts";
import { sampleMessages, samples } from "./messages.ts";

/** In the samples host a leads event a:1.2 and host d event d:1.1. */
const fromLeader = ["invite", "renew", "release", "prepare", "order"] as const;
const toLeader = ["grant", "busy", "renewed", "released", "ready", "changed", "moved", "cede", "decline"] as const;

describe("what no honest member would send", () => {
  it.each(fromLeader)("%s for an event that another host leads", (kind) => {
    expect(lieOf(host("b"), host("a"), samples[kind])).toBeNull();
    expect(lieOf(host("b"), host("x"), samples[kind])).toBe("event a:1.2 is not the sender's to lead");
  });

  it.each(toLeader)("%s about an event to a host that does not lead it", (kind) => {
    expect(lieOf(host("a"), host("b"), samples[kind])).toBeNull();
    expect(lieOf(host("x"), host("b"), samples[kind])).toBe("event a:1.2 is not this host's");
  });

  it("a question to merge that is not about the asker's event and ours", () => {
    expect(lieOf(host("d"), host("a"), samples.merge)).toBeNull();
    expect(lieOf(host("d"), host("x"), samples.merge)).toBe("event a:1.2 is not the sender's to lead");
    expect(lieOf(host("x"), host("a"), samples.merge)).toBe("event d:1.1 is not this host's");
  });

  it.each(["grant", "changed"] as const)("%s with the snapshot of another host", (kind) => {
    const message = { ...samples[kind], snapshot: snapshot("c") };
    expect(lieOf(host("a"), host("b"), message)).toBe("the snapshot is of host c");
  });

  it("an order to migrate a VM to where it is", () => {
    expect(lieOf(host("c"), host("a"), samples.order)).toBe("a VM cannot migrate to the host that it is on");
  });

  it.each(["order", "ask"] as const)("%s for a migration of another event", (kind) => {
    const message: Message = { ...samples[kind], migrationId: "d:1.1/1.0" };
    expect(lieOf(host("t"), host("a"), message)).toBe("migration d:1.1/1.0 is not one of event a:1.2");
  });

  it("an event whose leader's id only begins like the sender's", () => {
    const message = { ...samples.invite, eventId: "ab:1.1" };
    expect(lieOf(host("b"), host("a"), message)).toBe("event ab:1.1 is not the sender's to lead");
  });

  it("nothing else", () => {
    const guarded: readonly string[] = [...fromLeader, ...toLeader, "merge", "ask"];
    const others = sampleMessages.filter((message) => !guarded.includes(message.kind));
    expect(others.length).toBeGreaterThan(10);
    for (const message of others) expect(lieOf(host("x"), host("y"), message)).toBeNull();
  });
});
