import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";

/** One value of the configuration that a flag can set: `@dvms/node` lists them, from the schema itself. */
export interface RunSetting {
  /** `host.name` */
  readonly path: string;
  /** `--host-name` */
  readonly flag: string;
  readonly kind: "text" | "number" | "list";
  readonly description: string;
}

/** `dvms run`: the daemon itself, in this process. */
export function runCommand(settings: readonly RunSetting[], setExitCode: (code: ExitCode) => void): Command {
  const command = new Command("run")
    .summary("run this host's daemon")
    .description(
      "Runs the daemon of this host until it is told to stop. SIGTERM or SIGINT: finishes what it leads and leaves the ring; a second one ends it at once. Every option but the first two replaces a value of the configuration, and so does an environment variable: DVMS_DATA_DIR for --data-dir.",
    )
    .option("--config <file>", "configuration, YAML or JSON")
    .option("--exit-with-parent", "stop when stdin closes, so that a parent that dies leaves no daemon behind");
  for (const { flag, kind, description } of settings) command.option(`${flag} ${placeholders[kind]}`, description);
  return command.addHelpText("after", details).action(async (options: Record<string, unknown>, self: Command) => {
    const { runDaemon } = await import("../daemon/run-daemon.ts");
    const flags = Object.fromEntries(settings.map(({ path, flag }) => [path, givenValue(self, flag)]));
    const { config, exitWithParent } = options;
    setExitCode(
      await runDaemon({
        file: typeof config === "string" ? config : null,
        exitWithParent: exitWithParent === true,
        flags,
      }),
    );
  });
}

const placeholders = { text: "<text>", number: "<n>", list: "<list>" } as const;

/** Commander keeps options under a name of its own making. */
function givenValue(command: Command, flag: string): string | undefined {
  const option = command.options.find((candidate) => candidate.long === flag);
  const value: unknown = option && command.getOptionValue(option.attributeName());
  return typeof value === "string" ? value : undefined;
}

const details = `
Example:
  dvms run --config /etc/dvms/host.yaml --log-level debug

Exit codes:
  0  stopped on request
  1  failed while it ran, or ended at once by a second signal
  2  bad arguments or a bad configuration
  3  refused: data folder in use, credential missing, expired or for another host, port taken`;
