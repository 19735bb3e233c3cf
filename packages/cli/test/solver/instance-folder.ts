import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

/** Two hosts, the first over its CPU; moving VM 1 cures it. */
export const overloaded = { id: "two", H: 2, cap: [100, 64], cpu: [80, 40, 10], mem: [32, 8, 16], at: [0, 0, 1] };

/** The same in the project's own format, with a rule that the cheapest cure breaks. */
export const ruled = {
  format: "dvms-instance-1",
  id: "ruled",
  dimensions: [{ name: "cpu" }, { name: "memory" }],
  hosts: ["a", "b"].map((id) => ({ id, capacity: { cpu: 100, memory: 64 } })),
  vms: [
    { id: "big", host: "a", demand: { cpu: 80, memory: 32 } },
    { id: "small", host: "a", demand: { cpu: 40, memory: 8 } },
    { id: "other", host: "b", demand: { cpu: 10, memory: 16 }, movable: false },
  ],
  rules: [{ kind: "spread", vms: ["small", "other"] }],
};

/** A folder for the files of one test file; gone after it. The function writes one and answers its path. */
export function instanceFolder(): (name: string, content: unknown) => string {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "dvms-solver-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    const isRaw = typeof content === "string" || Buffer.isBuffer(content);
    writeFileSync(path, isRaw ? content : JSON.stringify(content));
    return path;
  };
}
