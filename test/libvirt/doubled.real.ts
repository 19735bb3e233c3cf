import { Libvirt } from "@dvms/libvirt";
import { getRing, getStatus } from "@dvms/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BenchDaemons } from "../bench/libvirt-daemons.ts";
import { domainXml, RealHosts, until } from "./real-libvirtd.ts";

let hosts: RealHosts;
beforeAll(async () => {
  hosts = await RealHosts.start(2);
}, 60_000);
afterAll(() => hosts?.[Symbol.asyncDispose]());

const uuid = "0badcafe-0000-4000-8000-0000000000ff";
const open = (number: number) => Libvirt.connect(`qemu+unix:///system?socket=${hosts.socket(number)}`);
const start = (libvirt: Libvirt) =>
  libvirt.createXml(domainXml("twin").replace("<memory", `<uuid>${uuid}</uuid><memory`), 0, { deadlineMs: 120_000 });

it("finds a VM that was started on two hosts, on both, until one of the two is ended", async () => {
  const [first, second] = [await open(1), await open(2)];
  await using daemons = new BenchDaemons(hosts, "doubled");
  const plan = { cpuCapacity: null, migrationMiBPerS: 100 };
  const sockets = [(await daemons.start(plan)).socket, (await daemons.start(plan)).socket];
  const doubled = async () => (await Promise.all(sockets.map((socket) => getStatus(socket)))).map((s) => s.doubled);
  const wholeRing = async () => (await getRing(sockets[0] ?? "")).hosts.length === 2;
  await start(first);
  await until(wholeRing, 60_000);
  expect(await doubled()).toEqual([[], []]);
  await start(second);
  await until(async () => (await doubled()).every(([found]) => found?.vmId === uuid), 30_000);
  const ring = await getRing(sockets[1] ?? "");
  expect(ring.hosts.map(({ doubledVmIds }) => doubledVmIds)).toEqual([[uuid], [uuid]]);
  const twin = await second.lookup(uuid);
  if (twin) await second.destroy(twin);
  await until(async () => (await doubled()).every((found) => found.length === 0), 30_000);
  first.close();
  second.close();
}, 240_000);
