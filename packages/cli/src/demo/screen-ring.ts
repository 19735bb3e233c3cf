import { formatPercent } from "../render/quantities.ts";
import { loadColor } from "../render/ring-table.ts";
import { bar, type Colors, column, fit } from "../terminal.ts";
import type { DemoRecord } from "./demo-record.ts";
import type { FaultKind } from "./fault-schedule.ts";
import { paint } from "./partition-marks.ts";
import type { ScreenFrame } from "./screen.ts";

/**
 * The ring, one host a cell, read down each column in ring order. As many columns as it takes to leave more than half of
 * the screen to the rest; hosts that do not fit even so are counted.
 */
export function ringLines(
  record: DemoRecord,
  frame: Pick<ScreenFrame, "columns" | "rows" | "hostIds" | "nameOf" | "marks">,
  colors: Colors,
): string[] {
  if (frame.columns < cellWidthMin) return [fit("The window is too narrow.", frame.columns)];
  const rowsMax = Math.max(1, Math.floor(frame.rows * ringShare));
  const columnsMax = Math.max(1, Math.floor(frame.columns / cellWidthMin));
  const cellColumns = Math.min(columnsMax, Math.max(1, Math.ceil(frame.hostIds.length / rowsMax)));
  const width = Math.min(cellWidthMax, Math.floor(frame.columns / cellColumns));
  const rows = Math.min(rowsMax, Math.ceil(frame.hostIds.length / cellColumns));
  const lines: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const cells: string[] = [];
    for (let at = row; at < rows * cellColumns && at < frame.hostIds.length; at += rows) {
      const id = frame.hostIds[at] ?? "";
      cells.push(cell(record, frame, id, width - 2, colors));
    }
    lines.push(cells.join("  "));
  }
  const left = frame.hostIds.length - rows * cellColumns;
  return left > 0
    ? [...lines, colors.dim(fit(`and ${left} more hosts: a larger window shows them`, frame.columns))]
    : lines;
}

const ringShare = 0.4;
const cellWidthMin = 26;
/** A longer bar shows nothing more, and the eye loses its figure. */
const cellWidthMax = 72;
/** Cells that are narrower leave out the number of VMs and mark a leader by a star. */
const wideCellWidth = 34;
/** A bar's right end, as a load: an overloaded host must be seen to be above its capacity. */
const barLoadMax = 1.25;

function cell(
  record: DemoRecord,
  frame: Pick<ScreenFrame, "nameOf" | "marks">,
  id: string,
  width: number,
  colors: Colors,
): string {
  const label = frame.nameOf(id);
  const status = record.statuses.get(id);
  const fault = record.faults.get(id);
  if (fault !== undefined)
    return `${colors.dim(label)} ${colors.red(column(faultWords[fault], width - label.length - 1))}`;
  if (record.deadIds.has(id))
    return `${colors.dim(label)} ${colors.red(column("daemon died", width - label.length - 1))}`;
  if (status === undefined) return `${label} ${colors.dim(column("no word yet", width - label.length - 1))}`;

  const eventId = record.heldBy.get(id);
  const mark = eventId === undefined ? undefined : frame.marks.get(eventId);
  const leads = eventId !== undefined && record.events.get(eventId)?.leaderId === id;
  const wide = width >= wideCellWidth;
  const role = column(mark === undefined ? "" : `${mark.letter}${leads ? (wide ? " leader" : "*") : ""}`, wide ? 8 : 2);
  const vms = wide ? ` ${column(String(status.vms.length), 2, "right")} VM` : "";
  const figures = `${column(formatPercent(status.load), 5, "right")}${vms}`;
  const barWidth = Math.max(4, width - label.length - figures.length - role.length - 3);
  const load = loadColor(status.load, colors)(withLimit(bar(status.load / barLoadMax, barWidth)));
  const painted = (text: string): string => (mark === undefined ? text : paint(text, mark, colors));
  return `${painted(label)} ${load} ${figures} ${painted(role)}`;
}

const faultWords: Readonly<Record<FaultKind, string>> = {
  kill: "killed",
  pause: "paused",
  restart: "restarting",
};

/** Marks the host's capacity on a bar, where the bar has not reached it. */
function withLimit(text: string): string {
  const at = Math.round(text.length / barLoadMax);
  return text[at] === "·" ? `${text.slice(0, at)}│${text.slice(at + 1)}` : text;
}
