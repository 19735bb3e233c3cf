import { expect, test } from "vitest";
import { journalRecordSchema } from "../../src/store/journal-record.ts";

const peer = { id: "host-b", site: "lab", rack: "r1", address: "/ip4/127.0.0.1/tcp/4000/p2p/x" };
const vm = { id: "vm-1", demand: { cpu: 50, memory: 1024 }, memoryMiB: 1024, dirtyRateMiBPerS: 12.5, movable: false };
const common = { migrationId: "m-1", eventId: "e-1", vm };
const source = { role: "source", ...common, target: peer, state: "asked" };
const target = { role: "target", ...common, source: peer, state: "accepted" };

test.each([
  ...["asked", "copying", "gone", "aborted"].map((state) => ({ ...source, state })),
  ...["accepted", "running"].map((state) => ({ ...target, state })),
])("a record of the $role that is $state is read as it was written", (record) => {
  expect(journalRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
});

test.each([
  ["a source in a state of the target", { ...source, state: "running" }],
  ["a target in a state of the source", { ...target, state: "gone" }],
  ["a source without its target", { ...source, target: undefined }],
  ["a target that names its own target", { ...target, source: undefined, target: peer }],
  ["a role that nobody plays", { ...source, role: "witness" }],
  ["a VM without its demand", { ...source, vm: { ...vm, demand: undefined } }],
  ["a demand that is no number", { ...source, vm: { ...vm, demand: { cpu: "50" } } }],
  ["a host without its address", { ...target, source: { ...peer, address: undefined } }],
])("%s is damage", (_name, record) => {
  expect(journalRecordSchema.safeParse(record).success).toBe(false);
});
