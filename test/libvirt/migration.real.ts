import { join } from "node:path";
import { setTimeout as timeout } from "node:timers/promises";
import { Libvirt } from "@dvms/libvirt";
import type { Transfer, TransferAnswer, TransferPort } from "@dvms/node";
import { openLibvirt } from "@dvms/node";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { domainXml, RealHosts, until } from "./real-libvirtd.ts";

let hosts: RealHosts;
let vmId = "";
beforeAll(async () => {
  hosts = await RealHosts.start(2);
  const libvirt = await Libvirt.connect(uriOf(1));
  vmId = (await libvirt.createXml(domainXml("mover"), 0, { deadlineMs: 60_000 })).uuid;
  libvirt.close();
}, 120_000);
afterAll(() => hosts?.[Symbol.asyncDispose]());

type Handler = (sourceId: string, transfer: Transfer) => Promise<TransferAnswer>;
const handlers = new Map<string, Handler>();
const uriOf = (number: number) => `qemu+unix:///system?socket=${hosts.socket(number)}`;
const refOf = (number: number) => ({
  id: `h${number}`,
  site: "lab",
  rack: "lab",
  address: `/ip4/${hosts.address(number)}/tcp/7400`,
});

async function open(number: number, life: string) {
  const transfer: TransferPort = {
    onRequest: (handler) => void handlers.set(`h${number}`, handler),
    request: async (target, question) => {
      const handler = handlers.get(target.id);
      if (!handler) throw new Error("nobody answers");
      return handler(`h${number}`, question);
    },
  };
  const hypervisor = await openLibvirt({
    uri: uriOf(number),
    peerUri: "qemu+tcp://{host}/system",
    capacity: null,
    path: join(hosts.folder, `${life}-${number}.sqlite`),
    hostId: `h${number}`,
    migrationMiBPerS: 100,
    postCopy: false,
    transfer,
    expects: () => true,
    notice: () => undefined,
  });
  onTestFinished(() => hypervisor.close());
  return hypervisor;
}

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const states = async (hypervisor: Awaited<ReturnType<typeof open>>) =>
  (await hypervisor.list()).map(({ id, state }) => `${id} ${state}`);

it("moves a real VM: gone at the source, paused at the target until it is told to run, and then once", async () => {
  const [source, target] = [await open(1, "a"), await open(2, "a")];
  const changes: string[] = [];
  target.watch(({ kind }) => changes.push(kind));
  const result = await source.migrate({ migrationId: "m-1", vmId, target: refOf(2) }, quiet());
  expect(result).toEqual({ vm: "gone", reason: "" });
  expect([await states(source), await states(target), await target.staged()]).toEqual([[], [], ["m-1"]]);
  expect([await target.run("m-1", vmId), await target.run("m-1", vmId)]).toEqual(["runs", "runs"]);
  await target.discard("m-1", vmId);
  expect([await states(source), await states(target)]).toEqual([[], [`${vmId} running`]]);
  await until(() => changes.includes("appeared"));
}, 120_000);

it("ends a migration when told to, and drops a copy, with the VM running where it was", async () => {
  const [other, here] = [await open(1, "b"), await open(2, "b")];
  const controller = new AbortController();
  const onProgress = () => controller.abort(new Error("the operator said so"));
  const order = { migrationId: "m-2", vmId, target: refOf(1) };
  const result = await here.migrate(order, { signal: controller.signal, onProgress });
  await other.discard("m-2", vmId);
  expect(result).toEqual({ vm: "here", reason: "the operator said so" });
  expect([await states(other), await states(here), await other.staged()]).toEqual([[], [`${vmId} running`], []]);
}, 120_000);

it("keeps a VM whose target libvirt is out of reach, and tells of one that is stopped by somebody else", async () => {
  const [, here] = [await open(1, "c"), await open(2, "c")];
  const gone: string[] = [];
  here.watch((change) => change.kind === "disappeared" && gone.push(change.vmId));
  const target = { ...refOf(1), address: `/ip4/${hosts.address(9)}/tcp/7400` };
  const moving = here.migrate({ migrationId: "m-3", vmId, target }, quiet());
  await timeout(0);
  expect((await moving).vm).toBe("here");
  expect(await states(here)).toEqual([`${vmId} running`]);
  const libvirt = await Libvirt.connect(uriOf(2));
  const domain = await libvirt.lookup(vmId);
  if (domain) await libvirt.destroy(domain);
  libvirt.close();
  await until(() => gone.includes(vmId));
}, 120_000);
