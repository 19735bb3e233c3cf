import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CliError, exitCodes } from "../exit-codes.ts";
import type { LabFolder } from "./lab-folder.ts";
import { until } from "./lab-host.ts";
import { type FoundProcess, processesOf } from "./processes.ts";

export interface DownReport {
  /** False if there was nothing. */
  readonly wasUp: boolean;
  readonly processesEnded: number;
}

/**
 * Ends everything that a lab made, also one that was only half made: processes are found by what they run, network and
 * mounts vanish with the namespaces whose last process ends, and then the folder goes.
 * @throws CliError if a process does not end.
 */
export async function tearDown(
  folder: LabFolder,
  left: () => readonly FoundProcess[] = () => labProcesses(folder),
): Promise<DownReport> {
  const wasUp = existsSync(folder.root);
  const ended = new Set<number>();
  const allGone = (): boolean => {
    const found = left();
    for (const { pid } of found) {
      ended.add(pid);
      end(pid);
    }
    return found.length === 0;
  };
  await until(allGone, endMaxMs, "").catch(() => {
    const pids = left().map(({ pid }) => pid);
    throw new CliError(
      exitCodes.failed,
      `These processes of the lab do not end: ${pids.join(", ")}; end them and try again.`,
    );
  });
  if (wasUp) rmSync(folder.root, { recursive: true, force: true });
  return { wasUp: wasUp || ended.size > 0, processesEnded: ended.size };
}

/** The lab's processes but for commands like this one. */
function labProcesses(folder: LabFolder): readonly FoundProcess[] {
  const inside = [folder.switchScript, join(folder.root, "hosts")];
  return processesOf(folder.root).filter(
    ({ pid, args }) => pid !== process.pid && args.some((arg) => inside.some((path) => arg.includes(path))),
  );
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
}

const endMaxMs = 30_000;
