import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

describe("the README's example", () => {
  it("is the one that is compiled here and run by npm run test:libvirt", () => {
    const example = read("example.ts");
    expect(read("../README.md")).toContain(`\`\`\`ts\n${example}\`\`\``);
    expect(example.trim().split("\n")).toHaveLength(10);
  });
});
