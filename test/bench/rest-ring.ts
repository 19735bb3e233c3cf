import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type DemoOptions, Fleet, planHosts } from "@dvms/cli";
import { vmplacesLoad } from "@dvms/load";
import { restUse, takeRestSample } from "./rest-sample.ts";

// A ring of daemons at rest, from its start to its end: `node rest-ring.ts HOSTS SETTLE_S SECONDS` prints what a daemon
// used as JSON. Stops when it is told to, and when its stdin closes.
const [hosts = 0, settleS = 0, seconds = 0] = process.argv.slice(2).map(Number);
const controller = new AbortController();
const stop = (): void => controller.abort();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, stop);
process.stdin.on("end", stop).on("close", stop).on("error", stop).resume();
const { signal } = controller;

/** Ten VMs a host that ask for the same all the time, and little: nothing is overloaded, nothing happens. */
const options: DemoOptions = {
  hosts,
  vmsPerHost: 10,
  seconds: 1,
  speed: 1,
  mean: 30,
  sd: 0,
  seed: 1,
  capacity: 700,
  traceFiles: [],
  chaosPeriodS: null,
};
const folder = mkdtempSync(join(tmpdir(), "dvms-rest-"));
let fleet: Fleet | null = null;
try {
  fleet = new Fleet(await planHosts(folder, options, vmplacesLoad(options)));
  await fleet.ready(signal, () => undefined);
  await sleep(settleS * 1000, undefined, { signal });
  const pids = childPids();
  const before = takeRestSample(pids);
  await sleep(seconds * 1000, undefined, { signal });
  const use = restUse(before, takeRestSample(pids));
  process.stdout.write(`${JSON.stringify({ hosts, daemons: pids.length, ...use })}\n`);
} finally {
  await fleet?.stop();
  rmSync(folder, { recursive: true, force: true });
  process.stdin.destroy();
}

/** The daemons are all the children that this process has. */
function childPids(): number[] {
  const text = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8");
  return text.trim().split(" ").map(Number);
}
