import { encodeMessage, type Message } from "@dvms/protocol";
import { expect, test, vi } from "vitest";
import { RefusedLink } from "../../src/transport/link.ts";
import { linkBetween, linkOn, openLinkBetween, streamBetween, testNode } from "./node-pair.ts";

test("after the greeting, and not before, both sides know each other and send, and what went over is counted", async () => {
  const [a, b] = [await testNode(), await testNode()];
  const { near, far } = await linkBetween(a, b);
  expect([near.link.peer, near.link.send(encodeMessage(message(0)))]).toEqual([null, false]);
  await Promise.all([near.link.greeted, far.link.greeted]);
  expect([near.link.peer?.host, far.link.peer?.host]).toEqual([b.own.host, a.own.host]);
  expect([near.link.send(encodeMessage(message(1))), far.link.send(encodeMessage(message(2)))]).toEqual([true, true]);
  await vi.waitFor(() => expect([far.heard, near.heard]).toEqual([[message(1)], [message(2)]]));
  const bytes = encodeMessage(message(1)).byteLength;
  expect(near.counters.read()).toMatchObject({ messagesOut: 1, bytesOut: bytes, messagesIn: 1 });
});

test("a link that is closed delivers what waits, takes no more, and ends without loss on both sides", async () => {
  const { near, far } = await openLinkBetween(await testNode(), await testNode());
  for (let attempt = 0; attempt < 20; attempt += 1) near.link.send(encodeMessage(message(attempt)));
  near.link.close();
  expect(near.link.send(encodeMessage(message(20)))).toBe(false);
  await Promise.all([near.link.done, far.link.done]);
  expect(far.heard).toEqual(Array.from({ length: 20 }, (_, attempt) => message(attempt)));
  expect([...near.ends, ...far.ends].map((end) => end.how)).toEqual(["closed", "closed"]);
});

test("who is refused learns why, both sides end once, and nothing more is heard", async () => {
  const { near, far } = await openLinkBetween(await testNode(), await testNode());
  near.link.refuse("Because of the test.");
  near.link.refuse("Another reason.");
  await Promise.all([near.link.done, far.link.done]);
  const refusal = { how: "refused", reason: "Because of the test." };
  expect([near.ends, far.ends]).toEqual([[{ ...refusal, by: "us" }], [{ ...refusal, by: "them" }]]);
});

test("a connection that breaks is a loss, not an end in order", async () => {
  const { near, far } = await openLinkBetween(await testNode(), await testNode());
  near.link.connection.abort(new Error("cut"));
  await Promise.all([near.link.done, far.link.done]);
  expect(far.ends).toMatchObject([{ how: "lost", by: "them" }]);
  expect(far.link.ended).toBe(true);
});

test("a peer that says nothing is refused in time, and the greeting fails with the reason", async () => {
  const { far } = await streamBetween(await testNode(), await testNode());
  const { link, ends } = linkOn(far, await testNode(), { helloTimeoutMs: 20, closeTimeoutMs: 20 });
  await expect(link.greeted).rejects.toThrow(RefusedLink);
  await expect(link.greeted).rejects.toThrow(`${link.address} was refused: No Hello within 20 ms.`);
  await link.done;
  expect(ends.length).toBe(1);
});

function message(attempt: number): Message {
  return { kind: "stabilise", attempt, listVersion: 0 };
}
