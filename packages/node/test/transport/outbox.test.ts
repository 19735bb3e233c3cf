import { expect, test } from "vitest";
import { Outbox } from "../../src/transport/outbox.ts";

const frame = (...bytes: number[]) => new Uint8Array(bytes);

async function batchesOf(outbox: Outbox): Promise<(readonly Uint8Array[])[]> {
  const batches: (readonly Uint8Array[])[] = [];
  for await (const batch of outbox) batches.push(batch);
  return batches;
}

test("frames that wait together travel together, in order, and the end comes after them", async () => {
  const outbox = new Outbox(10, 100);
  outbox.push(frame(1));
  outbox.push(frame(2));
  outbox.end();
  expect(await batchesOf(outbox)).toEqual([[frame(1), frame(2)]]);
});

test("a reader that waits gets a frame as soon as it is pushed", async () => {
  const outbox = new Outbox(10, 100);
  const batches = outbox[Symbol.asyncIterator]();
  const next = batches.next();
  outbox.push(frame(1));
  expect((await next).value).toEqual([frame(1)]);
  const end = batches.next();
  outbox.end();
  expect((await end).done).toBe(true);
});

test("too many frames or bytes are refused until some were taken", () => {
  const outbox = new Outbox(2, 5);
  expect([outbox.push(frame(1)), outbox.push(frame(2)), outbox.push(frame(3))]).toEqual([true, true, false]);
  expect(outbox.take().length).toBe(2);
  expect([outbox.push(frame(1, 2, 3, 4)), outbox.push(frame(5, 6))]).toEqual([true, false]);
});

test("nothing is taken after the end", () => {
  const outbox = new Outbox(10, 100);
  outbox.end();
  expect(outbox.push(frame(1))).toBe(false);
});
