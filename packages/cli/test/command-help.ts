import type { Command } from "commander";

/** What `--help` of a command prints. */
export function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return text;
}

/** Every `--help` shows how to call the command, and what its exit codes mean. */
export const exampleAndExitCodes = /Example:\n {2}dvms [\s\S]*Exit codes:\n {2}0 /;

/** The values of a command's options where nothing is given. */
export function defaultsOf(command: Command): Record<string, unknown> {
  return command.opts();
}
