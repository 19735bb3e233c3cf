import { encodeMessage, wireLimits } from "@dvms/protocol";
import { expect, test } from "vitest";
import { encodeRefused } from "../../src/transport/greeting.ts";
import { transportLimits as limits, protocolMax, protocolMin } from "../../src/transport/limits.ts";

test("every limit is a whole number above zero, and there is a protocol version that this daemon speaks", () => {
  const broken = Object.entries(limits).filter(([, limit]) => !Number.isSafeInteger(limit) || limit <= 0);
  expect(broken).toEqual([]);
  expect(protocolMin).toBeGreaterThanOrEqual(1);
  expect(protocolMin).toBeLessThanOrEqual(protocolMax);
});

test("a frame fits into the queue it waits in, and a message into less than a transfer", () => {
  expect(limits.frameBytesMax).toBeLessThanOrEqual(limits.queueBytesMax);
  expect(limits.frameBytesMax).toBeLessThan(limits.transferBytesMax);
});

test("the longest refusal and a small message fit into a frame", () => {
  expect(encodeRefused("\u20ac".repeat(wireLimits.textLengthMax)).byteLength).toBeLessThan(limits.frameBytesMax);
  const small = encodeMessage({ kind: "stabilise", attempt: 1, listVersion: 0 });
  expect(small.byteLength * limits.queueFramesMax).toBeLessThan(limits.queueBytesMax);
});

test("who dials gives up before the one that waits for its Hello", () => {
  expect(limits.dialTimeoutMs).toBeLessThan(limits.helloTimeoutMs);
});

test("the side that dialled closes a silent link long before the other side would, and a sweep sees both in time", () => {
  expect(limits.idleMs * 10).toBeLessThanOrEqual(limits.inboundIdleMs);
  expect(limits.sweepMs * 10).toBeLessThanOrEqual(limits.idleMs);
  expect(limits.sweepMs).toBeLessThanOrEqual(limits.keptRetryMs);
});
