import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface VirshDomain {
  readonly uuid: string;
  readonly name: string;
}

export interface VirshOptions {
  readonly deadlineMs?: number;
  /** The command, where it is not on the path. */
  readonly command?: string;
}

/** The same questions and orders through `virsh`: where the socket speaks another tongue, and as the tests' oracle. */
export class Virsh {
  readonly #uri: string;
  readonly #options: Required<VirshOptions>;

  constructor(uri: string, options: VirshOptions = {}) {
    this.#uri = uri;
    this.#options = { deadlineMs: 10_000, command: "virsh", ...options };
  }

  /** Any command of virsh's. @throws Error with virsh's own sentence. */
  async command(...args: readonly string[]): Promise<string> {
    const { command, deadlineMs } = this.#options;
    try {
      const { stdout } = await run(command, ["-q", "-c", this.#uri, ...args], {
        timeout: deadlineMs,
        env: { ...process.env, LC_ALL: "C" },
        maxBuffer: 64 * 1024 * 1024,
      });
      return stdout;
    } catch (error) {
      throw new Error(virshSentence(error, command, deadlineMs), { cause: error });
    }
  }

  /** The active VMs. */
  async list(): Promise<readonly VirshDomain[]> {
    const lines = (await this.command("list", "--uuid", "--name")).split("\n").filter((line) => line.trim() !== "");
    return lines.map((line) => {
      const [uuid = "", ...name] = line.trim().split(/\s+/);
      return { uuid, name: name.join(" ") };
    });
  }

  async state(uuid: string): Promise<string> {
    return (await this.command("domstate", uuid)).trim();
  }

  async xml(uuid: string): Promise<string> {
    return this.command("dumpxml", uuid);
  }

  async suspend(uuid: string): Promise<void> {
    await this.command("suspend", uuid);
  }

  async resume(uuid: string): Promise<void> {
    await this.command("resume", uuid);
  }

  async destroy(uuid: string): Promise<void> {
    await this.command("destroy", uuid);
  }

  /** The statistics of a VM by name, as text. */
  async stats(uuid: string, ...flags: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const lines = (await this.command("domstats", "--nowait", ...flags, uuid)).split("\n");
    const pairs = lines.map((line) => /^\s+([^=]+)=(.*)$/.exec(line)).filter((match) => match !== null);
    return new Map(pairs.map(([, name = "", value = ""]) => [name, value]));
  }
}

function virshSentence(error: unknown, command: string, deadlineMs: number): string {
  const failure = error as { code?: unknown; killed?: boolean; stderr?: string; message: string };
  if (failure.code === "ENOENT") return `${command} is not installed; install libvirt-clients.`;
  if (failure.killed) return `${command} did not answer within ${deadlineMs} ms; whether it was done is not known`;
  return wordsOf(failure.stderr || failure.message);
}

/** What virsh wrote as one sentence: of the lines of libvirt's log among it the words of the warnings, where causes stand. */
function wordsOf(stderr: string): string {
  const lines = stderr
    .trim()
    .split("\n")
    .map((line) => {
      const [, level, words] = /^\d{4}-\d\d-\d\d \d\d:\d\d:\S+ \d+: (\w+) : (?:\w+:\d+ : )?(.*)$/.exec(line) ?? [];
      if (level === undefined) return line.replace(/^error: /, "");
      return level === "info" || level === "debug" ? "" : words;
    });
  return [...new Set(lines.filter(Boolean))].join("; ");
}
