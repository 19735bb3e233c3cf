import { expect, test } from "vitest";
import { buildModel } from "../src/model.ts";
import { Seating } from "../src/seating.ts";
import { instanceOf } from "./instance-of.ts";

const never = (): boolean => false;
const seated = () => {
  const hosts = [
    [10, 100],
    [10, 100],
  ];
  const vms = [
    { host: 0, demand: [6, 50] },
    { host: 0, demand: [4, 10] },
    { host: 1, demand: [2, 30] },
  ];
  return new Seating(buildModel(instanceOf(hosts, vms)), 1);
};

test("who waits may go home, for nothing, or elsewhere, for its price", () => {
  const home = seated();
  home.sendAway(1);
  expect(home.finish(true, never)).toMatchObject({ placement: [0, 0, 1], cost: 0 });
  const away = seated();
  away.sendAway(1);
  expect(away.finish(false, never)).toMatchObject({ placement: [0, 1, 1], cost: 10 });
});

test("a place that is taken is not given twice, and who is at home comes first", () => {
  const seating = seated();
  for (const v of [0, 1, 2]) seating.sendAway(v);
  seating.place([1, 1, 1]);
  // Hosts 1 has room for VMs 2 and 0, or for 2 and 1.
  expect([...seating.seats.place]).toEqual([1, -1, 1]);
  expect(seating.finish(true, never)).toMatchObject({ placement: [1, 0, 1], cost: 50 });
});

test("there is no cure while somebody waits", () => {
  const seating = seated();
  seating.sendAway(0);
  expect(seating.finish(false, () => true)).toBeNull();
});
