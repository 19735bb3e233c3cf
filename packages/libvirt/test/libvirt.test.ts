import { describe, expect, it, onTestFinished } from "vitest";
import { Libvirt } from "../src/libvirt.ts";
import { procedures } from "../src/procedures.ts";
import { FakeLibvirtd } from "./fake-libvirtd.ts";

const dom = { name: "vm", uuid: "6695eb01-f6a4-8304-79aa-97f2502e193f", id: 1 };

async function open() {
  const fake = await FakeLibvirtd.start();
  const libvirt = await Libvirt.connect(`test+unix:///default?socket=${fake.socket}`);
  onTestFinished(async () => {
    libvirt.close();
    await fake[Symbol.asyncDispose]();
  });
  return { fake, libvirt };
}

describe("the client", () => {
  it("tells libvirt's version as people write it", async () => {
    const { fake, libvirt } = await open();
    fake.answers.set(procedures.libVersion.number, {
      ok: procedures.libVersion.answer.encode({ lib_ver: 9_012_003n }),
    });
    expect(await libvirt.version()).toBe("9.12.3");
    expect(libvirt.socket).toBe(fake.socket);
  });

  it("asks for statistics without waiting for a VM that hangs", async () => {
    const { fake, libvirt } = await open();
    const params = [{ field: "cpu.time", value: { type: "ullong" as const, value: 5n } }];
    const answer = procedures.allDomainStats.answer.encode({ retStats: [{ dom, params }] });
    fake.answers.set(procedures.allDomainStats.number, { ok: answer });
    const [stats] = await libvirt.stats();
    expect(stats?.domain).toEqual(dom);
    expect(stats?.params.number("cpu.time")).toBe(5);
    const call = fake.calls.find(({ procedure }) => procedure === procedures.allDomainStats.number);
    expect(procedures.allDomainStats.args.decode(call?.body ?? Buffer.alloc(0)).flags & 0x2000_0000).not.toBe(0);
  });

  it("finds no VM where libvirt knows none, and passes other refusals on", async () => {
    const { fake, libvirt } = await open();
    fake.answers.set(procedures.lookupByUuid.number, { error: 42, sentence: "no domain" });
    expect(await libvirt.lookup(dom.uuid)).toBeNull();
    fake.answers.set(procedures.lookupByUuid.number, { error: 88, sentence: "access denied" });
    await expect(libvirt.lookup(dom.uuid)).rejects.toMatchObject({ code: 88, message: "access denied" });
  });

  it("names the state of a VM's control", async () => {
    const { fake, libvirt } = await open();
    const answer = { state: 2, details: 0, stateTime: 4_000n };
    fake.answers.set(procedures.getControlInfo.number, { ok: procedures.getControlInfo.answer.encode(answer) });
    expect(await libvirt.control(dom)).toEqual({ state: "occupied", reason: 0, forMs: 4_000 });
  });

  it("names the state of a VM and of its job", async () => {
    const { fake, libvirt } = await open();
    fake.answers.set(procedures.getState.number, { ok: procedures.getState.answer.encode({ state: 3, reason: 2 }) });
    fake.answers.set(procedures.getJobStats.number, {
      ok: procedures.getJobStats.answer.encode({ type: 2, params: [] }),
    });
    expect(await libvirt.state(dom)).toEqual({ state: "paused", reason: 2 });
    expect((await libvirt.jobStats(dom)).job).toBe("unbounded");
  });
});
