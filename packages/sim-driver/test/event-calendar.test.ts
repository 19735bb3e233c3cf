import { createRandom } from "@dvms/load";
import { expect, test } from "vitest";
import { EventCalendar } from "../src/event-calendar.ts";
import { EventHeap } from "../src/event-heap.ts";

function drain(heap: EventHeap): number[] {
  const payloads = [];
  while (heap.size > 0) payloads.push(heap.pop());
  return payloads;
}

test("events come out slot by slot, however far ahead they are and however many there are", () => {
  const random = createRandom(1);
  const calendar = new EventCalendar();
  const times = Array.from({ length: 500 }, () => 100 + random.uniform() * 1e6);
  times.push(1e12, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  for (const [payload, timeMs] of times.entries()) calendar.add(timeMs, payload, payload);
  const order: number[] = [];
  const heap = new EventHeap();
  for (let slot = 0; calendar.size > 0; ) {
    const next = calendar.moveNext(slot, heap);
    expect(next).toBeGreaterThan(slot);
    slot = next;
    const moved = drain(heap);
    expect(moved.length).toBeGreaterThan(0);
    for (const payload of moved) expect(EventCalendar.slotOf(times[payload]!)).toBe(slot);
    order.push(...moved);
  }
  expect(order).toEqual([...times.keys()].sort((a, b) => times[a]! - times[b]! || a - b));
});

test("places of events that came out are used again", () => {
  const calendar = new EventCalendar();
  const heap = new EventHeap();
  let slot = 0;
  for (let round = 1; round <= 1000; round++) {
    calendar.add(round * 1e5, round, round);
    slot = calendar.moveNext(slot, heap);
    expect(heap.pop()).toBe(round);
  }
  expect(calendar.size).toBe(0);
});
