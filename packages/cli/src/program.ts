import { Command, CommanderError } from "commander";
import { benchCommand } from "./commands/bench.ts";
import { checkCommand } from "./commands/check.ts";
import { clusterCommand } from "./commands/cluster.ts";
import { demoCommand } from "./commands/demo.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { eventsCommand } from "./commands/events.ts";
import { labCommand } from "./commands/lab.ts";
import { ringCommand } from "./commands/ring.ts";
import { type RunSetting, runCommand } from "./commands/run.ts";
import { simCommand } from "./commands/sim.ts";
import { solveCommand } from "./commands/solve.ts";
import { statusCommand } from "./commands/status.ts";
import { CliError, type ExitCode, exitCodes } from "./exit-codes.ts";

/**
 * Runs one command and resolves with its exit code. Errors leave as one sentence on stderr. The commands' own files
 * only declare options; what they do is imported when they are called, so that a daemon does not load the demo.
 */
export async function runCli(args: readonly string[]): Promise<number> {
  let exitCode: ExitCode = exitCodes.ok;
  const setExitCode = (code: ExitCode): void => {
    exitCode = code;
  };
  try {
    const settings = args[0] === "run" ? (await import("@dvms/node")).configSettings() : [];
    await program(settings, setExitCode).parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return ofCommander(error);
    if (error instanceof CliError) {
      complain(error.message);
      return error.exitCode;
    }
    const kind = operatorErrorKind(error);
    if (kind !== null) {
      complain((error as Error).message);
      return kind === "config" ? exitCodes.usage : exitCodes.refused;
    }
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return exitCodes.failed;
  }
}

function program(settings: readonly RunSetting[], setExitCode: (code: ExitCode) => void): Command {
  const dvms = new Command("dvms")
    .description("A decentralised scheduler for virtual machines: a daemon per host, a ring, no centre.")
    .helpCommand(false)
    .addHelpText(
      "after",
      "\nFirst steps: dvms demo. Each command has its own --help with an example and its exit codes.",
    );
  for (const command of [
    demoCommand(setExitCode),
    runCommand(settings, setExitCode),
    ringCommand(setExitCode),
    statusCommand(setExitCode),
    eventsCommand(setExitCode),
    doctorCommand(setExitCode),
    clusterCommand(),
    labCommand(setExitCode),
    simCommand(setExitCode),
    solveCommand(setExitCode),
    checkCommand(setExitCode),
    benchCommand(),
  ]) {
    dvms.addCommand(command);
  }
  prepare(dvms);
  return dvms;
}

/** Commander shall throw instead of ending the process, and leave the words to us; a subcommand inherits neither. */
function prepare(command: Command): void {
  command.exitOverride().configureOutput({ outputError: () => undefined });
  for (const sub of command.commands) prepare(sub);
}

function ofCommander(error: CommanderError): ExitCode {
  if (error.exitCode === 0) return exitCodes.ok;
  // `dvms` and `dvms cluster` alone: Commander has shown the help on stderr.
  if (error.code === "commander.help") return exitCodes.usage;
  const words = error.message
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ")
    .trim();
  complain(`${words}${/[.)?]$/.test(words) ? "" : "."} Try --help.`);
  return exitCodes.usage;
}

/** `@dvms/node` marks its errors for people by their name; importing the class here would load libp2p for every command. */
function operatorErrorKind(error: unknown): "config" | "refused" | null {
  if (!(error instanceof Error) || error.name !== "OperatorError" || !("kind" in error)) return null;
  return error.kind === "config" ? "config" : "refused";
}

function complain(sentence: string): void {
  for (const line of sentence.split("\n")) process.stderr.write(`dvms: ${line}\n`);
}
