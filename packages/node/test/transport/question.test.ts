import { expect, test } from "vitest";
import { FrameTooLarge } from "../../src/transport/framing.ts";
import { answerQuestion, askQuestion } from "../../src/transport/question.ts";
import { streamBetween, testNode, testProtocol } from "./node-pair.ts";

test("an answer is made of the question and comes back whole", async () => {
  const { ask } = await answering(async (question) => question.map((byte) => byte + 1));
  expect(new Uint8Array(await ask(new Uint8Array([1, 2, 3])))).toEqual(new Uint8Array([2, 3, 4]));
  const long = new Uint8Array(90_000).fill(7);
  expect((await ask(long)).byteLength).toBe(90_000);
});

test("a question over its limit is not answered, on either side", async () => {
  let answers = 0;
  const { ask, failures } = await answering(async (question) => {
    answers += 1;
    return question;
  });
  await expect(ask(new Uint8Array(bytesMax + 1))).rejects.toThrow();
  expect(await failures[0]).toBeInstanceOf(FrameTooLarge);
  expect(answers).toBe(0);
});

test("an answer over the asker's limit is an error, not half an answer", async () => {
  const { ask } = await answering(async () => new Uint8Array(bytesMax + 1));
  await expect(ask(new Uint8Array(1))).rejects.toThrow(FrameTooLarge);
});

test("an answerer that fails leaves the asker without an answer and hears its own error", async () => {
  const { ask, failures } = await answering(() => Promise.reject(new Error("no idea")));
  await expect(ask(new Uint8Array(1))).rejects.toThrow();
  expect(await failures[0]).toEqual(new Error("no idea"));
});

test("an asker that gives up stops waiting", async () => {
  const controller = new AbortController();
  const { ask } = await answering(() => {
    controller.abort();
    return new Promise(() => undefined);
  });
  await expect(ask(new Uint8Array(1), controller.signal)).rejects.toThrow("the question was given up");
});

const bytesMax = 100_000;

/** A connection on whose far end each question is answered; what `answerQuestion` threw, by question. */
async function answering(answer: (question: Uint8Array) => Promise<Uint8Array>) {
  const [a, b] = [await testNode(), await testNode()];
  const { near } = await streamBetween(a, b);
  const failures: Promise<unknown>[] = [];
  await b.node.handle(
    testProtocol,
    (stream) => {
      const answered = answerQuestion(stream, bytesMax, answer);
      failures.push(answered.catch((error: unknown) => error));
    },
    { force: true },
  );
  const ask = (question: Uint8Array, signal = AbortSignal.timeout(5_000)) =>
    askQuestion(near.connection, testProtocol, question, bytesMax, signal);
  return { ask, failures };
}
