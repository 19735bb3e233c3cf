import type { JournalRecord, Message } from "@dvms/protocol";
import { Journalled } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

type SourceState = Extract<JournalRecord, { role: "source" }>["state"];
type TargetState = Extract<JournalRecord, { role: "target" }>["state"];

/** Host 0 has a VM that is to go to host 1 in migration m1. */
function given() {
  const simulation = world(2, [vm("a", 0, 10)]);
  const story = new Story(simulation, new Journalled());
  const shared = { migrationId: "m1", eventId: "e1", vm: simulation.vms[0]!.snapshot(125) };
  const source = (state: SourceState) =>
    story.effect(0, { kind: "persist", record: { ...shared, role: "source", target: story.ref(1), state } });
  const target = (state: TargetState) =>
    story.effect(1, { kind: "persist", record: { ...shared, role: "target", source: story.ref(0), state } });
  const hears = (index: number, message: Message) => story.hears(index, story.ref(1 - index).id, message);
  const says = (index: number, message: Message) => story.says(index, story.ref(1 - index).id, message);
  const ask = { kind: "ask", ...shared, epoch: 1, planVersion: 1 } as const;
  return { simulation, story, source, target, hears, says, ask };
}

const accept = { kind: "accept", migrationId: "m1" } as const;
const gone = { kind: "gone", migrationId: "m1" } as const;
const have = { kind: "have", migrationId: "m1" } as const;
const abandon = { kind: "abandon", migrationId: "m1" } as const;

test("a migration from the first to the last word", () => {
  const { story, source, target, hears, says, ask } = given();
  source("asked");
  says(0, ask);
  hears(1, ask);
  target("accepted");
  says(1, accept);
  hears(0, accept);
  source("copying");
  story.effect(0, { kind: "migrate", migrationId: "m1", vmId: "vm-a", target: story.ref(1) });
  story.input(0, { kind: "migrated", migrationId: "m1", vm: "gone", reason: "" });
  source("gone");
  says(0, gone);
  hears(1, gone);
  target("running");
  story.effect(1, { kind: "run", migrationId: "m1", vmId: "vm-a" });
  story.input(1, { kind: "ran", migrationId: "m1" }).effect(1, { kind: "forget", role: "target", migrationId: "m1" });
  says(1, have);
  hears(0, have);
  story.effect(0, { kind: "forget", role: "source", migrationId: "m1" });
});

test("what was only asked may be gone after a power cut, and nothing else", () => {
  const begunAgain = (state: SourceState) => {
    const { story, source, says } = given();
    source("asked");
    if (state === "copying") {
      story.hears(0, story.ref(1).id, accept);
      source("copying");
    }
    story.input(0, { kind: "start", snapshot: story.host(0).hypervisor.sample(), seeds: [], journal: [], staged: [] });
    story.hears(0, story.ref(1).id, { kind: "lookup", migrationId: "m1", asker: "target" });
    says(0, abandon);
  };
  begunAgain("asked");
  expect(() => begunAgain("copying")).toThrow(/says "abandon" of migration m1/);
});

test("words before their records are caught", () => {
  expect(() => given().says(0, given().ask)).toThrow(/says "ask" of migration m1, and its journal says nothing/);
  expect(() => given().says(1, accept)).toThrow(/says "accept" of migration m1/);
  expect(() => given().says(0, gone)).toThrow(/says "gone" of migration m1/);
  expect(() => given().says(1, have)).toThrow(/says that it has the VM of migration m1, which it never ran/);
  const { story } = given();
  const migrate = { kind: "migrate", migrationId: "m1", vmId: "vm-a", target: story.ref(1) } as const;
  expect(() => story.effect(0, migrate)).toThrow(/copies in migration m1 before its journal says so/);
  expect(() => story.effect(1, { kind: "run", migrationId: "m1", vmId: "vm-a" })).toThrow(/without the word GONE/);
});

test("records without a reason are caught", () => {
  const { source, hears } = given();
  source("asked");
  expect(() => source("copying")).toThrow(/writes migration m1 down as copying after asked/);
  hears(0, accept);
  source("copying");
  expect(() => source("gone")).toThrow(/down as gone after copying, without its hypervisor's word/);
  expect(() => source("aborted")).toThrow(/down as aborted after copying, without its hypervisor's word/);
});

test("what is not settled may not be forgotten", () => {
  const { story, source } = given();
  source("asked");
  const forget = () => story.effect(0, { kind: "forget", role: "source", migrationId: "m1" });
  expect(forget).toThrow(/forgets migration m1, of which it is source and which is asked/);
  source("aborted");
  expect(forget).toThrow(/which is aborted/);
});

test("what a host does twice, drops unasked or accepts after all is caught", () => {
  const twice = given();
  twice.source("asked");
  twice.source("aborted");
  twice.hears(0, { kind: "abandoned", migrationId: "m1" });
  twice.story.effect(0, { kind: "forget", role: "source", migrationId: "m1" });
  expect(() => twice.source("asked")).toThrow(/begins migration m1 a second time/);
  const { story, hears, says, target, ask } = given();
  expect(() => story.effect(1, { kind: "discard", migrationId: "m1", vmId: "vm-a" })).toThrow(/drops .* unasked/);
  hears(1, abandon);
  says(1, { kind: "abandoned", migrationId: "m1" });
  hears(1, ask);
  expect(() => target("accepted")).toThrow(/although it refused it before/);
});

test("a leader that is told what the journal does not say is caught", () => {
  const { story, source } = given();
  source("asked");
  const moved = { kind: "moved", eventId: "e1", epoch: 1, migrationId: "m1", reason: "" } as const;
  expect(() => story.says(0, "leader", { ...moved, result: "refused" })).toThrow(
    /says "refused" .* journal says asked/,
  );
  expect(() => story.says(0, "leader", { ...moved, result: "done" })).toThrow(/says "done" .* journal says asked/);
});
