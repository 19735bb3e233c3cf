import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getuid } from "node:process";
import { fileURLToPath } from "node:url";
import { sweep } from "./sweep.ts";

/**
 * `npm run test:libvirt`: installs what is missing (Debian, as root), then runs the client, the adapter and the scenarios
 * on real libvirt hosts in namespaces of its own, and leaves none of them behind, however it ends. Elsewhere it says
 * visibly that it is skipped, and succeeds.
 */
async function main(): Promise<number> {
  const reason = skipReason();
  if (reason !== null) {
    console.log(`SKIPPED test:libvirt: ${reason}`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "dvt"));
  const tag = `dvt${process.pid}`;
  const lab = join(folder, "lab");
  const env = { ...process.env, DVMS_LIBVIRT: "1", DVMS_LIBVIRT_TAG: tag, DVMS_LAB: lab, TMPDIR: folder };
  let status = await run(process.execPath, [dvms, "lab", "prepare"], process.env);
  if (status === 0) status = await run("vitest", ["run"], env);
  const left = sweep(folder, tag);
  if (left !== "") console.error(`test:libvirt: what was left behind has been ended now: ${left}`);
  return status || (left === "" || interrupted ? 0 : 1);
}

const dvms = fileURLToPath(new URL("../../packages/cli/bin/dvms.js", import.meta.url));
let running: ChildProcess | null = null;
let interrupted = false;

function skipReason(): string | null {
  if (process.platform !== "linux" || !existsSync("/etc/debian_version")) return "it needs Debian";
  if (getuid?.() !== 0) return "it needs root, to install packages and to make namespaces";
  const probe = spawnSync("unshare", ["--net", "--mount", "--pid", "--fork", "true"]);
  return probe.status === 0 ? null : "this machine allows no namespaces";
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  if (interrupted) return Promise.resolve(interruptedStatus);
  return new Promise((resolve) => {
    running = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], env, detached: true });
    running.once("error", () => resolve(1));
    running.once("close", (code) => resolve(interrupted ? interruptedStatus : (code ?? 1)));
  });
}

/** The test runner leads a process group of its own, which is ended as a whole; what its hosts ran the sweep ends. */
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    interrupted = true;
    if (running?.pid !== undefined && running.exitCode === null) process.kill(-running.pid, "SIGKILL");
  });
}
const interruptedStatus = 130;

process.exitCode = await main();
