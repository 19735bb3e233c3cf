import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startControlServer } from "../../src/control/control-server.ts";
import { tempFolder } from "../temp-folder.ts";
import { TestSource } from "./test-source.ts";

async function start(path: string, source = new TestSource()) {
  const server = await startControlServer(path, source);
  onTestFinished(() => server.close());
  return { server, source };
}

function call(
  socketPath: string,
  method: string,
  path: string,
  body?: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath, path, method, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

test("only the owner can open the socket, and closing removes it", async () => {
  const path = join(tempFolder(), "own", "a.sock");
  const { server } = await start(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  await server.close();
  expect(existsSync(path)).toBe(false);
});

test("refuses to take the socket of a live daemon, and leaves that one alone", async () => {
  const path = join(tempFolder(), "a.sock");
  await start(path);
  await expect(startControlServer(path, new TestSource())).rejects.toThrow(
    `Another daemon listens on ${path}; stop it first`,
  );
  expect((await call(path, "GET", "/v1/status")).status).toBe(200);
});

test("replaces the socket of a daemon that was killed", async () => {
  const path = join(tempFolder(), "a.sock");
  const script = `require("node:net").createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, "SIGKILL"))`;
  const child = spawn(process.execPath, ["-e", script], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "exit");
  expect(existsSync(path)).toBe(true);
  await start(path);
  expect((await call(path, "GET", "/v1/status")).status).toBe(200);
});

test("does not delete a file that is no socket", async () => {
  const path = join(tempFolder(), "a.sock");
  writeFileSync(path, "precious");
  await expect(startControlServer(path, new TestSource())).rejects.toThrow("is no socket; move it away");
});

test("a path that is too long for a socket is refused with a remedy", async () => {
  const path = join(tempFolder(), "x".repeat(120), "a.sock");
  await expect(startControlServer(path, new TestSource())).rejects.toThrow("set DVMS_RUNTIME_DIR to a shorter folder");
});

test("a folder that cannot be made is refused with a remedy", async () => {
  const folder = join(tempFolder(), "file");
  writeFileSync(folder, "");
  await expect(startControlServer(join(folder, "a.sock"), new TestSource())).rejects.toThrow(
    `The folder ${folder} of the control socket cannot be used`,
  );
});

test.each([
  ["GET", "/v1/nothing", undefined, 404, "There is no GET /v1/nothing"],
  ["POST", "/v1/status", undefined, 404, "There is no POST /v1/status"],
  ["GET", "/v1/watch?statusMs=1", undefined, 400, "statusMs is 1; it must be a number of at least 20."],
  ["GET", "/v1/watch?statusMs=soon", undefined, 400, "statusMs is soon"],
  ["POST", "/v1/load/start", "{", 400, "JSON"],
  ["POST", "/v1/load/start", '{"startAtUnixMs":1}', 400, "horizonS"],
  ["POST", "/v1/load/start", `{"x":"${"y".repeat(5000)}"}`, 400, "The body is over 4096 bytes."],
])("%s %s %s is refused with one sentence", async (method, url, body, status, sentence) => {
  const path = join(tempFolder(), "a.sock");
  const { source } = await start(path);
  const answer = await call(path, method, url, body);
  expect(answer.status).toBe(status);
  expect((JSON.parse(answer.text) as { error: string }).error).toContain(sentence);
  expect(source.started).toEqual([]);
});

test("bytes that are no HTTP disturb nobody", async () => {
  const path = join(tempFolder(), "a.sock");
  await start(path);
  const socket = connect(path);
  socket.end("\0\0garbage\r\n\r\n");
  socket.resume();
  await once(socket, "close");
  expect((await call(path, "GET", "/v1/status")).status).toBe(200);
});

test("closing does not wait for watchers", async () => {
  const path = join(tempFolder(), "dir", "a.sock");
  mkdirSync(dirname(path));
  const { server, source } = await start(path);
  const outgoing = request({ socketPath: path, path: "/v1/watch", agent: false });
  outgoing.on("error", () => {});
  const [response] = (await once(outgoing.end(), "response")) as [NodeJS.ReadableStream];
  response.on("error", () => {});
  response.resume();
  await server.close();
  expect(source.listeners.size).toBe(0);
});
