import { seededUuid } from "@dvms/load";
import { expect, test } from "vitest";

test("ids have the shape of a random UUID, whatever the seed", () => {
  for (let seed = 0; seed < 200; seed++) {
    expect(seededUuid(seed, "vm", seed)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
});

test("ids repeat for the same seed and index and differ otherwise", () => {
  expect(seededUuid(7, "vm", 1)).toBe(seededUuid(7, "vm", 1));
  const ids = Array.from({ length: 5000 }, (_, index) => seededUuid(7, "vm", index));
  expect(new Set([...ids, seededUuid(8, "vm", 1)])).toHaveLength(5001);
});

test("a data centre of 200,000 VMs has no two of the same id", () => {
  const ids = new Set<string>();
  for (let index = 0; index < 200_000; index++) ids.add(seededUuid(1, "vm", index));
  expect(ids).toHaveLength(200_000);
});
