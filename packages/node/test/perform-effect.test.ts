import { join } from "node:path";
import type { Effect, HostRef, Input, JournalRecord, Message, Trace } from "@dvms/protocol";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Hypervisor } from "../src/hypervisor.ts";
import { performEffect } from "../src/perform-effect.ts";
import { RunningMigrations } from "../src/running-migrations.ts";
import { SolverPool } from "../src/solver-pool.ts";
import { Journal } from "../src/store/journal.ts";
import { EmbeddedLab, labVm } from "./hypervisor/embedded-lab.ts";
import { LibvirtLab } from "./hypervisor/libvirt-lab.ts";
import { tempFolder } from "./temp-folder.ts";

const host: HostRef = { id: "host-b", site: "lab", rack: "r1", address: "/ip4/127.0.0.1/tcp/1/p2p/b" };
const vmId = labVm(1).id;

/** Real parts but for the network; everything that comes back is noted. */
function open() {
  const folder = tempFolder();
  const lab = new EmbeddedLab(folder, [labVm(1)]);
  lab.accepted.add("m-1");
  const journal = new Journal(join(folder, "journal.sqlite"));
  const solver = new SolverPool({ deadlineMs: 10_000, onTrouble: () => undefined });
  onTestFinished(async () => {
    await lab.close();
    await solver.close();
    journal.close();
  });
  const noted = {
    inputs: [] as Input[],
    sent: [] as { to: HostRef; message: Message }[],
    traces: [] as Trace[],
    unanswered: [] as string[],
    troubles: [] as string[],
    failures: [] as unknown[],
    stops: 0,
  };
  const portsOf = (hypervisor: Hypervisor) => ({
    journal,
    solver,
    hypervisor,
    migrations: new RunningMigrations(hypervisor, () => null),
    peers: {
      send: (to: HostRef, message: Message) => void noted.sent.push({ to, message }),
      connect: async (address: string) => {
        if (address !== host.address) throw new Error("nobody listens there");
        return host;
      },
    },
    take: (input: Input) => void noted.inputs.push(input),
    trace: (trace: Trace) => void noted.traces.push(trace),
    stopped: () => {
      noted.stops++;
    },
    unanswered: (address: string) => void noted.unanswered.push(address),
    trouble: (sentence: string) => void noted.troubles.push(sentence),
    failed: (error: unknown) => void noted.failures.push(error),
  });
  const source = portsOf(lab.source.hypervisor);
  const target = portsOf(lab.target.hypervisor);
  return { lab, journal, noted, perform: (effect: Effect, at = source) => performEffect(effect, at), target };
}

test("what is persisted is in the journal when the effect is performed, and what is forgotten is not", () => {
  const { perform, journal } = open();
  const vm = { id: vmId, demand: { cpu: 1 }, memoryMiB: 1, dirtyRateMiBPerS: 0, movable: true };
  const record: JournalRecord = {
    role: "source",
    migrationId: "m-1",
    eventId: "e-1",
    vm,
    target: host,
    state: "asked",
  };
  perform({ kind: "persist", record });
  expect(journal.list()).toEqual([record]);
  perform({ kind: "forget", role: "source", migrationId: "m-1" });
  expect(journal.list()).toEqual([]);
});

test("sends, traces and the end are handed on at once", () => {
  const { perform, noted } = open();
  perform({ kind: "send", to: host, message: { kind: "join" } });
  perform({ kind: "trace", trace: { kind: "joined", successorId: null } });
  perform({ kind: "stopped" });
  expect(noted.sent).toEqual([{ to: host, message: { kind: "join" } }]);
  expect([noted.traces.length, noted.stops]).toEqual([1, 1]);
});

test("who listens at an address comes back, or that nobody does", async () => {
  const { perform, noted } = open();
  perform({ kind: "connect", address: host.address });
  perform({ kind: "connect", address: "elsewhere" });
  await vi.waitFor(() => expect(noted.inputs).toHaveLength(2));
  expect(noted.inputs).toEqual([
    { kind: "connected", address: host.address, host },
    { kind: "unreachable", address: "elsewhere" },
  ]);
  expect(noted.unanswered).toEqual(["elsewhere"]);
});

test("the solver's answer comes back with the ids of the question", async () => {
  const { perform, noted } = open();
  const request = { snapshots: [], overloadRatio: 1, targetRatio: 0.9, stepsMax: 10 };
  perform({ kind: "solve", eventId: "e-1", solveId: 7, request });
  await vi.waitFor(() => expect(noted.inputs).toHaveLength(1), { timeout: 5_000 });
  expect(noted.inputs).toMatchObject([{ kind: "solved", eventId: "e-1", solveId: 7, answer: { plan: { moves: [] } } }]);
});

test("a migration is carried out, and its copy run, with the hypervisor's word for it", async () => {
  const { perform, noted, target, lab } = open();
  perform({ kind: "migrate", migrationId: "m-1", vmId, target: lab.target.ref });
  await vi.waitFor(() => expect(noted.inputs).toHaveLength(1));
  perform({ kind: "run", migrationId: "m-1", vmId }, target);
  await vi.waitFor(() => expect(noted.inputs).toHaveLength(2));
  expect(noted.inputs).toEqual([
    { kind: "migrated", migrationId: "m-1", vm: "gone", reason: "" },
    { kind: "ran", migrationId: "m-1" },
  ]);
  expect(await lab.target.hypervisor.list()).toHaveLength(1);
});

test("a copy is dropped", async () => {
  const { perform, noted, target, lab } = open();
  lab.wire = "answerLost";
  perform({ kind: "migrate", migrationId: "m-1", vmId, target: lab.target.ref });
  await vi.waitFor(() => expect(noted.inputs).toMatchObject([{ kind: "migrated", vm: "here" }]));
  perform({ kind: "discard", migrationId: "m-1", vmId }, target);
  expect(await lab.target.hypervisor.staged()).toEqual([]);
});

test("a copy that is not there is reported to people, and never said to run", async () => {
  const { perform, noted, target } = open();
  perform({ kind: "run", migrationId: "m-9", vmId }, target);
  await vi.waitFor(() => expect(noted.troubles).toHaveLength(1));
  expect(noted.troubles[0]).toContain(`VM ${vmId} left its source with migration m-9, and its copy is not here`);
  expect([noted.inputs, noted.failures]).toEqual([[], []]);
});

test("a copy that was here and is no more is said to be lost", async () => {
  const { perform, noted, target } = open();
  const lab = await LibvirtLab.open(tempFolder(), 1);
  onTestFinished(() => lab.close());
  const [id = ""] = lab.source.libvirt.vms.keys();
  lab.accepted.add("m-1");
  const order = { migrationId: "m-1", vmId: id, target: lab.target.ref };
  await lab.source.hypervisor.migrate(order, { signal: new AbortController().signal, onProgress: () => undefined });
  lab.target.libvirt.vms.delete(id);
  perform({ kind: "run", migrationId: "m-1", vmId: id }, { ...target, hypervisor: lab.target.hypervisor });
  await vi.waitFor(() => expect(noted.inputs).toEqual([{ kind: "lost", migrationId: "m-1" }]));
  expect(noted.troubles).toEqual([]);
});

test("a hypervisor that breaks is reported as a failure", async () => {
  const { perform, noted, target, lab } = open();
  await lab.target.hypervisor.close();
  perform({ kind: "run", migrationId: "m-9", vmId }, target);
  await vi.waitFor(() => expect(noted.failures).toHaveLength(1));
});
