import { controlErrors, LibvirtTimeout } from "@dvms/libvirt";
import { expect, test } from "vitest";
import { LibvirtSampler } from "../../src/hypervisor/libvirt-sampler.ts";
import { MachineLoad } from "../../src/hypervisor/machine-load.ts";
import { JumpingClock } from "./embedded-lab.ts";
import { FakeLibvirt } from "./fake-libvirt.ts";

function open(busyPercent: number | null = null) {
  const libvirt = new FakeLibvirt({ wire: "up", beforeDelivery: async () => {}, hosts: new Map() }, "a");
  libvirt.addVm(1);
  const clock = new JumpingClock();
  const notices: string[] = [];
  const machine = new MachineLoad("/nowhere");
  machine.busyPercent = () => busyPercent;
  const notice = (sentence: string) => void notices.push(sentence);
  const sampler = new LibvirtSampler({ libvirt: libvirt.connect(), clock, notice, machine, migrationMiBPerS: 100 });
  return { libvirt, clock, notices, sampler };
}

const ull = (field: string, value: number) => ({ field, value: { type: "ullong" as const, value: BigInt(value) } });

test("demand is the CPU used and the CPU waited for, and the memory that the guest uses", async () => {
  const { libvirt, clock, sampler } = open();
  let second = 0;
  libvirt.paramsOf = () => [
    ull("cpu.time", second * 300_000_000),
    ull("vcpu.0.delay", second * 100_000_000),
    ull("vcpu.1.delay", second * 50_000_000),
    ull("balloon.usable", 512 * 1024),
    { field: "dirtyrate.megabytes_per_second", value: { type: "llong", value: 7n } },
  ];
  expect((await sampler.read())[0]?.demand).toEqual({ cpu: 0, memory: 512 });
  clock.advance(1_000);
  second = 1;
  const [vm] = await sampler.read();
  expect(vm?.demand.cpu).toBeCloseTo(45);
  expect(sampler.strain).toMatchObject({ stealPercent: expect.closeTo(15), stealCountedPercent: expect.closeTo(15) });
  expect(vm).toMatchObject({ memoryMiB: 1_024, dirtyRateMiBPerS: 7, movable: true, state: "running" });
});

test("a VM with a device of the host, or without a balloon, is told of once; the first stays where it is", async () => {
  const { libvirt, notices, sampler } = open();
  libvirt.addVm(2);
  libvirt.xmlOf = ({ name }) => (name === "vm-1" ? "<hostdev mode='subsystem'>" : "<memballoon model='none'/>");
  await sampler.read();
  const vms = await sampler.read();
  expect(vms.map(({ movable }) => movable)).toEqual([false, true]);
  expect(notices).toEqual([expect.stringContaining("detach it"), expect.stringContaining("no balloon")]);
});

test("a VM that writes as fast as its link carries stays until it writes less, and is told of each time", async () => {
  const { libvirt, notices, sampler } = open();
  const movable = async (mibPerS: bigint) => {
    libvirt.paramsOf = () => [{ field: "dirtyrate.megabytes_per_second", value: { type: "llong", value: mibPerS } }];
    return (await sampler.read())[0]?.movable;
  };
  expect([
    await movable(99n),
    await movable(100n),
    await movable(120n),
    await movable(5n),
    await movable(100n),
  ]).toEqual([true, false, false, true, false]);
  expect(notices).toEqual([
    expect.stringContaining("writes 100 MiB/s of its memory, and its link carries 100 MiB/s: it stays"),
    expect.stringContaining("writes 100 MiB/s"),
  ]);
});

test("what a busy hypervisor leaves out is as it was told last, and what it tells no more is gone", async () => {
  const { libvirt, notices, sampler } = open();
  const read = async (...params: ReturnType<typeof ull>[]) => {
    libvirt.paramsOf = () => params;
    const [vm] = await sampler.read();
    return [vm?.demand.memory, vm?.dirtyRateMiBPerS, vm?.movable];
  };
  const rss = ull("balloon.rss", 1);
  expect(await read(rss, ull("balloon.usable", 256 * 1024), ull("dirtyrate.megabytes_per_second", 120))).toEqual([
    768,
    120,
    false,
  ]);
  expect(await read()).toEqual([768, 120, false]);
  expect(await read(rss)).toEqual([1_024, 120, false]);
  expect(await read(rss, ull("dirtyrate.megabytes_per_second", 2))).toEqual([1_024, 2, true]);
  expect(notices).toHaveLength(1);
});

test("a VM whose hypervisor hangs stays while it does, and is told of each time", async () => {
  const { libvirt, notices, sampler } = open();
  const movable = async (state: "job" | "occupied" | "error", reason: number, forMs: number) => {
    libvirt.controlOf = () => ({ state, reason, forMs });
    return (await sampler.read())[0]?.movable;
  };
  const seen = [];
  for (const [state, reason, forMs] of [
    ["occupied", 0, 999],
    ["occupied", 0, 1_000],
    ["occupied", 0, 9_000],
    ["job", 0, 60_000],
    ["error", 3, 0],
    ["error", controlErrors.monitor, 0],
  ] as const)
    seen.push(await movable(state, reason, forMs));
  expect(seen).toEqual([true, false, false, true, true, false]);
  expect(notices).toEqual(Array(2).fill(expect.stringContaining("does not answer: it stays; look at its QEMU")));
});

test("a VM that hangs holds up one question: the others are told by the next, unless libvirt itself is mute", async () => {
  const { libvirt, sampler } = open();
  const timeouts = (count: number) => {
    let left = count;
    libvirt.beforeStats = () => {
      if (left-- > 0) throw new LibvirtTimeout("CONNECT_GET_ALL_DOMAIN_STATS", 1_200);
    };
  };
  timeouts(1);
  expect(await sampler.read()).toHaveLength(1);
  timeouts(2);
  await expect(sampler.read()).rejects.toThrow("did not answer");
  libvirt.beforeStats = () => {
    libvirt.beforeStats = () => undefined;
    throw new Error("access denied");
  };
  await expect(sampler.read()).rejects.toThrow("access denied");
});

test("a VM whose description cannot be had is not one to move", async () => {
  const { libvirt, sampler } = open();
  libvirt.xmlOf = () => {
    throw new Error("it hangs");
  };
  expect((await sampler.read())[0]?.movable).toBe(false);
});

test("what a VM waited for other programs of a busy machine is no demand of its own", async () => {
  const { libvirt, clock, sampler } = open(200);
  let second = 0;
  libvirt.paramsOf = () => [ull("cpu.time", second * 300_000_000), ull("vcpu.0.delay", second * 400_000_000)];
  await sampler.read();
  clock.advance(1_000);
  second = 1;
  expect((await sampler.read())[0]?.demand.cpu).toBeCloseTo(30 + 40 * (30 / 200));
  expect(sampler.strain?.stealPercent).toBeCloseTo(40);
});

test("network is what all interfaces receive and send; a VM without one tells none", async () => {
  const { libvirt, clock, sampler } = open();
  libvirt.addVm(2);
  let second = 0;
  libvirt.paramsOf = ({ domain }) =>
    domain.name === "vm-2"
      ? []
      : [
          { field: "net.count", value: { type: "uint" as const, value: 2 } },
          ull("net.0.rx.bytes", second * 1_048_576),
          ull("net.0.tx.bytes", second * 2_097_152),
          ull("net.1.rx.bytes", second * 1_048_576),
        ];
  await sampler.read();
  clock.advance(2_000);
  second = 2;
  const [first, other] = await sampler.read();
  expect(first?.demand.network).toBeCloseTo(4);
  expect(other?.demand).not.toHaveProperty("network");
});
