import { remedySentence } from "../hypervisor/migration-remedy.ts";
import { type Finding, fault, fine, warning } from "./finding.ts";
import type { TrialMove } from "./trial-move.ts";

/** Beyond this, logs of two hosts cannot be read side by side, and certificates and credentials may not be valid yet. */
const offsetMsMax = 1_000;

/** What a trial VM found out about the way to another host and back. */
export function judgeTrial(uri: string, { there, back, clockOffsetMs }: TrialMove): readonly Finding[] {
  if (there !== null)
    return [fault("migration", `A trial VM cannot move to ${uri}: ${plain(there)}.`, remedySentence(there))];
  const way =
    back === null
      ? fine("migration", `A trial VM moved to ${uri} and back: ports, CPU and machine type suit both.`)
      : fault("migration", `A trial VM moved to ${uri}, but not back: ${plain(back)}.`, remedySentence(back));
  return [way, judgeOffset(uri, clockOffsetMs)];
}

function judgeOffset(uri: string, offsetMs: number | null): Finding {
  if (offsetMs === null)
    return warning("clock", `How far the clock of ${uri} is off could not be measured.`, "Compare the two by date.");
  if (Math.abs(offsetMs) <= offsetMsMax)
    return fine("clock", `The clock of ${uri} is within ${durationOf(offsetMs)} of this one.`);
  return warning(
    "clock",
    `The clock of ${uri} is ${durationOf(offsetMs)} ${offsetMs > 0 ? "ahead of" : "behind"} this one.`,
    "Let chrony keep both by the same servers.",
  );
}

function durationOf(offsetMs: number): string {
  const seconds = Math.abs(offsetMs) / 1_000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} days`;
}

function plain(words: string): string {
  return words.replace(/\.$/, "");
}
