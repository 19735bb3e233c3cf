import { expect, test } from "vitest";
import { DemoRecord } from "../../src/demo/demo-record.ts";
import { ringLines } from "../../src/demo/screen-ring.ts";
import { plainColors } from "../../src/terminal.ts";
import { hostId, statusLine } from "../fixtures.ts";

const nameOf = (id: string): string => `h${id.slice(6, 8)}`;

function lines(hosts: number, columns: number, rows: number, load = 0.5): string[] {
  const record = new DemoRecord();
  const hostIds = Array.from({ length: hosts }, (_, index) => hostId(index + 1));
  for (const id of hostIds) record.apply(statusLine(0, { id, load }));
  return ringLines(record, { columns, rows, hostIds, nameOf, marks: new Map() }, plainColors);
}

test.each([
  [4, 80, 24, 4, 1],
  [12, 80, 24, 6, 2],
  [12, 120, 40, 12, 1],
  [27, 80, 24, 9, 3],
  [60, 120, 40, 15, 4],
])("%d hosts in %d x %d are %d rows of %d, read down the columns", (hosts, columns, rows, height, across) => {
  const drawn = lines(hosts, columns, rows);
  expect(drawn).toHaveLength(height);
  expect(drawn[0]?.match(/h\d\d/g)).toHaveLength(across);
  if (across > 1) expect(drawn[0]).toContain(`h${String(height + 1).padStart(2, "0")}`);
});

test("hosts that do not fit are counted, and a window that is too narrow says so", () => {
  expect(lines(30, 80, 24).at(-1)).toBe("and 3 more hosts: a larger window shows them");
  expect(lines(30, 20, 24)).toEqual(["The window is too n…"]);
});

test.each([
  [0.5, "h01 █████████▎········│····  50 %  0 VM"],
  [1, "h01 ██████████████████▍···· 100 %  0 VM"],
  [2, "h01 ███████████████████████ 200 %  0 VM"],
])("a load of %d is a bar with the capacity marked until it is reached", (load, drawn) => {
  expect(lines(1, 50, 24, load)[0]?.trimEnd()).toBe(drawn);
});

test("a wide window does not make the bars longer without end", () => {
  expect(lines(4, 200, 50)[0]?.length).toBeLessThanOrEqual(72);
});
