import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface CommandEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `dvms` command as a process, which can be watched while it runs; `close` leaves nothing behind. */
export class Command {
  readonly #child: ChildProcess;
  readonly ended: Promise<CommandEnd>;
  stdout = "";
  stderr = "";

  /** `stdin` stays open until `closeInput`. */
  constructor(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    this.#child = spawn(process.execPath, [bin, ...args], { env: { ...process.env, ...environment } });
    this.#child.stdout?.on("data", (chunk) => {
      this.stdout += chunk;
    });
    this.#child.stderr?.on("data", (chunk) => {
      this.stderr += chunk;
    });
    this.ended = new Promise((resolve) => {
      this.#child.once("close", (code) => resolve({ code, stdout: this.stdout, stderr: this.stderr }));
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  closeInput(): void {
    this.#child.stdin?.end();
  }

  async close(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.ended;
  }
}

/** One that has not ended by then hangs: its exit code, null, fails the test. */
const endMaxMs = 60_000;

/** Runs a `dvms` command to its end. */
export async function dvms(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<CommandEnd> {
  const command = new Command(args, environment);
  command.closeInput();
  const timer = setTimeout(() => command.kill("SIGKILL"), endMaxMs);
  const end = await command.ended;
  clearTimeout(timer);
  return end;
}

const bin = fileURLToPath(new URL("../bin/dvms.js", import.meta.url));
