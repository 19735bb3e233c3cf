import { parseDocument } from "yaml";
import { CliError, exitCodes } from "../../exit-codes.ts";
import { scenarioFault } from "./scenario-fault.ts";
import { scenarioIssue } from "./scenario-issue.ts";
import { type ScenarioFile, scenarioSchema } from "./scenario-schema.ts";

/** The text of a scenario file, YAML or JSON, checked. @throws CliError in one sentence with the place inside the file. */
export function readScenario(text: string, path: string): ScenarioFile {
  const refuse = (sentence: string) => new CliError(exitCodes.usage, `${path}: ${sentence}.`);
  const document = parseDocument(text);
  const [fault] = document.errors;
  if (fault) {
    const sentence = fault.message.split("\n")[0]?.replace(/[:.]$/, "") ?? "";
    throw refuse(`the file is neither YAML nor JSON (${sentence})`);
  }
  const parsed = scenarioSchema.safeParse(toPlain(document, refuse), { reportInput: true });
  if (!parsed.success) throw refuse(scenarioIssue(parsed.error.issues[0]!));
  const wrong = scenarioFault(parsed.data);
  if (wrong !== null) throw refuse(wrong);
  return parsed.data;
}

/** Aliases may unfold to anything: the library counts them. */
function toPlain(document: ReturnType<typeof parseDocument>, refuse: (sentence: string) => CliError): unknown {
  try {
    return document.toJS({ maxAliasCount: 1_000 });
  } catch (error) {
    throw refuse(`the file cannot be unfolded (${error instanceof Error ? error.message : String(error)})`);
  }
}
