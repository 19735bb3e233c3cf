/** Writes packages/protocol/src/generated/dvms.{js,d.ts} from dvms.proto: `npm run proto`. A test holds them together. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pbjs from "protobufjs-cli/pbjs.js";
import pbts from "protobufjs-cli/pbts.js";

const here = dirname(fileURLToPath(import.meta.url));
const outputDirectory = join(here, "../packages/protocol/src/generated");

type Main = (args: readonly string[], callback: (error: Error | null, output?: string) => void) => void;

function run(main: Main, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    main(args, (error, output) => (error ? reject(error) : resolve(output ?? "")));
  });
}

/** The generated module and its typings, as text. */
export async function generate(): Promise<{ js: string; types: string }> {
  const js = await run(pbjs.main as Main, [
    "--target", "static-module", "--wrap", "esm", "--dependency", "protobufjs/minimal.js", "--root", "dvms",
    "--no-delimited", "--no-verify", "--no-convert", "--no-service", "--force-number",
    join(here, "dvms.proto"),
  ]); // biome-ignore format: one option per word reads best
  const modulePath = join(outputDirectory, "dvms.js");
  mkdirSync(outputDirectory, { recursive: true });
  writeFileSync(modulePath, js);
  const types = await run(pbts.main as Main, [modulePath]);
  return { js, types };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { types } = await generate();
  writeFileSync(join(outputDirectory, "dvms.d.ts"), types);
}
