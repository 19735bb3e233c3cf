import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type DomainEvent, Libvirt, LibvirtError, Virsh } from "@dvms/libvirt";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { domainXml, RealHosts, until } from "./real-libvirtd.ts";

let hosts: RealHosts;
beforeAll(async () => {
  hosts = await RealHosts.start(1);
}, 60_000);
afterAll(() => hosts?.[Symbol.asyncDispose]());

const testUri = () => `test+unix:///default?socket=${hosts.socket(1)}`;
const qemuUri = () => `qemu+unix:///system?socket=${hosts.socket(1)}`;

async function open(uri: string): Promise<Libvirt> {
  const libvirt = await Libvirt.connect(uri);
  onTestFinished(() => libvirt.close());
  return libvirt;
}

describe("the client on libvirt's own fake", () => {
  it("sees what virsh sees", async () => {
    const libvirt = await open(testUri());
    const virsh = new Virsh(testUri());
    const list = await libvirt.list();
    expect(list.map(({ uuid, name }) => ({ uuid, name }))).toEqual(await virsh.list());
    const [domain] = list;
    if (!domain) throw new Error("the fake has no VM");
    expect(await libvirt.xml(domain)).toBe((await virsh.xml(domain.uuid)).replace(/\n\n$/, "\n"));
    expect((await libvirt.state(domain)).state).toBe(await virsh.state(domain.uuid));
    expect(`${await libvirt.version()}`).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("takes 1 ms at the median for a call, and a hundred in flight", async () => {
    const libvirt = await open(testUri());
    const [domain] = await libvirt.list();
    if (!domain) throw new Error("the fake has no VM");
    const tookMs: number[] = [];
    for (let call = 0; call < 500; call++) {
      const begun = performance.now();
      await libvirt.state(domain);
      tookMs.push(performance.now() - begun);
    }
    expect(tookMs.sort((a, b) => a - b)[250]).toBeLessThanOrEqual(1);
    const states = await Promise.all(Array.from({ length: 100 }, () => libvirt.state(domain)));
    expect(states).toHaveLength(100);
  });

  it("passes refusals on with code and domain", async () => {
    const libvirt = await open(testUri());
    await expect(libvirt.createXml("<domain/>")).rejects.toMatchObject({ code: 21, domain: 20 });
    await expect(libvirt.createXml("<domain/>")).rejects.toBeInstanceOf(LibvirtError);
  });

  it("runs the README's example", async () => {
    const example = new URL("../../packages/libvirt/test/example.ts", import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(process.execPath, [example, testUri()]);
    expect(stdout).toMatch(/ test running/);
  });
});

describe("the client on a real QEMU", () => {
  it("defines, starts, suspends, resumes, measures, squeezes, and is told of it", async () => {
    const libvirt = await open(qemuUri());
    const events: string[] = [];
    libvirt.watch((event) => {
      if (event.kind === "lifecycle") events.push((event as DomainEvent & { kind: "lifecycle" }).event);
    });
    const defined = await libvirt.define(domainXml("client"));
    const domain = await libvirt.create(defined, 0, { deadlineMs: 60_000 });
    await libvirt.suspend(domain);
    expect((await libvirt.state(domain)).state).toBe("paused");
    await libvirt.resume(domain);
    const [stats] = await libvirt.stats();
    expect(stats?.domain.uuid).toBe(domain.uuid);
    expect(stats?.params.number("cpu.time")).toBeGreaterThan(0);
    expect(stats?.params.number("balloon.maximum")).toBe(64 * 1024);
    await libvirt.setMemory(domain, 32 * 1024);
    expect((await libvirt.jobStats(domain)).job).toBe("none");
    await libvirt.destroy(domain);
    await libvirt.undefine(domain);
    expect(await libvirt.lookup(domain.uuid)).toBeNull();
    await until(() => events.includes("undefined"));
    expect(events).toEqual(expect.arrayContaining(["defined", "started", "suspended", "resumed", "stopped"]));
  }, 90_000);
});
