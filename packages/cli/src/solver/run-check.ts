import { InstanceError } from "@dvms/sched";
import type { CheckFlags } from "../commands/check.ts";
import { CliError, type ExitCode, exitCodes } from "../exit-codes.ts";
import { idIn } from "./file-id.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { loadInstance, readText } from "./load-instance.ts";
import { type Answer, readAnswer } from "./read-answer.ts";

/** Judges a plan: what to print, and how to end. @throws CliError for a bad file. */
export async function runCheck(
  instanceFile: string,
  planFile: string,
  flags: CheckFlags,
): Promise<{ readonly text: string; readonly exitCode: ExitCode }> {
  const read = await loadInstance(instanceFile);
  const answer = answerOf(await readText(planFile));
  const { judged, breach } = judgeAnswer(read, answer);
  const machines = {
    ok: breach === null,
    moves: answer.moves.length,
    orderable: answer.orderable,
    judged: breach === null ? judged : null,
    breach: breach && { ...breach, host: breach.host < 0 ? null : idIn(read, read.instance.hosts[breach.host]!) },
  };
  return {
    text: `${flags.json ? JSON.stringify(machines) : (breach?.reason ?? judged)}\n`,
    exitCode: breach === null ? exitCodes.ok : exitCodes.failed,
  };

  function answerOf(text: string): Answer {
    try {
      return readAnswer(text, read);
    } catch (error) {
      if (error instanceof InstanceError) throw new CliError(exitCodes.usage, `${planFile}: ${error.message}`);
      throw error;
    }
  }
}
