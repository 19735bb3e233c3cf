import type { HostFolder } from "./lab-folder.ts";
import { type Shell, shell } from "./shell.ts";

export interface ListedDomain {
  /** UUID. */
  readonly uuid: string;
  readonly name: string;
  readonly state: "running" | "paused" | "other";
}

/** libvirt's own command on one host of a lab: the lab judges dvms, so it asks nobody but libvirt. */
export class Virsh {
  readonly #uri: string;
  readonly #run: Shell;

  constructor({ uri }: Pick<HostFolder, "uri">, run: Shell = shell) {
    this.#uri = uri;
    this.#run = run;
  }

  /** The domains that exist there, also paused ones. Rejects if libvirt does not answer. */
  async list(): Promise<readonly ListedDomain[]> {
    const { stdout } = await this.#virsh(["domstats", "--state", "--nowait"]);
    const states = parseStates(stdout);
    if (states.length === 0) return [];
    const { stdout: table } = await this.#virsh(["list", "--all", "--uuid", "--name"]);
    const uuids = new Map(parseNames(table).map(({ uuid, name }) => [name, uuid]));
    return states.flatMap(({ name, state }) => {
      const uuid = uuids.get(name);
      return uuid === undefined ? [] : [{ uuid, name, state }];
    });
  }

  async create(xmlFile: string): Promise<void> {
    await this.#virsh(["create", xmlFile], bootMaxMs);
  }

  async destroy(name: string): Promise<void> {
    await this.#virsh(["destroy", name]);
  }

  /** As an operator would do it, behind the daemon's back. */
  async migrate(name: string, targetAddress: string): Promise<void> {
    await this.#virsh(["migrate", "--live", "--p2p", name, `qemu+tcp://${targetAddress}/system`], migrateMaxMs);
  }

  /** How much of its memory a guest may use from now on. */
  async setMemory(name: string, memoryMiB: number): Promise<void> {
    await this.#virsh(["setmem", name, `${memoryMiB}MiB`, "--live"]);
  }

  async answers(): Promise<boolean> {
    const { ok } = await this.#run("virsh", ["-c", this.#uri, "uri"], { limitMs: answerMaxMs, allowFailure: true });
    return ok;
  }

  #virsh(args: readonly string[], limitMs = answerMaxMs) {
    return this.#run("virsh", ["-c", this.#uri, ...args], { limitMs });
  }
}

/** Reads `virsh domstats --state`. */
export function parseStates(text: string): readonly Omit<ListedDomain, "uuid">[] {
  return [...text.matchAll(/^Domain: '([^']+)'\n\s+state\.state=(\d+)/gm)].map((match) => ({
    name: match[1] ?? "",
    state: match[2] === "1" ? "running" : match[2] === "3" ? "paused" : "other",
  }));
}

/** Reads `virsh list --uuid --name`. */
export function parseNames(text: string): readonly { readonly uuid: string; readonly name: string }[] {
  return [...text.matchAll(/^([0-9a-f-]{36})\s+(\S+)\s*$/gm)].map((match) => ({
    uuid: match[1] ?? "",
    name: match[2] ?? "",
  }));
}

const answerMaxMs = 15_000;
/** The first domain on a host makes libvirt try out QEMU, which takes seconds on a busy machine. */
const bootMaxMs = 90_000;
const migrateMaxMs = 120_000;
