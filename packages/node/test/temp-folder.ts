import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A fresh folder that is deleted when the running test ends, however it ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "dvms-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
