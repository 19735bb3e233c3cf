import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { tearDown } from "../../src/lab/lab-down.ts";
import { labFolder } from "../../src/lab/lab-folder.ts";

test("a lab that was only half made is gone afterwards, with its processes and its folder", async () => {
  const root = mkdtempSync(join(tmpdir(), "dvms-lab-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = labFolder({ DVMS_LAB: root });
  writeFileSync(folder.switchScript, "read -r line\n");
  const child = spawn("/bin/sh", [folder.switchScript], { stdio: ["pipe", "ignore", "ignore"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  await new Promise((resolve) => child.once("spawn", resolve));
  expect(await tearDown(folder)).toEqual({ wasUp: true, processesEnded: 1 });
  expect(await ended).toBe("SIGKILL");
  expect(existsSync(root)).toBe(false);
});

test("where no lab is up there is nothing to do", async () => {
  expect(await tearDown(labFolder({ DVMS_LAB: "/nowhere/dvms-lab" }))).toEqual({ wasUp: false, processesEnded: 0 });
});
