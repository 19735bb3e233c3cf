import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Ends every process that names the folder in its command line (and with a first process everything of its namespaces),
 * every network namespace of that tag, and the folder. Returns what there was in a few words; empty if only the folder.
 */
export function sweep(folder: string, tag: string): string {
  const found = new Set<string>();
  for (let round = 0; round < roundsMax; round += 1) {
    const pids = processesNaming(folder);
    if (pids.length === 0) break;
    for (const pid of pids) {
      found.add(`process ${pid}`);
      end(pid);
    }
    spawnSync("sleep", ["0.1"]);
  }
  const spaces = existsSync(namespaces) ? readdirSync(namespaces).filter((name) => name.startsWith(`${tag}x`)) : [];
  for (const name of spaces) {
    found.add(`network namespace ${name}`);
    spawnSync("ip", ["netns", "del", name]);
  }
  rmSync(folder, { recursive: true, force: true });
  return [...found].join(", ");
}

function processesNaming(folder: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => commandLine(name).includes(`${folder}/`))
    .map(Number);
}

function commandLine(pid: string): string {
  try {
    return readFileSync(join("/proc", pid, "cmdline"), "utf8");
  } catch {
    return "";
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
}

const namespaces = "/run/netns";
const roundsMax = 100;
