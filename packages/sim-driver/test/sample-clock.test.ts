import { formRing, QuietObserver, Simulation, simulationOptions, type VirtualHost } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo, vm } from "./support/worlds.ts";

function sampledAtMs(playQuiet: boolean): number[] {
  const vms = [vm("a", 0, 10, 20, 20, 90)];
  const simulation = new Simulation(simulationOptions({ ...demo, hosts: 1, vms, check: false, playQuiet }));
  const times: number[] = [];
  class Log extends QuietObserver {
    override input(_host: VirtualHost, input: { readonly kind: string }, nowMs: number): void {
      if (input.kind === "sample") times.push(nowMs);
    }
  }
  formRing(simulation, "first", 60_000);
  simulation.observe(new Log());
  simulation.startLoad();
  simulation.runFor(20_000);
  return times;
}

test("samples come once a period, and with nothing new only where they are to be played", () => {
  const all = sampledAtMs(true);
  expect(all).toHaveLength(20);
  const some = sampledAtMs(false);
  expect(some.length).toBeGreaterThanOrEqual(2);
  expect(some.length).toBeLessThanOrEqual(4);
  for (const atMs of some) expect(all).toContain(atMs);
});
