import { Command } from "commander";
import { colorsFor } from "../terminal.ts";

/** `dvms sim model`: the physics of the simulator alone. */
export function simModelCommand(): Command {
  return new Command("model")
    .summary("play a scenario of hosts, links and VMs without a scheduler")
    .description(
      "Plays a scenario of tasks, caps, loads and live migrations on hosts and links, without any scheduler: CPU and links are max-min fair shares, migrations are pre-copy rounds. FILE is JSON (docs/simulator.md); also gzip.",
    )
    .argument("<file>", "the scenario")
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (file: string, flags: SimModelFlags) => {
      const { runModel } = await import("../sim/run-model.ts");
      process.stdout.write(await runModel(file, flags, colorsFor(process.stdout)));
    });
}

export interface SimModelFlags {
  readonly json?: true;
}

const details = `
Example:
  dvms sim model scenario.json --json

where scenario.json is
  {"hosts": [{"id": "a", "cores": 1, "speed": 1e9}, {"id": "b", "cores": 1, "speed": 1e9}],
   "links": [{"id": "ab", "bandwidth": 125e6, "latency": 0}],
   "routes": [{"from": "a", "to": "b", "links": ["ab"]}],
   "vms": [{"id": "v", "host": "a", "cores": 1, "memory": 1073741824, "dirtyRate": 25e6, "workingSet": 966367641}],
   "tasks": [{"id": "t", "vm": "v", "work": 60e9, "at": 0}],
   "actions": [{"at": 5, "migrate": "v", "to": "b"}, {"at": 30, "load": 0.5, "vm": "v"}]}

Exit codes:
  0  played to its end
  2  bad arguments or a bad file`;
