import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where libvirt's daemon and the kernel keep what is read here; other folders in tests. */
export interface QemuFolders {
  /** With a file `NAME.pid` for each running VM. */
  readonly pids: string;
  readonly proc: string;
}

/** The process that runs a VM: once it is over, the VM cannot run on this host any more, whatever libvirt has yet to tidy. */
export class QemuProcess {
  readonly #stat: string;
  readonly #begun: string;

  private constructor(stat: string, begun: string) {
    this.#stat = stat;
    this.#begun = begun;
  }

  /** Null unless it is certain that this is the VM's own process. */
  static find(folders: QemuFolders, domain: { readonly name: string; readonly uuid: string }): QemuProcess | null {
    const pid = read(join(folders.pids, `${domain.name}.pid`))?.trim() ?? "";
    if (!/^[1-9]\d*$/.test(pid)) return null;
    const words = read(join(folders.proc, pid, "cmdline"))?.split("\0") ?? [];
    if (words[words.indexOf("-uuid") + 1] !== domain.uuid) return null;
    const stat = join(folders.proc, pid, "stat");
    const begun = readStat(stat)?.begun;
    return begun === undefined ? null : new QemuProcess(stat, begun);
  }

  /** True once it has ended: nothing of it runs, and its number belongs to nobody or to another. */
  isOver(): boolean {
    const now = readStat(this.#stat);
    return now === null || now.begun !== this.#begun || now.state === "Z" || now.state === "X";
  }
}

/** State and start time of a process (proc(5), fields 3 and 22); null if there is none. */
function readStat(path: string): { readonly state: string; readonly begun: string } | null {
  const text = read(path);
  if (text === null) return null;
  // The second field is the program's name in parentheses, and may hold anything.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0] ?? "", begun: fields[19] ?? "" };
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
