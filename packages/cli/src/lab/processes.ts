import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

export interface FoundProcess {
  readonly pid: number;
  readonly args: readonly string[];
}

/**
 * A lab keeps no list of its processes that could be wrong after a crash: they are found by what they run. The first
 * process of a host's namespaces runs that host's own script, and everything else of the host shares its pid namespace.
 */
export function findInit(script: string, proc = "/proc"): number | null {
  const found = listProcesses(proc).find(({ args }) => args.length === 2 && args[1] === script);
  return found?.pid ?? null;
}

/** The processes of the pid namespace that `pid` is in. */
export function processesBeside(pid: number, proc = "/proc"): readonly FoundProcess[] {
  const namespace = namespaceOf(pid, proc);
  if (namespace === null) return [];
  return listProcesses(proc).filter((found) => namespaceOf(found.pid, proc) === namespace);
}

/** Every process one of whose arguments names something in this folder: what a lab may have left. */
export function processesOf(folder: string, proc = "/proc"): readonly FoundProcess[] {
  return listProcesses(proc).filter(({ args }) => args.some((arg) => arg.includes(`${folder}/`)));
}

function listProcesses(proc: string): readonly FoundProcess[] {
  return readdirSync(proc)
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const args = argsOf(join(proc, name));
      return args === null ? [] : [{ pid: Number(name), args }];
    });
}

/** Null for a process that ended meanwhile, a zombie, or a thread of the kernel. */
function argsOf(folder: string): readonly string[] | null {
  try {
    const text = readFileSync(join(folder, "cmdline"), "utf8");
    return text === "" ? null : text.replace(/\0$/, "").split("\0");
  } catch {
    return null;
  }
}

function namespaceOf(pid: number, proc: string): string | null {
  try {
    return readlinkSync(join(proc, String(pid), "ns/pid"));
  } catch {
    return null;
  }
}
