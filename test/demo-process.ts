import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findSockets, getStatus, type StatusReport } from "@dvms/node";

export interface DemoEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `dvms demo` as a process, with a temporary and a runtime folder of its own; `close` leaves nothing behind, whatever happened. */
export class DemoProcess {
  readonly #folder = mkdtempSync(join(tmpdir(), "dvms-test-"));
  readonly #child: ChildProcess;
  readonly #ended: Promise<DemoEnd>;
  /** Daemons that have been seen: they must be gone in the end. */
  readonly #pids = new Set<number>();
  #stdout = "";
  #stderr = "";

  constructor(args: readonly string[]) {
    mkdirSync(this.#temporary);
    const environment = { ...process.env, TMPDIR: this.#temporary, DVMS_RUNTIME_DIR: this.#folder };
    this.#child = spawn(process.execPath, [bin, "demo", ...args], {
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child.stdout?.on("data", (chunk) => {
      this.#stdout += chunk;
    });
    this.#child.stderr?.on("data", (chunk) => {
      this.#stderr += chunk;
    });
    this.#ended = new Promise((resolve) => {
      this.#child.once("close", (code) => resolve({ code, stdout: this.#stdout, stderr: this.#stderr }));
    });
  }

  /** Resolves when the process has ended and its output is complete. */
  get ended(): Promise<DemoEnd> {
    return this.#ended;
  }

  get stdout(): string {
    return this.#stdout;
  }

  /** What it has said to people so far. */
  get stderr(): string {
    return this.#stderr;
  }

  /** What it left in the temporary folder. */
  get leftOver(): string[] {
    return readdirSync(this.#temporary);
  }

  /** Whoever read that output goes away. */
  stopReading(output: "stdout" | "stderr"): void {
    this.#child[output]?.destroy();
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** The daemons that answer now. */
  async statuses(): Promise<readonly (StatusReport & { readonly socket: string })[]> {
    const sockets = await findSockets({ DVMS_RUNTIME_DIR: this.#folder });
    const answers = await Promise.allSettled(
      sockets.map(async (socket) => ({ ...(await getStatus(socket, AbortSignal.timeout(2_000))), socket })),
    );
    const statuses = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
    for (const { pid } of statuses) this.#pids.add(pid);
    return statuses;
  }

  /** The daemons seen so far that are still there. */
  daemonsAlive(): number[] {
    return [...this.#pids].filter(isAlive);
  }

  async close(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
    for (const pid of this.daemonsAlive()) process.kill(pid, "SIGKILL");
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #temporary(): string {
    return join(this.#folder, "tmp");
  }
}

const bin = fileURLToPath(new URL("../packages/cli/bin/dvms.js", import.meta.url));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
