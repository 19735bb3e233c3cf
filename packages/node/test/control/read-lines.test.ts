import { expect, test } from "vitest";
import { readLines } from "../../src/control/read-lines.ts";

test("puts lines together whatever the chunks, also inside a character, and drops a cut-off end", async () => {
  const bytes = Buffer.from("größe\nb\n\nlast");
  const chunks = (async function* () {
    for (const byte of bytes) yield Uint8Array.of(byte);
  })();
  const lines: string[] = [];
  await readLines(chunks, (line) => lines.push(line));
  expect(lines).toEqual(["größe", "b", ""]);
});
