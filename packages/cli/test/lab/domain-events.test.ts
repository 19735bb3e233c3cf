import { expect, test } from "vitest";
import { EventWatch, parseEvent } from "../../src/lab/domain-events.ts";
import { hostFolder, labFolder } from "../../src/lab/lab-folder.ts";
import { LabHost } from "../../src/lab/lab-host.ts";
import { LabSwitch } from "../../src/lab/lab-switch.ts";

test("reads an event of a domain's life, with its instant", () => {
  const line = "2026-11-25 07:00:07.531+0000: event 'lifecycle' for domain 'g1': Suspended Migrated";
  expect(parseEvent("h1", line)).toEqual({
    atUnixMs: Date.UTC(2026, 10, 25, 7, 0, 7, 531),
    hostName: "h1",
    guestName: "g1",
    event: "Suspended",
    detail: "Migrated",
  });
});

test("passes over other events and their details", () => {
  expect(
    parseEvent("h1", "2026-11-25 07:00:05.359+0000: event 'migration-iteration' for domain 'g1': iteration: '1'"),
  ).toBeNull();
  expect(parseEvent("h1", "\tdowntime: 334")).toBeNull();
});

test("a watch on a host that is not there waits, and closes", () => {
  const folder = labFolder({ DVMS_LAB: "/nowhere/dvms-lab" });
  const watch = new EventWatch(new LabHost(hostFolder(folder, 1), new LabSwitch(folder)), () => undefined);
  watch.close();
});
