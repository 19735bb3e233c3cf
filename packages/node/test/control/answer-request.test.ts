import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { answerRequest } from "../../src/control/answer-request.ts";
import type { ControlSource } from "../../src/control/control-source.ts";
import type { RingReport } from "../../src/control-types.ts";
import { defer } from "../../src/deferred.ts";
import { tempFolder } from "../temp-folder.ts";
import { TestSource } from "./test-source.ts";

/** A server that does nothing but answer, and a way to ask it. */
async function serve(source: ControlSource) {
  const socketPath = join(tempFolder(), "a.sock");
  const closing = new AbortController();
  const server = createServer((incoming, response) => void answerRequest(incoming, response, source, closing.signal));
  server.listen(socketPath);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  const ask = (method: string, path: string) => request({ socketPath, method, path, agent: false });
  const answer = async (method: string, path: string, body?: string) => {
    const [response] = (await once(ask(method, path).end(body), "response")) as [IncomingMessage];
    return { status: response.statusCode, type: response.headers["content-type"], body: await text(response) };
  };
  return { ask, answer, closing };
}

/** A source whose walk of the ring ends only when it is told that nobody waits for it. */
function endlessRing() {
  const begun = defer<void>();
  const ended = defer<void>();
  const ring = (signal: AbortSignal) =>
    new Promise<RingReport>((_resolve, reject) => {
      begun.resolve();
      signal.addEventListener("abort", () => {
        ended.resolve();
        reject(signal.reason);
      });
    });
  return { source: Object.assign(new TestSource(), { ring }), begun: begun.promise, ended: ended.promise };
}

test("a status is one line of JSON, and a query does not change the path", async () => {
  const source = new TestSource();
  const { answer } = await serve(source);
  const expected = { status: 200, type: "application/json", body: `${JSON.stringify(await source.status())}\n` };
  expect(await answer("GET", "/v1/status?x=1")).toEqual(expected);
});

test("the load starts with the two numbers of the body and nothing else of it", async () => {
  const source = new TestSource();
  const { answer } = await serve(source);
  const given = await answer("POST", "/v1/load/start", '{"startAtUnixMs":7,"horizonS":60,"more":1}');
  expect(given).toMatchObject({ status: 204, body: "" });
  expect(source.started).toEqual([{ startAtUnixMs: 7, horizonS: 60 }]);
});

test("what goes wrong inside is told as a sentence, and is not the caller's fault", async () => {
  const ring = () => Promise.reject(new Error("The ring is asleep."));
  const { answer } = await serve(Object.assign(new TestSource(), { ring }));
  const expected = { status: 500, body: '{"error":"The ring is asleep."}\n' };
  expect(await answer("GET", "/v1/ring")).toMatchObject(expected);
  expect((await answer("POST", "/v1/load/start", '{"startAtUnixMs":1,"horizonS":0}')).status).toBe(400);
});

test("work ends when the one who asked goes away", async () => {
  const { source, begun, ended } = endlessRing();
  const { ask } = await serve(source);
  const outgoing = ask("GET", "/v1/ring").on("error", () => undefined);
  outgoing.end();
  await begun;
  outgoing.destroy();
  await ended;
});

test("work ends when the endpoint closes, without an answer", async () => {
  const { source, begun } = endlessRing();
  const { answer, closing } = await serve(source);
  const refused = expect(answer("GET", "/v1/ring")).rejects.toThrow("socket hang up");
  await begun;
  closing.abort();
  await refused;
});
