import { type Outcome, outcomes } from "@dvms/protocol";
import { mean, percentile } from "../render/quantities.ts";
import type { DemoRecord } from "./demo-record.ts";
import type { VmCensus } from "./vm-census.ts";

/** What `dvms demo --json` prints as its last line. Milliseconds are real time, seconds the load's. */
export interface DemoSummary {
  readonly hosts: number;
  readonly vms: number;
  readonly vmsAtEnd: number;
  readonly vmsDuplicated: number;
  readonly vmsLost: number;
  /** Events raised. */
  readonly overloads: number;
  /** One count for each outcome there is; together as many as `overloads`. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly migrations: number;
  readonly migrationsFailed: number;
  /** Hosts that were members of an event's partition at some time, its leader included; over all ended events. */
  readonly partitionMean: number;
  readonly partitionMedian: number;
  readonly partitionMax: number;
  /** From an overload's raising to its first migration's start. */
  readonly reactionMs: Percentiles;
  /** The solver's part of it, over the same events. */
  readonly solverMs: Percentiles;
  /** Host-seconds above capacity. */
  readonly violationTotalS: number;
  /** The same load with nobody acting. */
  readonly violationTotalSNone: number;
  /** Daemons that died during the demo and did not come back. */
  readonly hostsDied: number;
  /** Daemon processes that are still there after the end. */
  readonly orphans: number;
  /** Load time that was played; less than asked for where the demo was interrupted. */
  readonly loadTimeS: number;
  /** Real duration from the load's start to its end. */
  readonly seconds: number;
}

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

/** What the summary needs beyond the watch streams. */
export interface DemoFacts {
  readonly hosts: number;
  readonly census: VmCensus;
  readonly violationTotalSNone: number;
  readonly orphans: number;
  readonly loadTimeS: number;
  readonly seconds: number;
}

/** Adds up a demo. An event without an end counts as lost where its leader's daemon died, else as cancelled. */
export function summarise(record: DemoRecord, facts: DemoFacts): DemoSummary {
  const ended = record.endedEvents().map((event) => event.ended);
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const event of ended) counts[event.outcome] += 1;

  let migrations = ended.reduce((sum, event) => sum + event.migrations, 0);
  let migrationsFailed = ended.reduce((sum, event) => sum + event.migrationsFailed, 0);
  const open = record.openEvents();
  for (const event of open) counts[event.leaderDied ? "lost" : "cancelled"] += 1;
  const openIds = new Set(open.map((event) => event.eventId));
  for (const { eventId, result } of record.migrations.values()) {
    if (eventId === null || !openIds.has(eventId)) continue;
    if (result === "done") migrations += 1;
    if (result === "aborted") migrationsFailed += 1;
  }

  const partitions = ended.map((event) => event.memberIds.length);
  const reacting = ended.filter((event) => event.reactionMs !== null);
  return {
    hosts: facts.hosts,
    vms: facts.census.expected,
    vmsAtEnd: facts.census.present,
    vmsDuplicated: facts.census.duplicatedIds.length,
    vmsLost: facts.census.lostIds.length,
    overloads: record.events.size,
    outcomes: counts,
    migrations,
    migrationsFailed,
    partitionMean: round(mean(partitions), 2),
    partitionMedian: percentile(partitions, 0.5),
    partitionMax: Math.max(0, ...partitions),
    reactionMs: percentiles(reacting.map((event) => event.reactionMs ?? 0)),
    solverMs: percentiles(reacting.map((event) => event.solverMs)),
    violationTotalS: round(violationTotalS(record), 1),
    violationTotalSNone: round(facts.violationTotalSNone, 1),
    hostsDied: record.deadIds.size,
    orphans: facts.orphans,
    loadTimeS: round(facts.loadTimeS, 1),
    seconds: round(facts.seconds, 1),
  };
}

/** Host-seconds above capacity as last told by each host, in the load's time. */
export function violationTotalS(record: DemoRecord): number {
  let total = 0;
  for (const status of record.statuses.values()) total += status.violationS;
  return total;
}

/** True if the demo showed what it must: every VM there, once, and every event with a named end. */
export function isGood(summary: DemoSummary): boolean {
  const ended = outcomes.reduce((sum, outcome) => sum + summary.outcomes[outcome], 0);
  return summary.vmsLost === 0 && summary.vmsDuplicated === 0 && ended === summary.overloads && summary.orphans === 0;
}

function percentiles(samples: readonly number[]): Percentiles {
  return { p50: round(percentile(samples, 0.5), 2), p99: round(percentile(samples, 0.99), 2) };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
