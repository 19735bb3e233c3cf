import { expect, test } from "vitest";
import { runSolve } from "../../src/solver/run-solve.ts";
import { plainColors } from "../../src/terminal.ts";
import { instanceFolder, overloaded, ruled } from "./instance-folder.ts";

const write = instanceFolder();
const flags = { budgetMs: 500, objective: "memory", json: true } as const;

test("a solution ends with 0", async () => {
  const { text, exitCode } = await runSolve(write("two.json", overloaded), flags, plainColors);
  expect([JSON.parse(text).movedMemory, exitCode]).toEqual([8, 0]);
});

test("what is proven to have no solution ends with 3", async () => {
  const rules = [{ kind: "root", vms: ["big", "small"] }];
  const { text, exitCode } = await runSolve(write("none.json", { ...ruled, rules }), flags, plainColors);
  expect([JSON.parse(text).status, JSON.parse(text).plan, exitCode]).toEqual(["infeasible", [], 3]);
});

test("people get text", async () => {
  const { text } = await runSolve(write("text.json", overloaded), { budgetMs: 500, objective: "memory" }, plainColors);
  expect(text).toMatch(/^reason .*\nstatus +solved, proven\n/);
});
