import { expect, test } from "vitest";
import { readInstance } from "../../src/index.ts";

const file = (migrations: unknown): string =>
  JSON.stringify({
    format: "dvms-instance-1",
    dimensions: [{ name: "memory" }],
    hosts: ["a", "b"].map((id) => ({ id, capacity: {} })),
    vms: [],
    migrations,
  });

test("limits are read, and are one at a time where a part is left out", () => {
  expect(readInstance(file(undefined)).limits).toBeNull();
  expect(readInstance(file({})).limits).toEqual({ perSource: 1, perTarget: 1, links: [] });
  const links = [{ hosts: ["b"], migrations: 3 }];
  expect(readInstance(file({ perSource: 2, perTarget: 4, links })).limits).toEqual({
    perSource: 2,
    perTarget: 4,
    links: [{ hosts: [1], migrationsMax: 3 }],
  });
});

test.each([
  [{ perSource: 0 }, "migrations.perSource is 0, expected a whole number from 1 to 1000000."],
  [{ perHost: 1 }, "migrations.perHost is not known here, expected only perSource, perTarget, links."],
  [
    { links: [{ hosts: ["c"], migrations: 1 }] },
    'migrations.links[0].hosts[0] is the text "c", expected the id of a host of this file.',
  ],
])("%j is refused", (migrations, sentence) => {
  expect(() => readInstance(file(migrations))).toThrow(sentence);
});
