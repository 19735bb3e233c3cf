import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { play } from "./play.ts";
import { parseScript, separator } from "./script.ts";

const folder = dirname(fileURLToPath(import.meta.url));
const rewrite = process.env.DVMS_REWRITE === "1";

describe("conversations, message by message", () => {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()) {
    const path = join(folder, file);
    const script = parseScript(readFileSync(path, "utf8"));
    it(`${file}: ${script.title}`, () => {
      const trace = play(script);
      if (rewrite) writeFileSync(path, `${script.source}${separator}\n${trace}`);
      else expect(trace).toBe(script.expected);
    });
  }
});
