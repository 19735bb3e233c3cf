import { TraceError } from "@dvms/load";
import { describe, expect, test } from "vitest";
import { isChangeTrace, parseChanges } from "../src/change-trace.ts";

const parse = (...lines: string[]) => parseChanges(lines, "own.csv");

test("a VM arrives with its first row, changes with each row and leaves where it is gone", () => {
  const vms = parse("vm,at_s,cpu_percent", "web,0,40", "db,10.5,60", "web,300,250", "web,900,gone");
  expect(vms).toEqual([
    {
      name: "web",
      place: "Trace own.csv, line 2",
      cores: 1,
      memoryMiB: 1024,
      hostIndex: null,
      arrivesS: 0,
      departsS: 900,
      profile: { kind: "changes", atS: [0, 300], cpu: [40, 250], usedMiB: null },
    },
    expect.objectContaining({ name: "db", arrivesS: 10.5, departsS: Number.POSITIVE_INFINITY }),
  ]);
});

test("memory and host are columns, in any order", () => {
  const [vm] = parse("vm,host,memory_mib,at_s,used_mib,cpu_percent", "web,3,2048,0,512,40", "web,,,5,600,gone");
  expect(vm).toMatchObject({ hostIndex: 3, memoryMiB: 2048, profile: { usedMiB: [512] }, departsS: 5 });
});

test("a VM of samples may be called vm", () => {
  expect(["vm,at_s,cpu_percent", "vm,1,2", "web,1,2"].map(isChangeTrace)).toEqual([true, false, false]);
});

describe("what is refused, with file and line", () => {
  const header = "vm,at_s,cpu_percent";
  const columns = "the columns are vm, at_s, cpu_percent, used_mib, memory_mib, host";
  test.each([
    [["vm,at_s"], `line 1 has no column cpu_percent: ${columns}.`],
    [["vm,at_s,cpu_percent,colour"], `line 1 has the column "colour", which is not known: ${columns}.`],
    [["vm,at_s,cpu_percent,vm"], `line 1 has the column "vm" twice: ${columns}.`],
    [
      [header, "web,-1,40"],
      "line 2 has the at_s -1, which is not from 0 to 1000000000: correct the value or remove the row.",
    ],
    [[header, "web,0,"], "line 2 has no cpu_percent: complete the row or remove it."],
    [
      [header, "web,5,40", "web,5,50"],
      "line 3 is not later than the row of web before it: put the rows of a VM in order of time.",
    ],
    [
      [header, "web,0,40", "web,1,gone", "web,2,40"],
      "line 4 is of web, which is gone: give a VM that comes again another name.",
    ],
    [[header, "web,0,gone"], "line 2 says that web is gone, and it never came: remove the row."],
    [[`${header},host`, "web,0,1,1.5"], "line 2 has the host 1.5, which is no whole number: number hosts from 0."],
    [
      [`${header},used_mib`, "web,0,1,2000"],
      "line 2 has the used_mib 2000, which is not from 0 to 1024: correct the value or remove the row.",
    ],
  ])("%j", (lines, sentence) => {
    expect(() => parse(...lines)).toThrow(new TraceError(`Trace own.csv, ${sentence}`));
  });
});
