import type { Cause, Outcome, Trace } from "@dvms/protocol";
import { listNames, type Namer, nameIds } from "./names.ts";
import { count, formatMs, formatPercent } from "./quantities.ts";

export type Ended = Extract<Trace, { kind: "ended" }>;

/** What happened, with whom, what was tried and why, in one sentence for people. */
export function eventSentence(leaderId: string, ended: Ended, nameOf: Namer): string {
  const avoided = [
    ended.busyIds.length === 0 ? "" : `busy: ${listNames(ended.busyIds, nameOf)}`,
    ended.silentIds.length === 0 ? "" : `silent: ${listNames(ended.silentIds, nameOf)}`,
  ].filter((part) => part !== "");
  const details = [
    movesOf(ended),
    avoided.join("; "),
    `over after ${formatMs(ended.durationMs)}`,
    // A reason is a sentence of its own; here it is the last part of ours.
    nameIds(ended.reason, nameOf).replace(/\.$/, ""),
  ].filter((part) => part !== "");
  return `${eventHeadline(leaderId, ended, nameOf)} (${details.join("; ")})`;
}

/** The short form: whose event, why, how it ended and with whom. */
export function eventHeadline(leaderId: string, ended: Ended, nameOf: Namer): string {
  const helpers = ended.memberIds.filter((id) => id !== leaderId);
  const partners = helpers.length === 0 ? "" : ` with ${listNames(helpers, nameOf)}`;
  return `${nameOf(leaderId)} ${causeWords(ended.cause)}: ${ended.outcome}${partners}`;
}

/** An overload that rounds to "100 %" would look like none. */
function visiblyOver(load: number): number {
  return load > 1 ? Math.max(1.01, load) : load;
}

/** Why there is an event, as the second half of a sentence that begins with the host's name. */
export function causeWords(cause: Cause): string {
  switch (cause.kind) {
    case "overload":
      return `overloaded, ${dimensionWords(cause.dimension)} at ${formatPercent(visiblyOver(cause.load))}`;
    case "underload":
      return "nearly idle";
    case "drain":
      return "to be emptied";
    case "place":
      return "has a VM to place";
    case "ruleBroken":
      return `breaks the rule ${cause.rule}`;
  }
}

/** What the outcome means, for somebody who sees it for the first time. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  solved: "the overload is cured",
  vanished: "the overload went away before anything had to move",
  improved: "less overload than before, not none",
  exhausted: "every host was asked, none could help",
  merged: "another event took over",
  yielded: "gave way to another event, tries again later",
  advised: "the plan was shown, nothing was moved",
  cancelled: "stopped before its end",
  lost: "its leader or its lease was gone",
};

/** A resource as it is written in sentences. */
export function dimensionWords(dimension: string): string {
  return dimension === "cpu" ? "CPU" : dimension;
}

function movesOf(ended: Ended): string {
  if (ended.migrations === 0 && ended.migrationsFailed === 0) return "nothing moved";
  const first = ended.reactionMs === null ? "" : `, the first after ${formatMs(ended.reactionMs)}`;
  const failed = ended.migrationsFailed === 0 ? "" : `, ${ended.migrationsFailed} failed`;
  return `${count(ended.migrations, "VM")} moved${first}${failed}`;
}
