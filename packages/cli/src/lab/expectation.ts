import { setTimeout as sleep } from "node:timers/promises";
import { getStatus } from "@dvms/node";
import type { LabWorld } from "./lab-world.ts";
import type { MigrationRecord } from "./migration-book.ts";
import type { EndedEvent } from "./observer.ts";
import type { StepContext } from "./play-scenario.ts";
import type { Step } from "./scenario.ts";
import { awaitSettled } from "./settled.ts";

export type Expectation = Extract<Step, { expect: unknown }>["expect"];

/** Waits until all that is expected holds. Resolves with what does not in time; empty if all does. */
export async function checkExpectation(expected: Expectation, { world, observer }: StepContext): Promise<string> {
  const deadlineMs = performance.now() + expected.within * 1_000;
  for (;;) {
    const seen = { places: await world.places(), migrations: observer.book.records(), events: observer.outcomes };
    const reason = whatIsMissing(expected, seen) || (await whoIsOverloaded(world, expected.relieved ?? []));
    const leftMs = deadlineMs - performance.now();
    if (reason === "") return expected.settled ? awaitSettled(world, Math.max(leftMs, 0)) : "";
    if (leftMs < 0) return reason;
    await sleep(pollMs);
  }
}

export interface Seen {
  readonly places: ReadonlyMap<string, readonly string[]>;
  readonly migrations: readonly MigrationRecord[];
  readonly events: readonly EndedEvent[];
}

/** The first expectation that what was seen does not meet, in one sentence; empty if it meets all. */
export function whatIsMissing(expected: Expectation, { places, migrations, events }: Seen): string {
  const { moved = [], stayed = [], on = {}, outcome, parallelEvents } = expected;
  const movers = new Set(migrations.filter((record) => record.outcome === "done").map(({ vm }) => vm));
  const unmoved = moved.find((guest) => !movers.has(guest));
  if (unmoved !== undefined) return `Guest ${unmoved} was not moved.`;
  const gone = stayed.find((guest) => movers.has(guest));
  if (gone !== undefined) return `Guest ${gone} was moved.`;
  for (const [guest, host] of Object.entries(on)) {
    const found = places.get(guest) ?? [];
    if (found.length !== 1 || found[0] !== host)
      return `Guest ${guest} is on ${found.join(" and ") || "no host"}, not on ${host}.`;
  }
  if (outcome !== undefined && !events.some((event) => outcome.includes(event.outcome))) {
    return `No event ended as ${outcome.join(" or ")}; those that ended: ${events.map((event) => event.outcome).join(", ") || "none"}.`;
  }
  if (
    parallelEvents !== undefined &&
    mostAtOnce(events.filter((event) => event.outcome === "solved")) < parallelEvents
  ) {
    return `No ${parallelEvents} solved events ran at the same time.`;
  }
  return "";
}

/** How many of these events ran at the same instant at most. */
export function mostAtOnce(events: readonly EndedEvent[]): number {
  const running = events.map(
    ({ begunUnixMs }) =>
      events.filter((other) => other.begunUnixMs <= begunUnixMs && begunUnixMs < other.endedUnixMs).length,
  );
  return Math.max(0, ...running);
}

async function whoIsOverloaded(world: LabWorld, hostNames: readonly string[]): Promise<string> {
  for (const name of hostNames) {
    const { daemonSocket } = world.lab.host(name).folder;
    const status = await getStatus(daemonSocket, AbortSignal.timeout(answerMaxMs)).catch(() => null);
    if (status === null) return `The daemon of ${name} does not answer.`;
    if (status.load > 1) return `Host ${name} is overloaded still: ${Math.round(status.load * 100)} %.`;
  }
  return "";
}

const pollMs = 250;
const answerMaxMs = 2_000;
