import { Command } from "commander";

/** `dvms cluster show`: what a cluster key is the key of. */
export function clusterShowCommand(): Command {
  return new Command("show")
    .summary("show a cluster's id and public key")
    .description("Shows a cluster's name, id and public key. The private key is never shown.")
    .requiredOption("--cluster <path>", "the cluster's key: cluster.json or its folder")
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (options: ClusterShowFlags) => {
      const { showCluster } = await import("../operator/show-cluster.ts");
      process.stdout.write(showCluster(options));
    });
}

export interface ClusterShowFlags {
  readonly cluster: string;
  readonly json?: true;
}

const details = `
Example:
  dvms cluster show --cluster ~/dvms-key/cluster.json

Exit codes:
  0  shown
  2  bad arguments
  3  refused: there is no key, or it is damaged`;
