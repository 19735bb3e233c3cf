import { InstanceError } from "@dvms/sched";
import { ModelError, runScenario } from "@dvms/sim-driver";
import type { SimModelFlags } from "../commands/sim-model.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { readText } from "../solver/load-instance.ts";
import type { Colors } from "../terminal.ts";
import { modelText } from "./model-text.ts";
import { readModel } from "./read-model.ts";

/** Plays one model scenario from a file and returns what came of it, to print. @throws CliError for a bad file. */
export async function runModel(path: string, flags: SimModelFlags, colors: Colors): Promise<string> {
  const text = await readText(path);
  try {
    const result = runScenario(readModel(text));
    return `${flags.json ? JSON.stringify(result) : modelText(result, colors)}\n`;
  } catch (error) {
    if (error instanceof InstanceError || error instanceof ModelError)
      throw new CliError(exitCodes.usage, `${path}: ${error.message}`);
    throw error;
  }
}
