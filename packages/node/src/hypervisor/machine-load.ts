import { readFileSync } from "node:fs";
import type { HostPressure } from "../hypervisor.ts";

/** What the kernel of this machine tells of it, whoever runs on it. */
export class MachineLoad {
  readonly #root: string;
  #before: { readonly busy: number; readonly all: number } | null = null;
  #busyPercent: number | null = null;

  /** `root` is where `/proc` is, empty but in tests. */
  constructor(root = "") {
    this.#root = root;
  }

  /**
   * CPU in use by all programs since the last call, in percent of a core; time that a hypervisor below this machine took away
   * is in use by others. Null before the second call, and where the kernel does not tell.
   */
  busyPercent(): number | null {
    const lines = read(`${this.#root}/proc/stat`)?.split("\n") ?? [];
    const fields = /^cpu +(.*)$/
      .exec(lines[0] ?? "")?.[1]
      ?.split(" ")
      .map(Number);
    if (!fields || fields.length < 8) return null;
    // The last two, guests, are in the first two already.
    const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, interrupts = 0, softly = 0, stolen = 0] = fields;
    const busy = user + nice + system + interrupts + softly + stolen;
    const now = { busy, all: busy + idle + waiting };
    const before = this.#before;
    const cores = lines.filter((line) => /^cpu\d/.test(line)).length;
    if (before && now.all > before.all)
      this.#busyPercent = ((now.busy - before.busy) / (now.all - before.all)) * cores * 100;
    this.#before = now;
    return this.#busyPercent;
  }

  /** Null where the kernel keeps no such account. */
  pressure(): HostPressure | null {
    const [cpu, memory, io] = ["cpu", "memory", "io"].map((name) => {
      const text = read(`${this.#root}/proc/pressure/${name}`) ?? "";
      const share = /^some avg10=([\d.]+)/m.exec(text)?.[1];
      return share === undefined ? null : Number(share);
    });
    if (cpu == null || memory == null || io == null) return null;
    return { cpuPercent: cpu, memoryPercent: memory, ioPercent: io };
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
