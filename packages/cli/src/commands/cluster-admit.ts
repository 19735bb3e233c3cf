import { Command } from "commander";
import { decimalNumber } from "../option-values.ts";

/** `dvms cluster admit`: signs a host's credential. */
export function clusterAdmitCommand(): Command {
  return new Command("admit")
    .summary("admit a host: sign its credential")
    .description(
      "Signs the credential of a host. With --data-dir for a host whose data folder is at hand (its identity is made if there is none); with --host-id, --peer-id and --out for a host elsewhere, which tells both when it is started without a credential.",
    )
    .requiredOption("--cluster <path>", "the cluster's key: cluster.json or its folder")
    .option("--data-dir <dir>", "the host's data folder: the credential is written there")
    .option("--host-id <uuid>", "host id of a host elsewhere")
    .option("--peer-id <id>", "peer id of a host elsewhere")
    .option("--out <file>", "where to write the credential of a host elsewhere")
    .option("--days <n>", "how long the host is admitted", decimalNumber("--days", 0.001, 36_500), 365)
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (options: ClusterAdmitFlags) => {
      const { admitHost } = await import("../operator/admit-host.ts");
      process.stdout.write(await admitHost(options));
    });
}

export interface ClusterAdmitFlags {
  readonly cluster: string;
  readonly dataDir?: string;
  readonly hostId?: string;
  readonly peerId?: string;
  readonly out?: string;
  readonly days: number;
  readonly json?: true;
}

const details = `
Example:
  dvms cluster admit --cluster ~/dvms-key/cluster.json --data-dir /var/lib/dvms --days 90

Exit codes:
  0  admitted
  2  bad arguments
  3  refused: no cluster key, or a file that cannot be read or written`;
