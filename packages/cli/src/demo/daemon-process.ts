import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { HostPlan } from "./host-plan.ts";

/** How a daemon process ended, in words. */
export interface ProcessEnd {
  readonly words: string;
}

/**
 * One daemon of a demo as a process of its own. It is in a session of its own, so that a Ctrl-C at the terminal reaches
 * the parent alone, and it watches the pipe on its stdin, so that it stops by itself if the parent is gone, even killed.
 */
export class DaemonProcess {
  readonly plan: HostPlan;
  readonly #child: ChildProcess;
  readonly #ended: Promise<ProcessEnd>;
  #running = true;
  /** There while the process is paused. */
  #guard: ChildProcess | null = null;

  constructor(plan: HostPlan) {
    this.plan = plan;
    const log = openSync(plan.logFile, "a", 0o600);
    try {
      const run = [dvms, "run", "--config", plan.configFile, "--exit-with-parent"];
      this.#child = spawn(process.execPath, run, {
        stdio: ["pipe", log, log],
        detached: true,
      });
    } finally {
      closeSync(log);
    }
    // The pipe breaks when the child dies; that is told by its exit.
    this.#child.stdin?.on("error", () => undefined);
    this.#ended = new Promise((resolve) => {
      const end = (words: string): void => {
        this.#running = false;
        this.resume();
        resolve({ words });
      };
      this.#child.once("error", (error) => end(`could not be started (${error.message})`));
      this.#child.once("exit", (code, signal) =>
        end(signal === null ? `ended with code ${code}` : `was ended by ${signal}`),
      );
    });
  }

  get running(): boolean {
    return this.#running;
  }

  /** Resolves when the process is gone; never rejects. */
  get ended(): Promise<ProcessEnd> {
    return this.#ended;
  }

  kill(signal: "SIGTERM" | "SIGKILL"): void {
    if (!this.#running) return;
    this.#child.kill(signal);
    // A paused process hears nothing else.
    if (signal === "SIGTERM") this.resume();
  }

  /** Stops the process where it is, until `resume`, or until this process is gone, even killed. */
  pause(): void {
    const { pid } = this.#child;
    if (!this.#running || this.#guard !== null || pid === undefined) return;
    // A paused daemon cannot see that its stdin closed; the guard sees it and wakes the daemon, which then ends.
    this.#guard = spawn("/bin/sh", ["-c", 'read -r line; kill -CONT "$1"', "sh", String(pid)], {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
    });
    this.#guard.on("error", () => undefined);
    this.#guard.stdin?.on("error", () => undefined);
    this.#child.kill("SIGSTOP");
  }

  /** Lets a paused process go on. */
  resume(): void {
    if (this.#guard === null) return;
    if (this.#running) this.#child.kill("SIGCONT");
    this.#guard.stdin?.destroy();
    this.#guard = null;
  }

  /** The last line that it wrote. */
  lastWords(): string {
    const lines = readFileSync(this.plan.logFile, "utf8").trimEnd().split("\n");
    return lines.at(-1) ?? "";
  }
}

const dvms = fileURLToPath(new URL("../../bin/dvms.js", import.meta.url));
