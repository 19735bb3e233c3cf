import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** What a daemon would answer, by path: an object as JSON, an array as JSON lines. */
export type Answers = Readonly<Record<string, object | readonly object[]>>;

/**
 * A control socket with fixed answers, for states that a test cannot hold a real daemon in. It lies where a daemon's
 * would, below a runtime folder of its own, and ends with the test.
 */
export async function answeringServer(answers: Answers): Promise<{ socket: string; environment: NodeJS.ProcessEnv }> {
  const runtimeDir = mkdtempSync(join(tmpdir(), "dvms-answer-"));
  const folder = join(runtimeDir, `dvms-${userInfo().uid}`);
  mkdirSync(folder);
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url ?? "", "http://localhost").pathname];
    if (answer === undefined) response.writeHead(404);
    const lines = Array.isArray(answer) ? answer : [answer ?? { error: "There is no such thing." }];
    response.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  });
  onTestFinished(() => {
    server.close();
    rmSync(runtimeDir, { recursive: true, force: true });
  });
  const socket = join(folder, "a.sock");
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return { socket, environment: { DVMS_RUNTIME_DIR: runtimeDir } };
}
