import { describe, expect, it } from "vitest";

/** What each package lets others use, by value; a name that comes or goes is a decision, so it is written down here. */
const surfaces: Readonly<Record<string, readonly string[]>> = {
  cli: [],
  load: [
    "TraceError",
    "ViolationMeter",
    "addViolations",
    "createDemand",
    "createRandom",
    "parseTrace",
    "readTraceFiles",
    "seededUuid",
    "traceLoad",
    "violationWithoutMoves",
    "vmplacesLoad",
  ],
  node: [
    "OperatorError",
    "Peers",
    "admit",
    "agentConfig",
    "configSettings",
    "createCluster",
    "createTransferPort",
    "defaultSocketPath",
    "ensureIdentity",
    "faultOfAddress",
    "findSockets",
    "getEvents",
    "getRing",
    "getStatus",
    "inspect",
    "loadCluster",
    "loadConfig",
    "loadMembership",
    "lockDataFolder",
    "onInspect",
    "peerIdOfAddress",
    "readVmStore",
    "ringHostOf",
    "saveMembership",
    "socketFolder",
    "startDaemon",
    "startIdentity",
    "startLoad",
    "transportLimits",
    "verifyCredential",
    "watch",
  ],
};

describe("the surface of", () => {
  it.each(Object.entries(surfaces))("@dvms/%s is what is written down here", async (name, names) => {
    const surface = (await import(`../packages/${name}/src/index.ts`)) as Record<string, unknown>;
    expect(Object.keys(surface).sort()).toEqual(names);
  });
});
