import { eventHeadline } from "../render/event-sentence.ts";
import { type Namer, nameIds } from "../render/names.ts";
import { formatClock, formatMs, formatS, percentile } from "../render/quantities.ts";
import { bar, type Colors, fit } from "../terminal.ts";
import type { DemoRecord } from "./demo-record.ts";
import { violationTotalS } from "./demo-summary.ts";
import type { PartitionMark } from "./partition-marks.ts";
import { ringLines } from "./screen-ring.ts";

/** What the screen shows besides the record. */
export interface ScreenFrame {
  readonly columns: number;
  readonly rows: number;
  /** Hosts in ring order. */
  readonly hostIds: readonly string[];
  /** Names of hosts and of VMs. */
  readonly nameOf: Namer;
  /** By event. */
  readonly marks: ReadonlyMap<string, PartitionMark>;
  readonly title: string;
  readonly nowUnixMs: number;
  readonly startAtUnixMs: number;
  /** Real duration of the load. */
  readonly seconds: number;
  /** True once the daemons have been told to stop. */
  readonly stopping: boolean;
  /** Host-seconds above capacity by now if nobody acted; null where that is not known. */
  readonly violationSNone: number | null;
}

/** One picture of a running demo, exactly as wide and at most as high as the terminal, without a line break at its end. */
export function screen(record: DemoRecord, frame: ScreenFrame, colors: Colors): string {
  const top = [header(frame, colors), "", ...ringLines(record, frame, colors), ""];
  const migrations = migrationLine(record, frame, colors);
  const bottom = ["", ...counterLines(record, frame, colors)];
  // One row is left to the cursor.
  const eventRows = frame.rows - 1 - top.length - 1 - bottom.length;
  const lines = [...top, migrations, ...eventLines(record, frame, eventRows, colors), ...bottom];
  return lines.slice(0, Math.max(1, frame.rows - 1)).join("\n");
}

function header(frame: ScreenFrame, colors: Colors): string {
  const passedS = Math.min(frame.seconds, (frame.nowUnixMs - frame.startAtUnixMs) / 1000);
  const clock = passedS < 0 ? "starting" : `${formatClock(passedS)}, ${formatClock(frame.seconds - passedS)} left`;
  const time = frame.stopping ? "stopping; Ctrl-C: at once" : clock;
  const title = fit(frame.title, frame.columns - time.length - 2);
  const gap = " ".repeat(Math.max(1, frame.columns - title.length - time.length));
  return `${colors.bold(title)}${gap}${time}`;
}

function migrationLine(record: DemoRecord, frame: ScreenFrame, colors: Colors): string {
  let room = frame.columns;
  let line = "";
  for (const migration of record.runningMigrations()) {
    const { vmId, sourceId, targetId } = migration;
    const sinceMs = Math.max(0, frame.nowUnixMs - migration.ratioAtUnixMs);
    // Between two statuses the copy goes on at the pace that was told last.
    const totalMs = migration.remainingMs / Math.max(0.01, 1 - migration.ratio);
    const ratio = totalMs <= 0 ? migration.ratio : Math.min(1, migration.ratio + sinceMs / totalMs);
    const words = `${frame.nameOf(vmId)} ${frame.nameOf(sourceId)}→${frame.nameOf(targetId)} `;
    const width = words.length + migrationBarWidth + 3;
    if (width > room) break;
    line += `${words}${colors.cyan(bar(ratio, migrationBarWidth))}   `;
    room -= width;
  }
  return line === "" ? colors.dim("no VM on its way") : line.trimEnd();
}

const migrationBarWidth = 8;

/** Newest first, so that the eye finds it where it looked before. */
function eventLines(record: DemoRecord, frame: ScreenFrame, rows: number, colors: Colors): string[] {
  const lines: string[] = [];
  for (const { ended, leaderId, endedAtUnixMs } of record.endedEvents().reverse()) {
    if (lines.length >= rows) break;
    const at = formatClock((endedAtUnixMs - frame.startAtUnixMs) / 1000);
    const head = fit(`${at} ${eventHeadline(leaderId, ended, frame.nameOf)}`, frame.columns);
    lines.push(colorOutcome(head, ended.outcome, colors));
    const reason = fit(`     ${nameIds(ended.reason, frame.nameOf)}`, frame.columns);
    if (ended.reason !== "" && lines.length < rows) lines.push(colors.dim(reason));
  }
  if (lines.length === 0 && rows > 0) lines.push(colors.dim("no overload so far"));
  return lines.concat(Array.from({ length: Math.max(0, rows - lines.length) }, () => ""));
}

/** Colours the outcome's word in a line that may have been cut. */
function colorOutcome(line: string, outcome: string, colors: Colors): string {
  const color = outcome === "solved" || outcome === "vanished" ? colors.green : colors.yellow;
  return line.replace(`: ${outcome}`, `: ${color(outcome)}`);
}

function counterLines(record: DemoRecord, frame: ScreenFrame, colors: Colors): string[] {
  const counts = new Map<string, number>();
  const ended = record.endedEvents();
  for (const { ended: event } of ended) counts.set(event.outcome, (counts.get(event.outcome) ?? 0) + 1);
  const byOutcome = [...counts].map(([outcome, amount]) => `${amount} ${outcome}`);
  const open = record.openEvents();
  const lost = open.filter((event) => event.leaderDied).length;
  if (lost > 0) byOutcome.push(`${lost} lost with their leader`);
  if (open.length > lost) byOutcome.push(`${open.length - lost} open`);
  const reactions = ended.flatMap(({ ended: event }) => (event.reactionMs === null ? [] : [event.reactionMs]));
  const moved = [...record.migrations.values()].filter((migration) => migration.result === "done").length;
  const reaction = reactions.length === 0 ? "" : `; first one ${formatMs(percentile(reactions, 0.5))} after raising`;
  const none = frame.violationSNone === null ? "" : `; with nobody acting ${formatS(frame.violationSNone)}`;
  const lines = [
    `overloads ${record.events.size}${byOutcome.length === 0 ? "" : `: ${byOutcome.join(", ")}`}`,
    `VMs moved ${moved}${reaction}`,
    `host-seconds over capacity ${formatS(violationTotalS(record))}${none}`,
  ];
  return lines.map((line) => colors.bold(fit(line, frame.columns)));
}
