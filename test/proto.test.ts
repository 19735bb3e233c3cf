import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generate, generatedFolder, generatedNames } from "../proto/generate.ts";

const proto = readFileSync(new URL("../proto/dvms.proto", import.meta.url), "utf8");
const lines = proto.split("\n");

/** The sections that specify what daemons say to each other; the others are shared parts and side protocols. */
const sections = ["Ring", "Event", "Migration"];

interface Declared {
  readonly name: string;
  readonly section: string;
  readonly comment: string;
}

/** The messages at the top level, each with the section it stands in and the comment above it. */
function declaredMessages(): Declared[] {
  const declared: Declared[] = [];
  let section = "";
  for (const [index, line] of lines.entries()) {
    section = /^\/\/ -{20,} (.+)$/.exec(line)?.[1] ?? section;
    const name = /^message (\w+) \{/.exec(line)?.[1];
    if (name === undefined) continue;
    const comment: string[] = [];
    for (let above = index - 1; lines[above]?.startsWith("// "); above--) comment.unshift(lines[above]?.slice(3) ?? "");
    declared.push({ name, section, comment: comment.join(" ") });
  }
  return declared;
}

describe("the generated codec", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dvms-proto-"));
    await generate(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(generatedNames)("%s is what `npm run proto` makes of dvms.proto now", (name) => {
    const made = readFileSync(join(folder, name), "utf8");
    expect(made.length).toBeGreaterThan(10_000);
    // Compared as a whole first: the difference of two large texts is slow to make and of no use to read.
    const same = made === readFileSync(join(generatedFolder, name), "utf8");
    expect(same, `${name} differs from what dvms.proto says: run npm run proto`).toBe(true);
  });
});

describe("dvms.proto", () => {
  const messages = declaredMessages();

  it("has messages in each of its sections", () => {
    for (const section of sections)
      expect(messages.filter((message) => message.section === section).length).toBeGreaterThan(5);
  });

  it("explains every message of the protocol in a sentence or more of its own", () => {
    const unexplained = messages
      .filter(({ section, comment }) => sections.includes(section) && !/\w.{20,}[.:?"]$/.test(comment))
      .map(({ name }) => name);
    expect(unexplained).toEqual([]);
  });

  it("carries every message of those sections in the envelope, and no other but those of admission", () => {
    const envelope = /^message Envelope \{\n([\s\S]*?)^\}/m.exec(proto)?.[1] ?? "";
    const carried = [...envelope.matchAll(/^ {4}(\w+) \w+ = \d+;/gm)].map((match) => match[1]).sort();
    const specified = messages.filter(({ section }) => sections.includes(section)).map(({ name }) => name);
    expect(carried).toEqual([...specified, "Hello", "Refused"].sort());
  });

  it("uses no field number twice and no 64-bit integer, which JavaScript has none of", () => {
    expect(proto.match(/\b[su]?int64\b|\bs?fixed64\b/g)).toBeNull();
    const bodies = [...proto.matchAll(/^message (\w+) \{\n([\s\S]*?)^\}/gm)];
    const doubled = bodies.flatMap(([, name, body]) => {
      // Nested messages and enumerations count their own fields.
      const numbers = [...(body ?? "").matchAll(/^ {2}(?: {2})?\w+(?: \w+)+ = (\d+);/gm)].map((match) => match[1]);
      const own = (body ?? "").includes("  message ") || (body ?? "").includes("  enum ") ? [] : numbers;
      return own.length === new Set(own).size ? [] : [name];
    });
    expect(doubled).toEqual([]);
  });
});
