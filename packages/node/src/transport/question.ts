import type { Connection, Stream } from "@libp2p/interface";
import { receiveFrames, transmitFrames } from "./framing.ts";

/** Sends one question on a stream of its own and resolves with the answer. @throws if there is none, for whatever reason. */
export async function askQuestion(
  connection: Connection,
  protocol: string,
  question: Uint8Array,
  answerBytesMax: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const stream = await connection.newStream(protocol, { signal });
  const onAbort = () => stream.abort(new Error("the question was given up"));
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    signal.throwIfAborted();
    const [answer] = await Promise.all([receiveOne(stream, answerBytesMax), transmitOne(stream, question)]);
    await stream.close({ signal });
    return answer;
  } catch (error) {
    stream.abort(error instanceof Error ? error : new Error(String(error)));
    throw error;
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/** Reads the one question of a stream and sends the answer. @throws what reading, answering or sending throws. */
export async function answerQuestion(
  stream: Stream,
  questionBytesMax: number,
  answer: (question: Uint8Array) => Promise<Uint8Array>,
): Promise<void> {
  try {
    await transmitOne(stream, await answer(await receiveOne(stream, questionBytesMax)));
    await stream.close();
  } catch (error) {
    stream.abort(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

async function receiveOne(stream: Stream, bytesMax: number): Promise<Uint8Array> {
  let received: Uint8Array | undefined;
  await receiveFrames(stream, bytesMax, (frame) => {
    received = frame;
    return false;
  });
  if (!received) throw new Error("the stream ended without a frame");
  return received;
}

async function transmitOne(stream: Stream, frame: Uint8Array): Promise<void> {
  await transmitFrames(
    stream,
    (async function* () {
      yield [frame];
    })(),
  );
}
