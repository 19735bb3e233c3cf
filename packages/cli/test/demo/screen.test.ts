import { createColors } from "picocolors";
import { expect, test } from "vitest";
import { DemoRecord } from "../../src/demo/demo-record.ts";
import { type ScreenFrame, screen } from "../../src/demo/screen.ts";
import { plainColors } from "../../src/terminal.ts";
import { endedWith, hostId, overload, statusLine, traceLine } from "../fixtures.ts";

const hosts = 12;
const frame: ScreenFrame = {
  columns: 80,
  rows: 24,
  hostIds: Array.from({ length: hosts }, (_, index) => hostId(index + 1)),
  nameOf: (id) => (id.startsWith("vm") ? id : `h${id.slice(6, 8)}`),
  title: "dvms demo · 12 hosts · 120 VMs · 30 times faster",
  nowUnixMs: 23_000,
  startAtUnixMs: 0,
  seconds: 60,
  stopping: false,
  marks: new Map([["e2", { letter: "A", index: 0 }]]),
  violationSNone: 88,
};

function playedRecord(): DemoRecord {
  const record = new DemoRecord();
  for (let number = 1; number <= hosts; number += 1) {
    const vm = { id: "vm-1", name: "vm-1", demand: { cpu: 66 }, memoryMiB: 1024, state: "running" } as const;
    const vms = Array.from({ length: 10 }, () => vm);
    record.apply(statusLine(22_800, { id: hostId(number), load: 0.8 + number * 0.02, vms, violationS: number }));
  }
  record.apply(traceLine(12, 1000, endedWith({ reason: `host ${hostId(12)} is at 730 of 700 cpu` })));
  record.apply(traceLine(11, 22_900, { kind: "raised", eventId: "e2", cause: overload }));
  record.apply(traceLine(12, 22_901, { kind: "granted", eventId: "e2", leaderId: hostId(11), epoch: 1 }));
  const begun = { eventId: "e2", migrationId: "m2", vmId: "vm-110", targetId: hostId(12) };
  record.apply(traceLine(11, 22_910, { kind: "migrationBegun", ...begun }));
  return record;
}

test("a running demo on a small terminal", () => {
  expect(`\n${screen(playedRecord(), frame, plainColors)}\n`).toMatchInlineSnapshot(`
    "
    dvms demo · 12 hosts · 120 VMs · 30 times faster                 0:23, 0:37 left

    h01 ████████▌·│··  82 % 10 VM           h07 █████████▊│··  94 % 10 VM         
    h02 ████████▊·│··  84 % 10 VM           h08 ██████████│··  96 % 10 VM         
    h03 █████████·│··  86 % 10 VM           h09 ██████████▎··  98 % 10 VM         
    h04 █████████▏│··  88 % 10 VM           h10 ██████████▍·· 100 % 10 VM         
    h05 █████████▍│··  90 % 10 VM           h11 ██████████▋·· 102 % 10 VM A leader
    h06 █████████▋│··  92 % 10 VM           h12 ██████████▉·· 104 % 10 VM A       

    vm-110 h11→h12 ········
    0:01 h12 overloaded, CPU at 104 %: solved with h01, h02
         host h12 is at 730 of 700 cpu








    overloads 2: 1 solved, 1 open
    VMs moved 0; first one 4 ms after raising
    host-seconds over capacity 78 s; with nobody acting 88 s
    "
  `);
});

test.each([
  [80, 24],
  [120, 40],
  [40, 12],
  [20, 5],
  [200, 60],
])("a picture of %d x %d fits its terminal", (columns, rows) => {
  const lines = screen(playedRecord(), { ...frame, columns, rows }, plainColors).split("\n");
  expect(lines.length).toBeLessThan(rows);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
});

test("colours change no width", () => {
  const coloured = screen(playedRecord(), frame, createColors(true));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the terminal's own
  expect(coloured.replace(/\u001b\[[0-9;]*m/g, "")).toBe(screen(playedRecord(), frame, plainColors));
});

test.each([
  ["kill", "killed"],
  ["pause", "paused"],
  ["restart", "restarting"],
] as const)("a host that the demo does a %s to is shown as %s", (fault, words) => {
  const record = playedRecord();
  record.faults.set(hostId(3), fault);
  expect(screen(record, frame, plainColors)).toContain(`h03 ${words}`);
});

test("a daemon that died is shown as dead", () => {
  const record = playedRecord();
  record.died(hostId(3));
  expect(screen(record, frame, plainColors)).toContain("h03 daemon died");
});

test("hosts beyond the screen are counted", () => {
  const many = { ...frame, hostIds: Array.from({ length: 100 }, (_, index) => hostId(index + 1)) };
  expect(screen(playedRecord(), many, plainColors)).toContain("and 73 more hosts");
});

test("hosts in narrow cells show their load and a leader's star", () => {
  const many = { ...frame, hostIds: Array.from({ length: 24 }, (_, index) => hostId(index + 1)) };
  const text = screen(playedRecord(), many, plainColors);
  expect(text).toMatch(/h11 [█▎▋▊│·]+ 102 % A\*/);
  expect(text).toMatch(/h24 no word yet/);
});

test("while the daemons stop the screen says how to end at once", () => {
  expect(screen(playedRecord(), { ...frame, stopping: true }, plainColors)).toContain("stopping; Ctrl-C: at once");
});
