import { expect, test } from "vitest";
import { Guest } from "../../src/model/guest.ts";
import { Progress } from "../../src/model/progress.ts";

const vm = { id: "v", host: "h", cores: 2, memory: 100, cap: 15, dirtyRate: 40, workingSet: 50 };
const host = { id: "h", cores: 4, speed: 10 };

function guestWith(tasks: number): Guest {
  const guest = new Guest(vm, host);
  for (let index = 0; index < tasks; index++)
    guest.tasks.push({ task: { id: `t${index}`, vm: "v", work: 100, at: 0 }, progress: new Progress(100, 0) });
  return guest;
}

test("a VM can use as many cores as it has tasks, up to its own, its cap and its load", () => {
  expect([0, 1, 3].map((tasks) => guestWith(tasks).busyCores)).toEqual([0, 1, 2]);
  expect([0, 1, 3].map((tasks) => guestWith(tasks).rateMax)).toEqual([0, 10, 15]);
  const slowed = guestWith(3);
  slowed.loadShare = 0.5;
  expect(slowed.rateMax).toBe(10);
  slowed.suspended = true;
  expect([slowed.busyCores, slowed.rateMax]).toEqual([0, 0]);
});

test("its tasks share its rate evenly and its work is counted", () => {
  const guest = guestWith(3);
  guest.changeRate(0, 15);
  expect(guest.work.doneAt(2)).toBe(30);
  expect(guest.tasks.map(({ progress }) => progress.endS)).toEqual([20, 20, 20]);
});

test("the first of its tasks to end is known", () => {
  const guest = guestWith(2);
  expect(guest.nextEndS).toBe(Number.POSITIVE_INFINITY);
  guest.changeRate(0, 10);
  expect(guest.nextEndS).toBe(20);
});

test("full load writes at the dirty rate", () => {
  const guest = guestWith(2);
  guest.changeRate(0, vm.cores * host.speed);
  expect(guest.dirtiedAt(3)).toBe(3 * vm.dirtyRate);
});
