import type { StatusReport, WatchLine } from "@dvms/node";
import type { Trace } from "@dvms/protocol";
import type { Ended } from "../src/render/event-sentence.ts";

/** A host's id for tests: a UUID that shows its number. */
export function hostId(number: number): string {
  return `${String(number).padStart(8, "0")}-0000-4000-8000-000000000000`;
}

export function endedWith(partial: Partial<Ended> = {}): Ended {
  return {
    kind: "ended",
    eventId: "e1",
    cause: { kind: "overload", dimension: "cpu", load: 1.043 },
    outcome: "solved",
    memberIds: [hostId(1), hostId(2)],
    busyIds: [],
    silentIds: [],
    migrations: 1,
    migrationsFailed: 0,
    reactionMs: 4,
    solverMs: 1,
    durationMs: 512,
    reason: "",
    ...partial,
  };
}

export function statusWith(partial: Partial<StatusReport> = {}): StatusReport {
  return {
    id: hostId(1),
    name: "h01",
    site: "s1",
    rack: "r1",
    position: `s1/r1/${hostId(1)}`,
    address: "/ip4/127.0.0.1/tcp/4001/p2p/x",
    pid: 1,
    role: "free",
    load: 0.5,
    demand: { cpu: 350 },
    capacity: { cpu: 700 },
    strain: null,
    vms: [],
    lease: null,
    successors: [],
    predecessor: null,
    leading: null,
    migrations: [],
    moved: [],
    doubled: [],
    loadTimeS: 0,
    violationS: 0,
    uptimeS: 1,
    rssMB: 100,
    ...partial,
  };
}

export function traceLine(host: number, atUnixMs: number, trace: Trace): WatchLine {
  return { kind: "trace", atUnixMs, hostId: hostId(host), trace };
}

export function statusLine(atUnixMs: number, partial: Partial<StatusReport>): WatchLine {
  return { kind: "status", atUnixMs, status: statusWith(partial) };
}

export const overload = { kind: "overload", dimension: "cpu", load: 1.043 } as const;
