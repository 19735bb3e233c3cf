import { describe, expect, it, onTestFinished } from "vitest";
import { LibvirtDisconnected, LibvirtTimeout } from "../src/libvirt-error.ts";
import { procedures } from "../src/procedures.ts";
import { RpcConnection, type RpcConnectionInit } from "../src/rpc-connection.ts";
import { FakeLibvirtd } from "./fake-libvirtd.ts";

async function open(init: Partial<RpcConnectionInit> = {}) {
  const fake = await FakeLibvirtd.start();
  fake.answers.set(procedures.hostname.number, { ok: procedures.hostname.answer.encode({ hostname: "a" }) });
  let onClosed: (error: LibvirtDisconnected) => void = () => undefined;
  const closed = new Promise<LibvirtDisconnected>((resolve) => {
    onClosed = resolve;
  });
  const rpc = await RpcConnection.open({
    socket: fake.socket,
    deadlineMs: 5_000,
    keepaliveMs: 60_000,
    keepaliveMisses: 2,
    onMessage: () => undefined,
    onClosed,
    ...init,
  });
  onTestFinished(async () => {
    rpc.close();
    await fake[Symbol.asyncDispose]();
  });
  return { fake, rpc, closed };
}

describe("a connection", () => {
  it("answers a hundred calls in flight", async () => {
    const { rpc } = await open();
    const answers = await Promise.all(Array.from({ length: 100 }, () => rpc.call(procedures.hostname, undefined)));
    expect(answers).toHaveLength(100);
    expect(answers.every(({ hostname }) => hostname === "a")).toBe(true);
  });

  it("gives a call up at its deadline, and goes on with others", async () => {
    const { fake, rpc } = await open();
    fake.answers.set(procedures.uri.number, "silent");
    await expect(rpc.call(procedures.uri, undefined, { deadlineMs: 5 })).rejects.toThrow(LibvirtTimeout);
    expect((await rpc.call(procedures.hostname, undefined)).hostname).toBe("a");
  });

  it("gives a call up when its signal says so, also before it began", async () => {
    const { fake, rpc } = await open();
    fake.answers.set(procedures.uri.number, "silent");
    const controller = new AbortController();
    const call = rpc.call(procedures.uri, undefined, { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(call).rejects.toThrow("enough");
    await expect(rpc.call(procedures.uri, undefined, { signal: controller.signal })).rejects.toThrow("enough");
  });

  it("gives calls up when it breaks, with their names", async () => {
    const { fake, rpc, closed } = await open();
    fake.answers.set(procedures.uri.number, "silent");
    const call = rpc.call(procedures.uri, undefined);
    const failed = expect(call).rejects.toThrow(/CONNECT_GET_URI.*not known/);
    fake.dropAll();
    await failed;
    expect(await closed).toBeInstanceOf(LibvirtDisconnected);
    await expect(rpc.call(procedures.uri, undefined)).rejects.toThrow(LibvirtDisconnected);
  });

  it("is given up when the other side shows no sign of life", async () => {
    const { fake, closed } = await open({ keepaliveMs: 2 });
    fake.answersKeepalive = false;
    expect((await closed).message).toContain("no sign of life");
  });

  it("is given up when the other side speaks another tongue", async () => {
    const { fake, rpc, closed } = await open();
    await rpc.call(procedures.hostname, undefined);
    fake.raw(Buffer.from("GET / HTTP/1.1\r\n"));
    expect((await closed).message).toContain("does not speak libvirt's RPC");
  });

  it("cannot be opened where nobody listens", async () => {
    const init = { deadlineMs: 1, keepaliveMs: 1, keepaliveMisses: 1, onMessage: () => {}, onClosed: () => {} };
    await expect(RpcConnection.open({ ...init, socket: "/nowhere/sock" })).rejects.toThrow("/nowhere/sock");
  });
});
