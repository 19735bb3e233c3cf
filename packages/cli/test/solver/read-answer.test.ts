import { readInstance } from "@dvms/sched";
import { expect, test } from "vitest";
import { readAnswer } from "../../src/solver/read-answer.ts";
import { overloaded, ruled } from "./instance-folder.ts";

const numbered = readInstance(JSON.stringify(overloaded));
const named = readInstance(JSON.stringify(ruled));
const move = { id: 5, vm: "big", source: "a", target: "b", after: [], estimateS: 2 };

test("moves are found by the ids of the file, waits by the ids of the moves", () => {
  const plan = [move, { ...move, id: 9, vm: "small", source: null, after: [5] }];
  expect(readAnswer(JSON.stringify({ plan }), named).moves).toEqual([
    { v: 0, source: 0, target: 1, after: [], estimateS: 2 },
    { v: 1, source: -1, target: 1, after: [0], estimateS: 2 },
  ]);
  expect(readAnswer('[{"id":0,"vm":2,"source":1,"target":0,"after":[]}]', numbered).moves).toEqual([
    { v: 2, source: 1, target: 0, after: [], estimateS: 1 },
  ]);
});

test.each([
  [[{ ...move, vm: "huge" }], 'plan[0].vm is the text "huge", expected the id of a VM of the instance.'],
  [[{ ...move, after: [6] }], "plan[0].after[0] is 6, expected the id of a move of this plan."],
  [[move, move], "plan[1].id is 5, expected an id that no other move has."],
  [undefined, "plan is absent, expected a list."],
])("%j is refused", (plan, sentence) => {
  expect(() => readAnswer(JSON.stringify({ plan }), named)).toThrow(sentence);
});

test("an answer without an order has an assignment, and perhaps a fallback", () => {
  const fallback = { plan: [move] };
  const assignment = [{ vm: "small", source: "a", target: "b" }];
  const text = JSON.stringify({ status: "solved", orderable: false, plan: [], assignment, fallback, migrations: 1 });
  expect(readAnswer(text, named)).toEqual({
    status: "solved",
    orderable: false,
    moves: [],
    assignment: new Map([[1, 1]]),
    fallback: [{ v: 0, source: 0, target: 1, after: [], estimateS: 2 }],
    movedMemory: null,
    migrations: 1,
  });
});

test.each([
  [{ plan: [], status: "fine" }, 'status is the text "fine", expected one of satisfied, solved, '],
  [{ plan: [], orderable: 1 }, "orderable is 1, expected true or false."],
  [
    { plan: [], assignment: [0, 1].map(() => ({ vm: "small", target: "b" })) },
    'assignment[1].vm is the text "small", expected a VM that is assigned once.',
  ],
])("of an answer %j is refused", (answer, sentence) => {
  expect(() => readAnswer(JSON.stringify(answer), named)).toThrow(sentence);
});
