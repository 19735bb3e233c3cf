import { expect, test } from "vitest";
import { EventHeap } from "../src/event-heap.ts";

test("the earliest event is first, and among those of one time the one with the lowest sequence", () => {
  const heap = new EventHeap();
  for (let payload = 0; payload < 200; payload++) heap.push((payload * 7) % 50, 1000 - payload, payload);
  const popped: number[] = [];
  expect(heap.firstMs).toBe(0);
  while (heap.size > 0) popped.push(heap.pop());
  const order = (payload: number) => ((payload * 7) % 50) * 1000 + 1000 - payload;
  expect(popped).toEqual([...popped].sort((a, b) => order(a) - order(b)));
  expect(popped).toHaveLength(200);
  expect(heap.firstMs).toBe(Number.POSITIVE_INFINITY);
});
