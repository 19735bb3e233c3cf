import { execFile } from "node:child_process";

/** Runs one program to its end. Rejects with its last words, unless `allowFailure`. */
export type Shell = (command: string, args: readonly string[], options?: ShellOptions) => Promise<ShellEnd>;

export interface ShellOptions {
  /** A program that has not ended by then is killed, which is a failure. */
  readonly limitMs?: number;
  readonly allowFailure?: true;
  readonly environment?: NodeJS.ProcessEnv;
}

export interface ShellEnd {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

export const shell: Shell = (command, args, { limitMs = usualMaxMs, allowFailure, environment } = {}) =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment };
    execFile(
      command,
      [...args],
      { timeout: limitMs, killSignal: "SIGKILL", maxBuffer, env },
      (error, stdout, stderr) => {
        if (error === null || allowFailure) return resolve({ ok: error === null, stdout, stderr });
        const words =
          stderr.trim().split("\n").at(-1) || (error.killed ? `no end within ${limitMs} ms` : error.message);
        reject(new Error(`${[command, ...args].join(" ").slice(0, 120)}: ${words}`));
      },
    );
  });

const usualMaxMs = 60_000;
const maxBuffer = 16 * 1024 * 1024;
