import { readInstance } from "@dvms/sched";
import { describe, expect, it } from "vitest";
import { judgeAnswer } from "../../src/solver/judge-answer.ts";
import { readAnswer } from "../../src/solver/read-answer.ts";
import { solveReport } from "../../src/solver/solve-report.ts";
import { overloaded } from "./instance-folder.ts";

/** Two full hosts; the only cure has the big VM of one trade places with one of the other. */
const stuck = { id: "stuck", H: 2, cap: [100, 64], cpu: [60, 50, 40, 50], mem: [32, 32, 32, 32], at: [0, 0, 1, 1] };

const judge = (file: object, answer: object) => {
  const read = readInstance(JSON.stringify(file));
  return judgeAnswer(read, readAnswer(JSON.stringify(answer), read));
};
const move = { id: 0, vm: 1, source: 0, target: 1, after: [], estimateS: 1 };

describe("an answer", () => {
  it("without an order is judged by its assignment", () => {
    const read = readInstance(JSON.stringify(stuck));
    const { report } = solveReport(read, 200, "memory");
    expect(report).toMatchObject({ status: "solved", proven: true, orderable: false, plan: [], fallback: null });
    expect(report.assignment).toHaveLength(2);
    expect(judge(stuck, report)).toEqual({
      judged: "The assignment of 2 VMs holds; no order of its moves is known.",
      breach: null,
    });
    const half = { ...report, assignment: report.assignment.slice(1), migrations: 1, movedMemory: 32 };
    expect(judge(stuck, half).breach).toMatchObject({ kind: "capacity" });
  });

  it("with a fallback has the fallback's plan replayed", () => {
    const assignment = [{ vm: 1, source: 0, target: 1 }];
    const answer = { status: "solved", orderable: false, plan: [], assignment };
    expect(judge(overloaded, { ...answer, fallback: { plan: [move] } })).toEqual({
      judged: "The assignment of 1 VMs holds; no order of its moves is known. The fallback's plan of 1 moves holds.",
      breach: null,
    });
    expect(judge(overloaded, { ...answer, fallback: { plan: [] } }).breach).toMatchObject({
      reason: "After 0.000 s at the end host 0 is at 120 of 100 cpu.",
    });
  });

  it("that is partial has to take some overload away", () => {
    const crowded = { ...overloaded, cpu: [80, 40, 95] };
    const small = { ...crowded, cpu: [120, 5, 95] };
    expect(judge(small, { status: "improved", plan: [move] })).toMatchObject({ breach: null });
    expect(judge(small, { status: "improved", plan: [] }).breach?.reason).toBe(
      "After 0.000 s at the end the hosts together are as overloaded as before.",
    );
  });

  it("without a placement has nothing to replay", () => {
    expect(judge(overloaded, { status: "infeasible", plan: [] })).toEqual({
      judged: "The answer is infeasible and has no plan: there is nothing to replay.",
      breach: null,
    });
  });

  it.each([
    [{ status: "unknown", plan: [move] }, "it is unknown and has a plan"],
    [{ orderable: false, plan: [] }, "it has no order of its moves and no assignment either"],
    [{ orderable: false, plan: [move], assignment: [] }, "it says that its moves have no order, and has a plan"],
    [{ plan: [move], assignment: [] }, "its plan leaves VM 1 elsewhere than its assignment"],
    [{ plan: [move], assignment: [{ vm: 1, target: 1 }], migrations: 2 }, "it counts 2 migrations where there are 1"],
    [
      { plan: [move], assignment: [{ vm: 1, target: 1 }], movedMemory: 9 },
      "it counts 9 of moved memory where there is 8",
    ],
  ])("that contradicts itself is told so: %j", (answer, why) => {
    expect(judge(overloaded, answer).breach?.reason).toBe(`The answer contradicts itself: ${why}.`);
  });
});
