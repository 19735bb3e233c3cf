import { basename } from "node:path";
import type { SimCompareFlags } from "../../commands/sim-compare.ts";
import { optionName } from "../../option-values.ts";
import { experiments } from "../experiments.ts";

/** What a comparison is called, what it plays, and the command that it is made by again. */
export interface ComparisonWords {
  /** As in "vmplaces" or "two-sites.yaml". */
  readonly experiment: string;
  /** Without its full stop. */
  readonly load: string;
  readonly command: string;
}

export function comparisonWords(flags: SimCompareFlags): ComparisonWords {
  const { scenario, trace, experiment = "vmplaces", mean = experiments[experiment].mean } = flags;
  const files = (trace ?? []).map((file) => basename(file)).join(", ");
  const parts: string[] = [];
  if (scenario !== undefined) parts.push(`scenario ${basename(scenario)}`);
  else if (trace !== undefined) parts.push(`load of ${files}`);
  else parts.push(`mean demand of a VM ${mean} % of a core`);
  if (flags.migration !== undefined) parts.push(`VMs move by ${flags.migration}`);
  // Where nobody acts there is nothing that could crash.
  const but = flags.algorithms.split(",").some((name) => name.trim() === "none") ? ", but never with none" : "";
  if (flags.crashPeriod !== undefined)
    parts.push(`each host down for ${flags.crashDuration} s once in ${flags.crashPeriod} s on average${but}`);
  const name = scenario === undefined ? files || experiment : basename(scenario);
  return { experiment: name, load: parts.join(", "), command: commandOf(flags) };
}

/** What does not change the report. */
const beside: readonly string[] = ["report", "shard", "workers", "resume", "json"] satisfies (keyof SimCompareFlags)[];

/** In the words of a POSIX shell. */
function commandOf(flags: SimCompareFlags): string {
  const words = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined || beside.includes(name) ? [] : [optionName(name), ...[value].flat().map(String)],
  );
  return ["dvms", "sim", "compare", ...words, "--report", "report"].map(quoted).join(" ");
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
