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
export async function checkExpectation(expected: Expectation, context: StepContext): Promise<string> {
  const { world, observer, signal } = context;
  const deadlineMs = performance.now() + expected.within * 1_000;
  const { relieved = [] } = expected;
  let relievedSinceMs = Number.POSITIVE_INFINITY;
  for (;;) {
    const seen = { places: await world.places(), migrations: observer.book.records(), events: observer.outcomes };
    const overloaded = await whoIsOverloaded(world, relieved);
    const nowMs = performance.now();
    relievedSinceMs = overloaded === "" ? Math.min(relievedSinceMs, nowMs) : Number.POSITIVE_INFINITY;
    const brief = relieved.length > 0 && nowMs - relievedSinceMs < relievedMinMs ? "It is relieved only just." : "";
    const reason = whatIsMissing(expected, seen) || overloaded || brief;
    if (reason === "") return expected.settled ? awaitSettled(world, Math.max(deadlineMs - nowMs, 0), signal) : "";
    if (nowMs > deadlineMs) return reason;
    await sleep(pollMs, undefined, { signal });
  }
}

export interface Seen {
  readonly places: ReadonlyMap<string, readonly string[]>;
  readonly migrations: readonly MigrationRecord[];
  readonly events: readonly EndedEvent[];
}

/** The first expectation that what was seen does not meet, in one sentence; empty if it meets all. */
export function whatIsMissing(expected: Expectation, { places, migrations, events }: Seen): string {
  const { moved = [], stayed = [], on = {}, outcome, refused, parallelEvents, overheadS } = expected;
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
    const ended = events.map((event) => `${event.outcome} (${event.reason})`);
    return `No event ended as ${outcome.join(" or ")}; those that ended: ${ended.join(", ") || "none"}.`;
  }
  if (refused !== undefined && !migrations.some(({ reason }) => reason.includes(refused))) {
    const reasons = migrations.map(({ reason }) => reason).filter((reason) => reason !== "");
    return `No migration was refused with "${refused}"; reasons given: ${reasons.join("; ") || "none"}.`;
  }
  const solved = events.filter((event) => event.outcome === "solved");
  if (parallelEvents !== undefined && mostAtOnce(solved) < parallelEvents) {
    return `No ${parallelEvents} solved events ran at the same time.`;
  }
  if (overheadS !== undefined) {
    const overheads = solved.map((event) => overheadOf(event, migrations)).filter((seconds) => seconds !== null);
    if (overheads.length === 0) return "No solved event moved anything.";
    const largestS = Math.max(...overheads);
    if (largestS > overheadS) return `A relief took ${largestS.toFixed(2)} s more than its migrations.`;
  }
  return "";
}

/**
 * From an overload's raising until its last guest ran elsewhere, without the time of the migrations themselves, in seconds;
 * null if nothing moved. A lab's hosts let one migration leave at a time.
 */
export function overheadOf(
  { eventId, begunUnixMs }: EndedEvent,
  migrations: readonly MigrationRecord[],
): number | null {
  const done = migrations.filter((record) => record.eventId === eventId && record.outcome === "done");
  if (done.length === 0) return null;
  const lastUnixMs = Math.max(...done.map((record) => record.endedUnixMs ?? 0));
  const migrationsS = done.reduce((sum, { totalS }) => sum + (totalS ?? 0), 0);
  return (lastUnixMs - begunUnixMs) / 1_000 - migrationsS;
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
/** A daemon that has just started counts no load before its second sample. */
const relievedMinMs = 3_000;
const answerMaxMs = 2_000;
