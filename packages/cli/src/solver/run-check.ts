import { InstanceError, type ReplayBreach, replayPlan } from "@dvms/sched";
import type { CheckFlags } from "../commands/check.ts";
import { CliError, type ExitCode, exitCodes } from "../exit-codes.ts";
import { loadInstance, readText } from "./load-instance.ts";
import { readPlan } from "./read-plan.ts";

/** Replays a plan and prints what breaks first. @throws CliError for a bad file. */
export async function runCheck(instanceFile: string, planFile: string, flags: CheckFlags): Promise<ExitCode> {
  const read = await loadInstance(instanceFile);
  const moves = planOf(await readText(planFile));
  let breach: ReplayBreach | null = null;
  for (let seed = 0; seed < replays && breach === null; seed += 1) breach = replayPlan(read.instance, moves, seed);
  const hostId = (h: number): string | number => (read.numbered ? h : read.instance.hosts[h]!.id);
  if (flags.json) {
    const host = breach === null || breach.host < 0 ? null : hostId(breach.host);
    const told = breach && { kind: breach.kind, atS: breach.atS, host, reason: breach.reason };
    process.stdout.write(`${JSON.stringify({ ok: breach === null, moves: moves.length, breach: told })}\n`);
  } else {
    process.stdout.write(`${breach === null ? `The plan of ${moves.length} moves holds.` : breach.reason}\n`);
  }
  return breach === null ? exitCodes.ok : exitCodes.failed;

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
