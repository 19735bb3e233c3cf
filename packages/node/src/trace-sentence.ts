import type { Trace } from "@dvms/protocol";

export interface TraceSentence {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly sentence: string;
}

/** A trace as a line of the log: what an operator follows is `info`, what needs a look is `warn`, what is lost is `error`, the rest `debug`. */
export function sentenceOf(trace: Trace): TraceSentence {
  switch (trace.kind) {
    case "raised":
      return info(`Raised event ${trace.eventId}: ${causeOf(trace)}.`);
    case "invited":
      return debug(`Invited host ${trace.hostId} to event ${trace.eventId}.`);
    case "granted":
      return debug(`Reserved for event ${trace.eventId} of host ${trace.leaderId}.`);
    case "joinedPartition":
      return debug(`Host ${trace.hostId} joined event ${trace.eventId}, which has ${trace.members} members now.`);
    case "metBusy":
      return debug(`Host ${trace.hostId} is busy with event ${trace.holderEventId || "none"}.`);
    case "metSilent":
      return warn(`Host ${trace.hostId} does not answer the invitation to event ${trace.eventId}.`);
    case "solverAnswered":
      return debug(`Solver for event ${trace.eventId}: ${trace.reason}`);
    case "prepared":
      return debug(`Plan ${trace.planVersion} of event ${trace.eventId} is prepared on ${trace.hostIds.length} hosts.`);
    case "planChanged":
      return info(`Host ${trace.hostId} cannot take part in the plan of event ${trace.eventId}: ${trace.reason}.`);
    case "migrationBegun":
      return info(`VM ${trace.vmId} moves to host ${trace.targetId}.`);
    case "migrationEnded":
      return trace.result === "done"
        ? info(`VM ${trace.vmId} has moved.`)
        : warn(`VM ${trace.vmId} stays here, its migration was given up: ${trace.reason}.`);
    case "vmArrived":
      return info(`VM ${trace.vmId} has arrived and runs.`);
    case "vmLost":
      return error(
        `VM ${trace.vmId} was lost with this host after it had left its source: neither has it; start it again.`,
      );
    case "released":
      return debug(`Released from event ${trace.eventId} by its ${trace.by}.`);
    case "ended":
      return info(`Event ${trace.eventId} ended as ${trace.outcome}: ${trace.reason}`);
    case "successorsChanged":
      return debug(`Successors: ${trace.hostIds.join(", ") || "none"}.`);
    case "predecessorChanged":
      return debug(`Predecessor: ${trace.hostId ?? "none"}.`);
    case "suspected":
      return warn(`Host ${trace.hostId} has been silent for ${Math.round(trace.silentMs)} ms and counts as dead.`);
    case "joined":
      return info(trace.successorId ? `Joined the ring before host ${trace.successorId}.` : "Made a ring of one host.");
    case "inDoubt":
      return warn(`VM ${trace.vmId} is in doubt between this host and ${trace.peerId}: ${trace.reason}.`);
    case "dropped":
      return debug(`Dropped ${trace.message} of host ${trace.fromId}: ${trace.reason}.`);
  }
}

function causeOf({ cause }: Extract<Trace, { kind: "raised" }>): string {
  if (cause.kind !== "overload") return cause.kind;
  return `${cause.dimension} is at ${Math.round(cause.load * 100)} % of its capacity`;
}

function debug(sentence: string): TraceSentence {
  return { level: "debug", sentence };
}

function info(sentence: string): TraceSentence {
  return { level: "info", sentence };
}

function warn(sentence: string): TraceSentence {
  return { level: "warn", sentence };
}

function error(sentence: string): TraceSentence {
  return { level: "error", sentence };
}
