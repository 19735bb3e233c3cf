import { drawFaults, drawOptions, faultKinds } from "@dvms/sim-driver";
import { expect, test } from "vitest";

const bounds = { hostsMin: 1, hostsMax: 60, ringOnly: false };
const schedules = Array.from({ length: 300 }, (_, seed) => drawFaults(drawOptions(seed, bounds)));

test("every kind of fault is drawn, and a network partition by at least one seed in twenty", () => {
  const kinds = new Set(schedules.flatMap((faults) => faults.map(({ kind }) => kind)));
  expect([...faultKinds].filter((kind) => !kinds.has(kind))).toEqual([]);
  const partitioned = schedules.filter((faults) => faults.some(({ kind }) => kind === "partition"));
  expect(partitioned.length).toBeGreaterThan(schedules.length / 20);
});

test("a schedule is in the order of time and hits hosts that exist", () => {
  for (const [seed, faults] of schedules.entries()) {
    const { hosts } = drawOptions(seed, bounds);
    expect(faults.map(({ atMs }) => atMs)).toEqual(faults.map(({ atMs }) => atMs).sort((a, b) => a - b));
    for (const fault of faults) for (const index of fault.hosts) expect(index).toBeLessThan(hosts);
  }
});

test("a ring alone has no faults of VMs", () => {
  for (let seed = 0; seed < 100; seed++) {
    const kinds = drawFaults(drawOptions(seed, { ...bounds, ringOnly: true })).map(({ kind }) => kind);
    expect(kinds).not.toContain("vmArrives");
    expect(kinds).not.toContain("answerLost");
  }
});
