import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { ControlSource } from "./control-source.ts";
import { streamWatch } from "./stream-watch.ts";

/** Answers one request of the control endpoint; every refusal is `{"error": sentence}`. Never rejects. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  source: ControlSource,
  closing: AbortSignal,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const signal = AbortSignal.any([gone.signal, closing]);
  const url = new URL(request.url ?? "/", "http://localhost");
  try {
    switch (`${request.method} ${url.pathname}`) {
      case "GET /v1/status":
        return sendJson(response, 200, await source.status());
      case "GET /v1/ring":
        return sendJson(response, 200, await source.ring(signal));
      case "GET /v1/events":
        response.writeHead(200, { "content-type": "application/jsonl" });
        response.end(
          source
            .events()
            .map((event) => `${JSON.stringify(event)}\n`)
            .join(""),
        );
        return;
      case "GET /v1/watch":
        return await streamWatch(response, source, intervalOf(url), signal);
      case "POST /v1/load/start":
        source.startLoad(loadStart.parse(JSON.parse(await readBody(request))));
        response.writeHead(204).end();
        return;
      default:
        return sendJson(response, 404, {
          error: `There is no ${request.method} ${url.pathname}; see control-types.ts.`,
        });
    }
  } catch (error) {
    if (response.headersSent || signal.aborted) {
      response.destroy();
      return;
    }
    const bad = error instanceof z.ZodError || error instanceof SyntaxError || error instanceof RangeError;
    sendJson(response, bad ? 400 : 500, { error: sentenceOf(error) });
  }
}

const loadStart = z.object({ startAtUnixMs: z.number().finite(), horizonS: z.number().positive() });

/** Statuses come at most this often, so that a watcher cannot keep the daemon busy. */
const statusMsMin = 20;
const bodyBytesMax = 4_096;

function intervalOf(url: URL): number | null {
  const text = url.searchParams.get("statusMs");
  if (text === null) return null;
  const statusMs = Number(text);
  if (!(statusMs >= statusMsMin))
    throw new RangeError(`statusMs is ${text}; it must be a number of at least ${statusMsMin}.`);
  return statusMs;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) throw new RangeError(`The body is over ${bodyBytesMax} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(`${JSON.stringify(value)}\n`);
}

function sentenceOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return `The body is not as expected: ${issue?.path.join(".")}: ${issue?.message}.`;
  }
  return error instanceof Error ? error.message : String(error);
}
