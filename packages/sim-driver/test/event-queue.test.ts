import { createRandom } from "@dvms/load";
import { EventQueue } from "@dvms/sim-driver";
import { expect, test } from "vitest";

function drain(queue: EventQueue): number[] {
  const payloads = [];
  while (queue.size > 0) payloads.push(queue.pop());
  return payloads;
}

test("events come out by time, and those of one time in the order they went in", () => {
  const queue = new EventQueue();
  for (const [payload, timeMs] of [5, 3, 5, 1, 3, 5, 1, Number.POSITIVE_INFINITY, 0].entries())
    queue.push(timeMs, payload);
  expect(queue.nextMs).toBe(0);
  expect(drain(queue)).toEqual([8, 3, 6, 1, 4, 0, 2, 5, 7]);
  expect(queue.nextMs).toBe(Number.POSITIVE_INFINITY);
});

test("it agrees with a sorted list when pushes and pops are mixed", () => {
  const random = createRandom(1);
  const queue = new EventQueue();
  const oracle: { timeMs: number; payload: number }[] = [];
  const popped: number[] = [];
  const expected: number[] = [];
  for (let payload = 0; payload < 5000; payload++) {
    const timeMs = random.integer(50);
    queue.push(timeMs, payload);
    oracle.push({ timeMs, payload });
    if (random.uniform() < 0.4) {
      popped.push(queue.pop());
      oracle.sort((a, b) => a.timeMs - b.timeMs || a.payload - b.payload);
      expected.push(oracle.shift()!.payload);
    }
  }
  oracle.sort((a, b) => a.timeMs - b.timeMs || a.payload - b.payload);
  expect([...popped, ...drain(queue)]).toEqual([...expected, ...oracle.map(({ payload }) => payload)]);
});

test("a time that is no number and a pop from an empty queue are mistakes of the caller", () => {
  const queue = new EventQueue();
  expect(() => queue.push(Number.NaN, 1)).toThrow(RangeError);
  expect(() => queue.pop()).toThrow(RangeError);
});

test("among events of one time the lane comes first", () => {
  const queue = new EventQueue();
  for (const [payload, lane] of ([1, 0, -1, 1, 0, -1] as const).entries()) queue.push(7, payload, lane);
  queue.push(6, 9, 1);
  expect(drain(queue)).toEqual([9, 2, 5, 1, 4, 0, 3]);
});
