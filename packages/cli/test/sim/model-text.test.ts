import { expect, test } from "vitest";
import { modelText } from "../../src/sim/model-text.ts";
import { plainColors } from "../../src/terminal.ts";

test("tasks and migrations are tables", () => {
  const tasks = [
    { id: "build", end: 33.33333333 },
    { id: "t", end: null },
  ];
  const migrations = [{ vm: "web", start: 5, end: 15.73398224, downtime: 0.013743888, rounds: 4, forced: false }];
  expect(`\n${modelText({ tasks, migrations }, plainColors)}\n`).toMatchInlineSnapshot(`
    "
    task       end s
    build  33.333333
    t          never

    migration of  start s      end s  downtime s  rounds  forced
    web                 5  15.733982    0.013744       4      no
    "
  `);
});

test("nothing is said in words", () => {
  expect(modelText({ tasks: [], migrations: [] }, plainColors)).toBe("Nothing was to be done: no task, no migration.");
});
