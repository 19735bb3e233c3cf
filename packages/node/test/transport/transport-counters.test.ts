import { expect, test } from "vitest";
import { TransportCounters } from "../../src/transport/transport-counters.ts";

test("messages and their bytes are summed for each direction", () => {
  const counters = new TransportCounters();
  counters.sent(10);
  counters.sent(5);
  counters.received(7);
  expect(counters.read()).toMatchObject({ messagesOut: 2, bytesOut: 15, messagesIn: 1, bytesIn: 7 });
});

test("dials, those that failed, and refusals are counted apart", () => {
  const counters = new TransportCounters();
  for (let time = 0; time < 3; time += 1) counters.dialled();
  for (let time = 0; time < 2; time += 1) counters.dialFailed();
  counters.refused();
  expect(counters.read()).toMatchObject({ dials: 3, dialsFailed: 2, refusals: 1 });
});

test("drops are counted by reason, one at a time or many, and a drop of nothing changes nothing", () => {
  const counters = new TransportCounters();
  counters.dropped("garbage");
  counters.dropped("unreachable", 4);
  counters.dropped("unreachable", 0);
  expect(counters.read().dropped).toEqual({
    garbage: 1,
    unknown: 0,
    tooLarge: 0,
    notAdmitted: 0,
    queueFull: 0,
    unreachable: 4,
    anotherHost: 0,
  });
});

test("what was read stays as it was when more is counted", () => {
  const counters = new TransportCounters();
  const before = counters.read();
  counters.sent(1);
  counters.dropped("tooLarge");
  expect([before.messagesOut, before.dropped.tooLarge]).toEqual([0, 0]);
  expect(counters.read().dropped.tooLarge).toBe(1);
});
