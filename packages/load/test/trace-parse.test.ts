import { parseTrace, TraceError } from "@dvms/load";
import { describe, expect, test } from "vitest";

test("PlanetLab rows are percent of a core every five minutes, without memory", () => {
  expect(parseTrace("a,0,50,99\nb,1,2,3.5\n", "day.csv")).toEqual([
    { name: "a", stepS: 300, cpu: [0, 50, 99], usedMiB: null },
    { name: "b", stepS: 300, cpu: [1, 2, 3.5], usedMiB: null },
  ]);
});

test("Google rows are hundredths of a percent, of a core and of the VM's own memory", () => {
  expect(parseTrace("C,vm_1,676,10000\nM,vm_1,5000,10000\nC,vm_2,0,1\nM,vm_2,0,2500", "day.csv")).toEqual([
    { name: "vm_1", stepS: 300, cpu: [6.76, 100], usedMiB: [512, 1024] },
    { name: "vm_2", stepS: 300, cpu: [0, 0.01], usedMiB: [0, 256] },
  ]);
});

test("memory beyond what the VM has counts as all of it", () => {
  expect(parseTrace("C,vm_1,1\nM,vm_1,21531", "day.csv")[0]?.usedMiB).toEqual([1024]);
});

test("a PlanetLab VM may be called C", () => {
  expect(parseTrace("C,1,2", "day.csv")[0]).toMatchObject({ name: "C", cpu: [1, 2], usedMiB: null });
});

test("line ends of any system and empty lines at the end are fine", () => {
  expect(parseTrace("a,1,2\r\nb,3,4\r\n\r\n", "day.csv").map((row) => row.cpu)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

describe("broken traces are refused with the file, the line and the remedy", () => {
  const google = "C,vm_1,1,2\nM,vm_1,3,4\n";
  test.each([
    ["", "Trace t.csv is empty: give a file with one row per VM."],
    ["\n\n", "Trace t.csv is empty: give a file with one row per VM."],
    ["a,1,2\nb,1,x", 'Trace t.csv, line 2 has "x" where a number belongs: correct the value or remove the row.'],
    ["a,1,0x10", 'Trace t.csv, line 1 has "0x10" where a number belongs: correct the value or remove the row.'],
    ["a,1,NaN", 'Trace t.csv, line 1 has "NaN" where a number belongs: correct the value or remove the row.'],
    ["a,1,2\nb,1,-2", "Trace t.csv, line 2 has the negative value -2: correct the value or remove the row."],
    ["a,1,2\nb,1", "Trace t.csv, line 2 has 1 values where line 1 has 2: complete the row or remove it."],
    ["a,1,2\nb,1,2,3", "Trace t.csv, line 2 has 3 values where line 1 has 2: complete the row or remove it."],
    ["a,1,2\n\nb,1,2", "Trace t.csv, line 2 is empty: complete the row or remove it."],
    ["a,1,2\nb,,2", "Trace t.csv, line 2 has an empty field: complete the row or remove it."],
    ["a,1e9,2", "Trace t.csv, line 1 has 1e9, above 25600 percent: check the unit of the file."],
    ["garbage", "Trace t.csv, line 1 has no values: write a name and then one value for every five minutes."],
    [
      `${google}C,vm_2,1,2`,
      'Trace t.csv, line 3 has no "M" row for vm_2 after it: put the memory row of each VM after its CPU row.',
    ],
    [
      `M,vm_2,1,2\n${google}`,
      'Trace t.csv, line 1 is a "M" row without a "C" row before it: put the CPU row of each VM before its memory row.',
    ],
    [
      `${google}C,vm_2,1,2\nM,vm_3,1,2`,
      'Trace t.csv, line 3 has no "M" row for vm_2 after it: put the memory row of each VM after its CPU row.',
    ],
    [
      `${google}C,vm_2,1,2\nM,vm_2,1`,
      "Trace t.csv, line 4 has 1 values where line 1 has 2: complete the row or remove it.",
    ],
    [`a,${"1,".repeat(2881)}1`, "Trace t.csv, line 1 has 2882 values, more than 2880: cut it into shorter traces."],
  ])("%j", (text, sentence) => {
    expect(() => parseTrace(text, "t.csv")).toThrow(new TraceError(sentence));
  });
});
