import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** How long a process that was told to stop may take to do so: a demo stops its daemons in order. */
const stopMaxMs = 45_000;
const wordsMax = 20;

/**
 * Runs a program to its end and resolves with its stdout. It is in a session of its own, so that a Ctrl-C at the terminal
 * reaches it once, through `signal`, and in order; its stdin closes when this process is gone, however that happens.
 * @throws Error with its last words if it fails, or once it has stopped after the signal.
 */
export async function runProgram(command: string, args: readonly string[], signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"], detached: true });
  child.stdin.on("error", () => undefined);
  let text = "";
  const words: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    text += piece;
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    words.push(...piece.split("\n").filter((line) => line !== ""));
    words.splice(0, words.length - wordsMax);
  });
  let killer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.kill("SIGTERM");
    killer = setTimeout(() => child.kill("SIGKILL"), stopMaxMs);
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    const [code, how] = (await once(child, "close")) as [number | null, string | null];
    signal.throwIfAborted();
    if (code === 0) return text;
    throw new Error(`${args.join(" ")} ended with ${how ?? `code ${code}`}: ${words.slice(-3).join(" / ")}`);
  } finally {
    clearTimeout(killer);
    signal.removeEventListener("abort", stop);
  }
}

/** Runs a `dvms` command and resolves with the object that it prints as its last line. */
export async function runDvms<T>(args: readonly string[], signal: AbortSignal): Promise<T> {
  const text = await runProgram(process.execPath, [dvms, ...args, "--json"], signal);
  return JSON.parse(text.trimEnd().split("\n").at(-1) ?? "") as T;
}

const dvms = fileURLToPath(new URL("../../packages/cli/bin/dvms.js", import.meta.url));
