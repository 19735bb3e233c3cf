import { expect, test } from "vitest";
import { busiestS, drawRing, ringColors, ringSide, ringSvg } from "../../../src/sim/compare/ring-drawing.ts";
import type { RingReplay } from "../../../src/sim/compare/ring-replay.ts";

const replay: RingReplay = {
  order: [2, 0, 3, 1],
  untilS: 100,
  violations: [
    [0, 10, 30],
    [3, 50, 60],
  ],
  partitions: [
    {
      outcome: "solved",
      members: [
        [0, 12, 30],
        [2, 12, 30],
      ],
    },
    {
      outcome: "solved",
      members: [
        [1, 20, 40],
        [3, 20, 40],
      ],
    },
    {
      outcome: "exhausted",
      members: [
        [0, 70, 75],
        [1, 70, 80],
        [2, 70, 80],
      ],
    },
  ],
  migrations: [[0, 2, 14, 24]],
  downs: [],
};
const colors = ringColors("paper");
const at = (atS: number) => drawRing(replay, atS, colors, ringSide);
const counts = (atS: number) =>
  [...at(atS).matchAll(/>(\d+) (overloaded|partitions?|migrations?)</g)].map(([, n]) => Number(n));

test("it shows what is so at the instant", () => {
  expect(counts(5)).toEqual([0, 0, 0]);
  expect(counts(13)).toEqual([1, 1, 0]);
  expect(counts(22)).toEqual([1, 2, 1]);
  expect(counts(30)).toEqual([0, 1, 0]);
  expect(at(22)).toContain(">0:22<");
});

test("hosts above their capacity stand out, members have their partition's colour", () => {
  expect(at(5)).not.toContain(colors.overload);
  expect(at(13).split(colors.overload)).toHaveLength(2);
  expect(at(13)).toContain(colors.partitions[0]);
  expect(at(13)).not.toContain(colors.partitions[1]);
});

test("two members are joined by an arc, more by an area", () => {
  expect(at(13)).not.toMatch(/<path d="M[^"]*Z"/);
  expect(at(72)).toMatch(/<path d="M[^"]*Z"/);
  expect(at(77)).not.toMatch(/<path d="M[^"]*Z"/);
});

test("a host that is down is hollow, and counted where hosts go down at all", () => {
  const crashed = { ...replay, downs: [[1, 40, 60] as const] };
  const drawn = (atS: number) => drawRing(crashed, atS, colors, ringSide);
  expect(drawn(50)).toMatch(/fill="none" stroke="[^"]+" stroke-width="1.5"><title>host 1</);
  expect(drawn(50)).toContain(">1 down<");
  expect(drawn(60)).toContain(">0 down<");
  expect(at(50)).not.toContain("down");
});

test("hosts stand in the order of the ring, the first on top", () => {
  const titles = [...at(5).matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="[\d.]+" fill="[^"]+"><title>host (\d)/g)];
  expect(titles.map(([, , , host]) => Number(host))).toEqual([2, 0, 3, 1]);
  expect(titles[0]?.slice(1, 3)).toEqual(["220.0", "44.0"]);
});

test("the picture of a run shows its busiest instant", () => {
  expect(busiestS(replay)).toBe(25);
  expect(busiestS({ ...replay, partitions: [] })).toBe(50);
  expect(ringSvg(replay, 25)).toMatch(/^<svg xmlns=.*2 partitions.*<\/svg>$/s);
});
