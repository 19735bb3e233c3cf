import { expect, test } from "vitest";
import { FrameTooLarge, receiveFrames, transmitFrames } from "../../src/transport/framing.ts";
import { type StreamEnd, streamBetween, testNode } from "./node-pair.ts";

test("frames arrive whole and in order, however they were put together, until the stream ends", async () => {
  const { near, far } = await pair();
  const batches = [[bytes(1, 1), bytes(2, 70_000)], [bytes(3, 0)], [bytes(4, 200)]];
  const received: Uint8Array[] = [];
  await Promise.all([
    receiveFrames(far.stream, 100_000, (frame) => {
      received.push(new Uint8Array(frame));
      return true;
    }),
    sendAll(near, batches),
  ]);
  expect(received.map(shape)).toEqual([
    [1, 1],
    [2, 70_000],
    [undefined, 0],
    [4, 200],
  ]);
});

test("a reader that has heard enough hears no more", async () => {
  const { near, far } = await pair();
  const received: Uint8Array[] = [];
  const sending = sendAll(near, [[bytes(1, 1), bytes(2, 1), bytes(3, 1)]]);
  await receiveFrames(far.stream, 100, (frame) => received.push(new Uint8Array(frame)) < 2);
  await sending;
  expect(received.map(shape)).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

test("a frame of the greatest size passes, and one byte more is named an error", async () => {
  const { near, far } = await pair();
  const sizes: number[] = [];
  const reading = receiveFrames(far.stream, 300, (frame) => sizes.push(frame.byteLength) > 0);
  const sending = transmitFrames(near.stream, batchesOf([[bytes(1, 300)], [bytes(2, 301)]]));
  await expect(reading).rejects.toThrow(FrameTooLarge);
  await expect(reading).rejects.toThrow("a frame is larger than 300 bytes");
  await sending;
  expect(sizes).toEqual([300]);
});

test("a stream that breaks is another error than a frame that is too large", async () => {
  const { near, far } = await pair();
  const reading = receiveFrames(far.stream, 300, () => true);
  near.stream.abort(new Error("broken"));
  await expect(reading).rejects.not.toBeInstanceOf(FrameTooLarge);
});

async function pair() {
  return streamBetween(await testNode(), await testNode());
}

async function sendAll(end: StreamEnd, batches: readonly (readonly Uint8Array[])[]): Promise<void> {
  await transmitFrames(end.stream, batchesOf(batches));
  await end.stream.close();
}

async function* batchesOf(batches: readonly (readonly Uint8Array[])[]) {
  yield* batches;
}

function bytes(value: number, length: number): Uint8Array {
  return new Uint8Array(length).fill(value);
}

function shape(frame: Uint8Array) {
  return [frame[0], frame.length];
}
