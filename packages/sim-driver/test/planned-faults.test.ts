import { type CentrePlan, type PlannedFault, runExperiment, type SimEvent } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo, vm } from "./support/worlds.ts";

const forever = Number.POSITIVE_INFINITY;
const size = { rack: "r", cpu: 100, memoryMiB: 8192, migrationMiBPerS: 100, powerW: [100, 100] };

function planWith(faults: readonly PlannedFault[]): CentrePlan {
  const hosts = ["north", "north", "south", "south"].map((site, index) => ({ name: `h${index}`, site, ...size }));
  return { hosts, links: [{ name: "wan", sites: ["north", "south"], bandwidthMiBPerS: 100, latencyMs: 5 }], faults };
}

function play(faults: readonly PlannedFault[], vms = [vm("a", 0, 10)]) {
  const events: SimEvent[] = [];
  const options = { ...demo, check: false, hosts: 4, seconds: 120, vms, plan: planWith(faults) };
  return { result: runExperiment(options, { event: (event) => events.push(event) }), events };
}

test("a host is down for its time, takes no power meanwhile, and comes back", () => {
  const { result } = play([{ kind: "crash", atS: 20, host: 3, forS: 30 }]);
  expect(result.energyJ).toBeCloseTo(100 * (4 * 120 - 30), 3);
  expect(result.hostsOnMean).toBeCloseTo(4 - 30 / 120, 3);
});

test("one that never comes back is down until the end", () => {
  expect(play([{ kind: "crash", atS: 20, host: 3, forS: forever }]).result.energyJ).toBeCloseTo(
    100 * (4 * 120 - 100),
    3,
  );
});

test("a link that is cut lets nothing through until it is mended", () => {
  // Both northern hosts are full: only the south has room.
  const vms = [vm("a", 0, 60), vm("b", 0, 60), vm("c", 1, 90), vm("d", 2, 10)];
  const whole = play([], vms);
  expect(whole.result.migrations).toBeGreaterThan(0);
  expect(whole.result.violationTotalS).toBeLessThan(60);
  const cut = play([{ kind: "cut", atS: 0, link: 0, forS: forever }], vms);
  const crossing = cut.events.filter((event) => event.kind === "migrationEnd" && event.atS > 1);
  expect([crossing.length, cut.result.migrations]).toEqual([0, 0]);
  expect(cut.result.violationTotalS).toBeGreaterThan(115);
  const mended = play([{ kind: "cut", atS: 0, link: 0, forS: 30 }], vms).result;
  expect(mended.migrations).toBeGreaterThan(0);
  expect(mended.violationTotalS).toBeGreaterThan(29);
});
