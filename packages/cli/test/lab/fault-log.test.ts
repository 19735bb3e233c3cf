import { expect, test } from "vitest";
import { FaultLog } from "../../src/lab/fault-log.ts";
import type { MigrationRecord } from "../../src/lab/migration-book.ts";

const migration: MigrationRecord = {
  eventId: "e1",
  vm: "g1",
  source: "h1",
  target: "h2",
  totalS: 2,
  downtimeMs: 100,
  outcome: "done",
  reason: "",
  begunUnixMs: 1_000,
  endedUnixMs: 3_000,
};

test("a migration was hit by what was done to either of its hosts while it lasted", () => {
  const log = new FaultLog();
  log.begin("daemon", "h3", 2_000);
  expect(log.hitting(migration)).toBe("");
  log.begin("libvirtd", "h2", 2_500);
  expect(log.hitting(migration)).toBe("libvirtd of h2");
  log.healed(4_000);
  expect(log.hitting({ ...migration, begunUnixMs: 3_500, endedUnixMs: null })).toBe("libvirtd of h2");
  expect(log.hitting({ ...migration, begunUnixMs: 4_500, endedUnixMs: 5_000 })).toBe("");
  expect(log.hitting({ ...migration, endedUnixMs: 2_400 })).toBe("");
  expect(log.counts()).toEqual({ daemon: 1, libvirtd: 1, host: 0, split: 0, hang: 0 });
});
