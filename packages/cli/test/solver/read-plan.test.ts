import { readInstance } from "@dvms/sched";
import { expect, test } from "vitest";
import { readPlan } from "../../src/solver/read-plan.ts";
import { overloaded, ruled } from "./instance-folder.ts";

const numbered = readInstance(JSON.stringify(overloaded));
const named = readInstance(JSON.stringify(ruled));
const move = { id: 5, vm: "big", source: "a", target: "b", after: [], estimateS: 2 };

test("moves are found by the ids of the file, waits by the ids of the moves", () => {
  const plan = [move, { ...move, id: 9, vm: "small", source: null, after: [5] }];
  expect(readPlan(JSON.stringify({ plan }), named)).toEqual([
    { v: 0, source: 0, target: 1, after: [], estimateS: 2 },
    { v: 1, source: -1, target: 1, after: [0], estimateS: 2 },
  ]);
  expect(readPlan('[{"id":0,"vm":2,"source":1,"target":0,"after":[]}]', numbered)).toEqual([
    { v: 2, source: 1, target: 0, after: [], estimateS: 1 },
  ]);
});

test.each([
  [[{ ...move, vm: "huge" }], 'plan[0].vm is the text "huge", expected the id of a VM of the instance.'],
  [[{ ...move, after: [6] }], "plan[0].after[0] is 6, expected the id of a move of this plan."],
  [[move, move], "plan[1].id is 5, expected an id that no other move has."],
  [undefined, "plan is absent, expected a list."],
])("%j is refused", (plan, sentence) => {
  expect(() => readPlan(JSON.stringify({ plan }), named)).toThrow(sentence);
});
