import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ScratchCopy } from "./scratch-copy.ts";

/** What is asked of the tests: the protocol's own, and the claims of the papers and of docs/protocol.md. */
const asked = ["packages/protocol/test", "test/paper.test.ts"];
const timeoutMs = 600_000;

/** The tests of the protocol and its claims, in a scratch copy of it; they find the copy's packages and not the checkout's. */
export class Tests {
  readonly #root: string;
  readonly #copy: ScratchCopy;

  constructor(root: string, copy: ScratchCopy) {
    this.#root = root;
    this.#copy = copy;
    const { folder } = copy;
    for (const path of ["tsconfig.json", "packages/protocol/test", "test/paper", "test/paper.test.ts"])
      cpSync(join(root, path), join(folder, path), { recursive: true });
    const alias = Object.fromEntries(
      copy.packages.map((name) => [`@dvms/${name}`, join(folder, "packages", name, "src/index.ts")]),
    );
    const include = ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"];
    const config = { root: folder, resolve: { alias }, test: { include, testTimeout: 60_000 } };
    writeFileSync(join(folder, "vitest.config.mjs"), `export default ${JSON.stringify(config)};\n`);
  }

  /** The title of the first test that fails; null if all pass. Throws an Error if they cannot be run. */
  firstFailure(): string | null {
    const { folder } = this.#copy;
    const report = join(folder, "report.json");
    writeFileSync(report, "");
    const vitest = join(this.#root, "node_modules/vitest/vitest.mjs");
    const { stderr, error } = spawnSync(
      process.execPath,
      [vitest, "run", ...asked, "--root", folder, "--reporter", "json", "--outputFile", report],
      { cwd: folder, encoding: "utf8", timeout: timeoutMs },
    );
    const text = readFileSync(report, "utf8");
    if (error || text === "") throw new Error(`The tests did not run: ${error ?? stderr}`);
    const { testResults } = JSON.parse(text) as Report;
    if (testResults.length === 0) throw new Error("No test ran.");
    for (const { status, message, assertionResults } of testResults) {
      const failed = assertionResults.find((test) => test.status === "failed");
      if (failed) return failed.fullName;
      if (status === "failed") throw new Error(`A file of tests did not load: ${message}`);
    }
    return null;
  }
}

/** The part of vitest's report that is read. */
interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}
