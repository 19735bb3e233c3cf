import { expect, test } from "vitest";
import { shell } from "../../src/lab/shell.ts";

test("gives what a program wrote, and its environment is ours with additions", async () => {
  const end = await shell("sh", ["-c", "echo $GREETING; echo no >&2"], { environment: { GREETING: "hello" } });
  expect(end).toEqual({ ok: true, stdout: "hello\n", stderr: "no\n" });
});

test("a failure is told by the program's last words, unless it is allowed", async () => {
  await expect(shell("sh", ["-c", "echo first >&2; echo last >&2; exit 3"])).rejects.toThrow(/^sh -c .*: last$/s);
  expect(await shell("sh", ["-c", "exit 3"], { allowFailure: true })).toMatchObject({ ok: false });
});

test("a program that does not end is killed", async () => {
  await expect(shell("sleep", ["60"], { limitMs: 20 })).rejects.toThrow("sleep 60: no end within 20 ms");
});
