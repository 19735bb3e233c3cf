import { Command } from "commander";
import { count } from "../render/quantities.ts";

/** `dvms lab down`: nothing of a lab is left. */
export function labDownCommand(): Command {
  return new Command("down")
    .summary("end the lab and leave nothing behind")
    .description(
      "Ends every process of the lab, also of one that was only half started; its namespaces, network and mounts vanish with them; then its folder is removed. The guest image stays.",
    )
    .option("--json", "print one JSON object: wasUp, processesEnded")
    .addHelpText("after", details)
    .action(async (flags: { readonly json?: true }) => {
      const { labFolder } = await import("../lab/lab-folder.ts");
      const { tearDown } = await import("../lab/lab-down.ts");
      const report = await tearDown(labFolder());
      const words = report.wasUp
        ? `The lab is down, ${count(report.processesEnded, "process", "processes")} ended.`
        : "No lab was up.";
      process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : `${words}\n`);
    });
}

const details = `
Example:
  dvms lab down

Exit codes:
  0  nothing is left
  1  a process does not end
  2  bad arguments`;
