import { expect, test } from "vitest";
import { configSettings, namesAt } from "../../src/config/settings.ts";

test("every setting has a flag, an environment variable and a description of its own", () => {
  const settings = configSettings();
  expect(new Set(settings.map((setting) => setting.flag)).size).toBe(settings.length);
  expect(new Set(settings.map((setting) => setting.environment)).size).toBe(settings.length);
  expect(settings.filter((setting) => setting.description === "")).toEqual([]);
});

test.each([
  ["dataDir", "--data-dir", "DVMS_DATA_DIR", "text"],
  ["listen", "--listen", "DVMS_LISTEN", "list"],
  ["log.level", "--log-level", "DVMS_LOG_LEVEL", "text"],
  ["scheduling.holdS", "--scheduling-hold-s", "DVMS_SCHEDULING_HOLD_S", "number"],
  ["hypervisor.migrationMiBPerS", "--hypervisor-migration-mib-per-s", "DVMS_HYPERVISOR_MIGRATION_MIB_PER_S", "number"],
])("%s is set by %s or %s", (path, flag, environment, kind) => {
  expect(configSettings()).toContainEqual(expect.objectContaining({ path, flag, environment, kind }));
});

test("the valid names at a path are known, also inside lists", () => {
  expect(namesAt(["control"])).toEqual(["socket"]);
  expect(namesAt(["hypervisor", "vms", 0])).toContain("memoryMiB");
  expect(namesAt(["dataDir"])).toEqual([]);
  expect(namesAt(["nothing", "there"])).toEqual([]);
});
