import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { QemuProcess } from "../../src/hypervisor/qemu-process.ts";
import { tempFolder } from "../temp-folder.ts";

const domain = { name: "web", uuid: "u-1" };

function host() {
  const folder = tempFolder();
  const folders = { pids: folder, proc: folder };
  const stat = (state: string, begun: number) =>
    writeFileSync(join(folder, "42/stat"), `42 (qemu (x) y) ${state} ${"0 ".repeat(18)}${begun} 0\n`);
  mkdirSync(join(folder, "42"));
  writeFileSync(join(folder, "web.pid"), "42\n");
  writeFileSync(join(folder, "42/cmdline"), ["qemu", "-name", "guest=web", "-uuid", "u-1", "-S", ""].join("\0"));
  stat("S", 700);
  return { folder, folders, stat };
}

test("a VM's process is over once it is dead, though nobody has buried it, or gone, though another has its number", () => {
  const { folder, folders, stat } = host();
  const found = QemuProcess.find(folders, domain);
  expect(found?.isOver()).toBe(false);
  stat("Z", 700);
  expect(found?.isOver()).toBe(true);
  stat("R", 900);
  expect(found?.isOver()).toBe(true);
  rmSync(join(folder, "42"), { recursive: true });
  expect(found?.isOver()).toBe(true);
});

test("a process that is not surely the VM's own is none", () => {
  const { folder, folders } = host();
  expect(QemuProcess.find(folders, { ...domain, uuid: "u-2" })).toBeNull();
  expect(QemuProcess.find(folders, { ...domain, name: "db" })).toBeNull();
  writeFileSync(join(folder, "web.pid"), "../42");
  expect(QemuProcess.find(folders, domain)).toBeNull();
});
