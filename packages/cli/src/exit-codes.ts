/** The exit codes that all commands share; what `failed` and `unreachable` mean for one command is in its `--help`. */
export const exitCodes = {
  ok: 0,
  /** The command ran and its answer is bad news, or it broke. */
  failed: 1,
  /** Bad arguments or a bad configuration: nothing was started. */
  usage: 2,
  /** `run`: refused by what is there already (data folder in use, credential). `solve`: proven infeasible. Others: no daemon answers. */
  refused: 3,
  /** `solve`: the budget ended before a solution or a proof. */
  undecided: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with one sentence on stderr and an exit code; the sentence names the thing and the remedy. */
export class CliError extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, sentence: string) {
    super(sentence);
    this.name = "CliError";
    this.exitCode = exitCode;
  }
}
