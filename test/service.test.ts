import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const unit = readFileSync(join(root, "packages/cli/systemd/dvms.service"), "utf8");

test("the unit starts what the README installs, with the configuration that it writes", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  expect(unit).toContain("ExecStart=/opt/dvms/node_modules/.bin/dvms run --config /etc/dvms/host.yaml");
  for (const words of ["/opt/dvms", "/etc/dvms/host.yaml", "packages/cli/systemd/dvms.service"])
    expect(readme).toContain(words);
});

test("systemd finds nothing wrong with the unit", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "dvms-unit-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "dvms.service");
  writeFileSync(path, unit.replace("/opt/dvms/node_modules/.bin/dvms", process.execPath));
  const { error, status, stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", path], { encoding: "utf8" });
  if (error) return context.skip("there is no systemd-analyze here");
  expect([status, stderr]).toEqual([0, ""]);
});
