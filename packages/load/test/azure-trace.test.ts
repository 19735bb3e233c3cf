import { TraceError } from "@dvms/load";
import { describe, expect, test } from "vitest";
import { parseAzure } from "../src/azure-trace.ts";

const header = "arrival_s,batch,vcpu,mem_GB,lifetime_bin,censored";
const parse = (...rows: string[]) => parseAzure([header, ...rows], "azure.csv");

test("a request is a VM of its size that stays for a time of its bin", () => {
  const [vm] = parse("1800000,0,8,14,13,0");
  expect(vm).toMatchObject({ cores: 8, memoryMiB: 14_336, arrivesS: 1_800_000, hostIndex: null, profile: null });
  expect(vm!.departsS).toBeGreaterThanOrEqual(1_803_900);
  expect(vm!.departsS).toBeLessThan(1_807_500);
});

test("lifetimes fill the bin, and are the same for the same row", () => {
  const rows = Array.from({ length: 200 }, () => "0,0,1,1,1,0");
  const lives = parse(...rows).map(({ departsS }) => departsS);
  expect(Math.min(...lives)).toBeGreaterThanOrEqual(300);
  expect(Math.max(...lives)).toBeLessThan(600);
  expect(Math.max(...lives) - Math.min(...lives)).toBeGreaterThan(250);
  expect(parse(...rows).map(({ departsS }) => departsS)).toEqual(lives);
});

test("the first and the last bin, and a VM that outlives the trace", () => {
  const [first, last, censored] = parse("0,0,1,1,0,0", "0,0,1,1,45,0", "5,0,1,1,3,1");
  expect(first!.departsS).toBeLessThan(300);
  expect(last!.departsS).toBeGreaterThanOrEqual(864_300);
  expect(censored!.departsS).toBe(Number.POSITIVE_INFINITY);
});

describe("broken rows are refused with file and line", () => {
  test.each([
    [
      "-5,0,1,1,3,0",
      "line 2 has the arrival_s -5, which is not from 0 to 1000000000: correct the value or remove the row.",
    ],
    ["5,0,1,1,46,0", "line 2 has the lifetime_bin 46, which is not from 0 to 45: correct the value or remove the row."],
    ["5,0,1,1,4.5,0", "line 2 has the lifetime_bin 4.5, which is no whole number: correct the value."],
    ["5,0,0,1,4,0", "line 2 has the vcpu 0, which is not from 1 to 1024: correct the value or remove the row."],
    ["5,0,,1,4,0", "line 2 has no vcpu: complete the row or remove it."],
    ["5,0,1", "line 2 has 3 fields where the header has 6: complete the row or remove it."],
  ])("%s", (row, sentence) => {
    expect(() => parse(row)).toThrow(new TraceError(`Trace azure.csv, ${sentence}`));
  });
});
