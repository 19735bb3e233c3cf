import { checkModel, missingProgram, type Verdict } from "./check-model.ts";
import { models } from "./models.ts";

/** Checks every model, then plants each of its errors, which must be found. Prints a table; ends with 1 if any row is wrong. */
function run(): number {
  const missing = missingProgram();
  if (missing !== null) {
    process.stdout.write(`skipped: ${missing} is not installed (Debian: apt-get install spin gcc)\n`);
    return 0;
  }
  let wrong = 0;
  process.stdout.write(row("model", "planted error", "states", "seconds", "result"));
  for (const model of models) {
    for (const planted of [null, ...model.planted]) {
      const startedMs = performance.now();
      const verdict = checkModel(model, planted);
      const asExpected = (verdict.error === null) === (planted === null);
      if (!asExpected) wrong++;
      const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
      process.stdout.write(
        row(model.file, planted ?? "", String(verdict.states), seconds, words(verdict, planted, asExpected)),
      );
    }
  }
  return wrong === 0 ? 0 : 1;
}

function words({ error }: Verdict, planted: string | null, asExpected: boolean): string {
  if (planted === null) return asExpected ? "every state searched, no error" : `WRONG: ${error}`;
  return asExpected ? "found" : "WRONG: not found";
}

function row(model: string, planted: string, states: string, seconds: string, result: string): string {
  return `${model.padEnd(16)} ${planted.padEnd(22)} ${states.padStart(10)} ${seconds.padStart(7)}  ${result}\n`;
}

process.exitCode = run();
