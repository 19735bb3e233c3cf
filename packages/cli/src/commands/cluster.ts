import { Command } from "commander";
import { clusterAdmitCommand } from "./cluster-admit.ts";
import { clusterInitCommand } from "./cluster-init.ts";
import { clusterShowCommand } from "./cluster-show.ts";

/** `dvms cluster`: the operator's side of admission. */
export function clusterCommand(): Command {
  return new Command("cluster")
    .summary("make a cluster's key and admit hosts")
    .description("Makes the key of a cluster, and with it the credentials that admit hosts.")
    .helpCommand(false)
    .addCommand(clusterInitCommand())
    .addCommand(clusterAdmitCommand())
    .addCommand(clusterShowCommand());
}
