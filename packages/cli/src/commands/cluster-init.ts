import { Command } from "commander";

/** `dvms cluster init`: makes the key of a new cluster. */
export function clusterInitCommand(): Command {
  return new Command("init")
    .summary("make the key of a new cluster")
    .description("Makes DIR/cluster.json, the key that admits hosts. Keep it safe and off the hosts.")
    .requiredOption("--dir <dir>", "folder for the key; made if it does not exist")
    .option("--name <name>", "a label for people", "dvms")
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (options: ClusterInitFlags) => {
      const { initCluster } = await import("../operator/init-cluster.ts");
      process.stdout.write(initCluster(options));
    });
}

export interface ClusterInitFlags {
  readonly dir: string;
  readonly name: string;
  readonly json?: true;
}

const details = `
Example:
  dvms cluster init --dir ~/dvms-key

Exit codes:
  0  made
  2  bad arguments
  3  refused: there is a key already, or the folder cannot be written`;
