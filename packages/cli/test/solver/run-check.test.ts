import { expect, test } from "vitest";
import { runCheck } from "../../src/solver/run-check.ts";
import { instanceFolder, overloaded } from "./instance-folder.ts";

const write = instanceFolder();
const cure = { id: 0, vm: 1, source: 0, target: 1, after: [], estimateS: 1 };

test("a plan that holds ends with 0", async () => {
  const { text, exitCode } = await runCheck(write("i.json", overloaded), write("p.json", [cure]), {});
  expect([text, exitCode]).toEqual(["The plan of 1 moves holds.\n", 0]);
});

test("one that breaks ends with 1 and names what, when and where", async () => {
  const files = [
    write("i.json", overloaded),
    write("q.json", {
      plan: [
        { ...cure, vm: 0 },
        { ...cure, id: 1 },
      ],
    }),
  ] as const;
  const { text, exitCode } = await runCheck(...files, { json: true });
  expect(exitCode).toBe(1);
  expect(JSON.parse(text)).toEqual({
    ok: false,
    moves: 2,
    orderable: true,
    judged: null,
    breach: { kind: "capacity", atS: 1, host: 1, reason: "After 1.000 s move 1: host 1 is at 130 of 100 cpu." },
  });
});

test("a bad plan is refused with its name", async () => {
  const path = write("bad.json", "[1");
  await expect(runCheck(write("i.json", overloaded), path, {})).rejects.toThrow(
    `${path}: The file is not complete JSON: `,
  );
});
