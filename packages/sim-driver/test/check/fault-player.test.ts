import { drawOptions, type Fault, QuietObserver, runSeed, type Simulation, type VirtualHost } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { fault, options, quietly } from "./runs.ts";

/** What host 1 was like at each of its samples or steps, or others', by virtual time. */
function watch(faults: readonly Fault[], look: (host: VirtualHost) => unknown) {
  const seen: { atMs: number; value: unknown }[] = [];
  let simulation: Simulation | null = null;
  class Watch extends QuietObserver {
    override stepped(_host: VirtualHost, nowMs: number): void {
      const value = look(simulation!.hosts[1]!);
      if (seen.at(-1)?.value !== value) seen.push({ atMs: nowMs, value });
    }
  }
  const settings = {
    ...quietly,
    observers: [new Watch()],
    prepare: (prepared: Simulation) => {
      simulation = prepared;
    },
  };
  const { failure } = runSeed(options(), faults, settings);
  return { failure, seen: seen.map(({ value }) => value), times: seen.map(({ atMs }) => atMs) };
}

const isUp = (host: VirtualHost) => host.agent !== null;

test("a host that crashes is down and starts again", () => {
  const { seen, failure } = watch([fault("crash")], isUp);
  expect(seen.slice(-2)).toEqual([false, true]);
  expect(failure).toBeNull();
});

test("a host whose power is cut is back when the run heals at the latest", () => {
  const { seen, times } = watch([fault("powerCut", { forMs: 90_000, amount: 0 })], isUp);
  expect(seen.at(-1)).toBe(true);
  expect(times.at(-1)).toBeGreaterThanOrEqual(20_000);
});

test("a host whose power never comes back stays away, and the ring closes behind it", () => {
  const { seen, failure } = watch([fault("powerCut")], isUp);
  expect(seen.at(-1)).toBe(false);
  expect(failure).toBeNull();
});

test("a fault in ambush strikes the host that grants itself next", () => {
  const { seen } = watch([fault("pause", { hosts: [0], ambushMs: 1 })], () => null);
  expect(seen.length).toBeGreaterThan(0);
  const crash = fault("crash", { forMs: 90_000, ambushMs: 1 });
  const { faults } = runSeed(drawOptions(1, { hostsMin: 6, hostsMax: 6, ringOnly: false }), [crash], quietly);
  expect(faults.get("crash")).toBe(1);
});

test("a host that is to crash while it writes does so in the midst of a step", () => {
  const drawn = drawOptions(1, { hostsMin: 6, hostsMax: 6, ringOnly: false });
  const everywhere = drawn.vms.length > 0 ? [0, 1, 2, 3, 4, 5] : [];
  const faults = everywhere.map((host) => fault("crashWriting", { hosts: [host], forMs: 10_000, amount: 0.5 }));
  const boots = new Set<number | null>();
  class Watch extends QuietObserver {
    override stepped({ boot }: VirtualHost): void {
      boots.add(boot);
    }
  }
  expect(runSeed(drawn, faults, { ...quietly, observers: [new Watch()] }).failure).toBeNull();
  expect(boots.size).toBeGreaterThan(2);
});

test("a host that leaves for good stays away, and the ring closes behind it", () => {
  const { seen, failure } = watch([fault("leave", { forMs: 90_000 })], isUp);
  expect(seen.at(-1)).toBe(false);
  expect(failure).toBeNull();
});

test("a host that joins starts late", () => {
  const { seen, times } = watch([fault("join", { forMs: 0 })], isUp);
  expect(seen).toEqual([false, true]);
  expect(times[1]).toBeGreaterThanOrEqual(5_000);
});

test("a stopped process goes on later, its clock jumps or drifts, and the ring is whole in the end", () => {
  const paused = watch([fault("pause")], (host) => host.paused);
  expect(paused.seen).toEqual([false, true, false]);
  expect(watch([fault("clockJump", { forMs: 0, amount: 15_000 })], isUp).failure).toBeNull();
  const drifting = watch([fault("clockDrift", { amount: 1.01 })], (host) => host.clock.localMs(0) !== 0);
  expect(drifting.seen).toContain(true);
});

test("VMs come and go", () => {
  const count = (host: VirtualHost) => [...host.hypervisor.running].length;
  const arriving = watch([fault("vmArrives", { forMs: 0, amount: 64 })], count);
  const leaving = watch([fault("vmLeaves", { forMs: 0 })], count);
  expect([arriving.failure, leaving.failure]).toEqual([null, null]);
  expect(new Set(arriving.seen).size).toBeGreaterThan(1);
  expect(new Set(leaving.seen).size).toBeGreaterThan(1);
});
