#!/usr/bin/env node
// Plain JavaScript, so that a Node too old to strip types answers with a sentence instead of a stack trace.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `dvms: this is Node ${process.versions.node}, dvms needs 22.18 or newer; run it as "npx dvms" in the project, which brings its own.\n`,
  );
  process.exit(1);
}
await import("../src/main.ts");
