import { describe, expect, it, onTestFinished } from "vitest";
import { eventKinds } from "../src/events.ts";
import { procedures } from "../src/procedures.ts";
import { type LibvirtEvent, Session } from "../src/session.ts";
import { FakeLibvirtd } from "./fake-libvirtd.ts";

async function open() {
  const fake = await FakeLibvirtd.start();
  const session = new Session(`test+unix:///default?socket=${fake.socket}`, {
    deadlineMs: 5_000,
    keepaliveMs: 60_000,
    keepaliveMisses: 2,
    reconnectMs: 1,
  });
  onTestFinished(async () => {
    session.close();
    await fake[Symbol.asyncDispose]();
  });
  return { fake, session };
}

function next(session: Session, kind: LibvirtEvent["kind"]): Promise<LibvirtEvent> {
  return new Promise((resolve) => {
    const end = session.watch((event) => {
      if (event.kind !== kind) return;
      end();
      resolve(event);
    });
  });
}

const opens = (fake: FakeLibvirtd) => fake.calls.filter(({ procedure }) => procedure === procedures.open.number).length;

describe("a session", () => {
  it("opens the hypervisor and asks for every kind of event", async () => {
    const { fake, session } = await open();
    await session.open();
    const asked = fake.calls.filter(({ procedure }) => procedure === procedures.registerEvent.number);
    expect(asked).toHaveLength(Object.keys(eventKinds).length);
    expect(opens(fake)).toBe(1);
  });

  it("tells events", async () => {
    const { fake, session } = await open();
    await session.open();
    const told = next(session, "lifecycle");
    const dom = { name: "vm", uuid: "6695eb01-f6a4-8304-79aa-97f2502e193f", id: 1 };
    const { number, message } = eventKinds.lifecycle;
    fake.tell(number, message.encode({ callbackID: 1, msg: { dom, event: 2, detail: 0 } }));
    expect(await told).toMatchObject({ event: "started", domain: dom });
  });

  it("comes back by itself after a break, and says so", async () => {
    const { fake, session } = await open();
    await session.open();
    const [lost, back] = [next(session, "disconnected"), next(session, "connected")];
    fake.dropAll();
    await Promise.all([lost, back]);
    expect(opens(fake)).toBe(2);
  });

  it("refuses calls after it was closed", async () => {
    const { session } = await open();
    await session.open();
    session.close();
    await expect(session.call(procedures.uri, undefined)).rejects.toThrow("closed");
  });

  it("says what to do about a libvirt that wants a password", async () => {
    const { fake, session } = await open();
    fake.answers.set(procedures.authList.number, { ok: procedures.authList.answer.encode({ types: [1] }) });
    await expect(session.open()).rejects.toThrow("auth_unix_rw");
  });
});
