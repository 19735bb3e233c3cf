import type { MessageStream } from "@libp2p/interface";
import { expect, test } from "vitest";
import { sendWindowUpdatesLater } from "../../src/transport/quiet-wire.ts";

/** The part of a stream that is used here. */
function collector() {
  const sent: Uint8Array[] = [];
  const stream = { writableNeedsDrain: false, send: (data: Uint8Array) => sent.push(new Uint8Array(data)) > 0 };
  return { sent, stream: sendWindowUpdatesLater(stream as unknown as MessageStream) };
}

/** A yamux frame header: version, type (0 data, 1 window update), flags, stream, length. */
function header(type: number, flags: number, length: number): Uint8Array {
  const bytes = new Uint8Array(12);
  const view = new DataView(bytes.buffer);
  view.setUint8(1, type);
  view.setUint16(2, flags);
  view.setUint32(4, 1);
  view.setUint32(8, length);
  return bytes;
}

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

test("a window update waits for the next frame and goes before it", () => {
  const { sent, stream } = collector();
  expect(stream.send(header(1, 0, 40))).toBe(true);
  expect(sent).toEqual([]);
  const data = joined(header(0, 0, 2), new Uint8Array([1, 2]));
  stream.send(data);
  expect(sent).toEqual([joined(header(1, 0, 40), data)]);
  stream.send(data);
  expect(sent[1]).toEqual(data);
});

test("updates that open, close or reset a stream do not wait", () => {
  const { sent, stream } = collector();
  for (const flags of [1, 2, 4, 8]) stream.send(header(1, flags, 0));
  expect(sent.length).toBe(4);
});

test("what is held back is let go before the peer could miss it", () => {
  const { sent, stream } = collector();
  stream.send(header(1, 0, 20_000));
  stream.send(header(1, 0, 20_000));
  expect(sent).toEqual([joined(header(1, 0, 20_000), header(1, 0, 20_000))]);
  for (let count = 0; count < 16; count++) stream.send(header(1, 0, 1));
  expect(sent.length).toBe(2);
});
