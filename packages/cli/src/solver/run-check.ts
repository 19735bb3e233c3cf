import { InstanceError, type ReplayBreach, replayPlan } from "@dvms/sched";
import type { CheckFlags } from "../commands/check.ts";
import { CliError, type ExitCode, exitCodes } from "../exit-codes.ts";
import { idIn } from "./file-id.ts";
import { loadInstance, readText } from "./load-instance.ts";
import { readPlan } from "./read-plan.ts";

/** Replays a plan: what to print, and how to end. @throws CliError for a bad file. */
export async function runCheck(
  instanceFile: string,
  planFile: string,
  flags: CheckFlags,
): Promise<{ readonly text: string; readonly exitCode: ExitCode }> {
  const read = await loadInstance(instanceFile);
  const moves = planOf(await readText(planFile));
  let breach: ReplayBreach | null = null;
  for (let seed = 0; seed < replays && breach === null; seed += 1) breach = replayPlan(read.instance, moves, seed);
  const people = breach === null ? `The plan of ${moves.length} moves holds.` : breach.reason;
  const machines = {
    ok: breach === null,
    moves: moves.length,
    breach: breach && { ...breach, host: breach.host < 0 ? null : idIn(read, read.instance.hosts[breach.host]!) },
  };
  return {
    text: `${flags.json ? JSON.stringify(machines) : people}\n`,
    exitCode: breach === null ? exitCodes.ok : exitCodes.failed,
  };

  function planOf(text: string): ReturnType<typeof readPlan> {
    try {
      return readPlan(text, read);
    } catch (error) {
      if (error instanceof InstanceError) throw new CliError(exitCodes.usage, `${planFile}: ${error.message}`);
      throw error;
    }
  }
}

/** Once with the estimates, then with random durations. */
const replays = 6;
