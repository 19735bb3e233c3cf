import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lockDataFolder } from "../../src/identity/data-folder-lock.ts";
import { tempFolder } from "../temp-folder.ts";

test("a second daemon on the same data folder is refused and told who holds it", () => {
  const folder = tempFolder();
  const lock = lockDataFolder(folder);
  onTestFinished(() => lock.release());
  expect(() => lockDataFolder(folder)).toThrow(
    /in use by this process; stop that one first, or give this daemon a folder/,
  );
});

test("a released folder can be taken again", () => {
  const folder = tempFolder();
  lockDataFolder(folder).release();
  const again = lockDataFolder(folder);
  again.release();
  again.release();
});

test("another process names the holder's pid, and its SIGKILL leaves no stale lock", async () => {
  const folder = tempFolder();
  const holder = await startHolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(new RegExp(`in use by the daemon with pid ${holder.pid};`));
  const gone = once(holder, "exit");
  holder.kill("SIGKILL");
  await gone;
  lockDataFolder(folder).release();
});

test("a folder that cannot be made is refused with its name", () => {
  const path = join(tempFolder(), "file");
  writeFileSync(path, "");
  expect(() => lockDataFolder(join(path, "below"))).toThrow(
    /The data folder .*below cannot be used \(.*\); make it a folder/,
  );
});

test("a lock file that is no lock file is refused with the folder's name", () => {
  const folder = tempFolder();
  writeFileSync(join(folder, "lock.sqlite"), "this is not a database, it is a sentence of some length".repeat(10));
  expect(() => lockDataFolder(folder)).toThrow(/cannot be used \(file is not a database\)/);
});

/** A process that holds the lock until it is killed. */
async function startHolder(folder: string): Promise<ChildProcess> {
  const lockModule = new URL("../../src/identity/data-folder-lock.ts", import.meta.url).href;
  const program = `import { lockDataFolder } from ${JSON.stringify(lockModule)};
    lockDataFolder(${JSON.stringify(folder)});
    // A lock that nobody refers to must survive the garbage collector.
    globalThis.gc();
    process.stdout.write("held");
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--expose-gc", "--input-type=module-typescript", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}
