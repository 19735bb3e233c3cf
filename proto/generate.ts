/** Writes packages/protocol/src/generated/dvms.{js,d.ts} from dvms.proto: `npm run proto`. A test holds them together. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pbjs from "protobufjs-cli/pbjs.js";
import pbts from "protobufjs-cli/pbts.js";

const here = dirname(fileURLToPath(import.meta.url));

/** What is generated, and where it is committed. */
export const generatedFolder = join(here, "../packages/protocol/src/generated");
export const generatedNames = ["dvms.js", "dvms.d.ts"] as const;

/** Writes the module and its typings into a folder. */
export async function generate(folder: string): Promise<void> {
  const js = await run(pbjs.main as Main, [...moduleOptions, join(here, "dvms.proto")]);
  mkdirSync(folder, { recursive: true });
  const modulePath = join(folder, "dvms.js");
  writeFileSync(modulePath, js);
  // The typings are made from the comments of the module, which has to be a file for that.
  writeFileSync(join(folder, "dvms.d.ts"), await run(pbts.main as Main, [modulePath]));
}

// biome-ignore format: one option per word reads best
const moduleOptions = [
  "--target", "static-module", "--wrap", "esm", "--dependency", "protobufjs/minimal.js", "--root", "dvms",
  "--no-delimited", "--no-verify", "--no-convert", "--no-service", "--force-number",
];

type Main = (args: readonly string[], callback: (error: Error | null, output?: string) => void) => void;

function run(main: Main, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    main(args, (error, output) => (error ? reject(error) : resolve(output ?? "")));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate(generatedFolder);
