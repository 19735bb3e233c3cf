import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { switchScript } from "./host-files.ts";
import type { HostFolder, LabFolder } from "./lab-folder.ts";
import { findInit } from "./processes.ts";
import { type Shell, shell } from "./shell.ts";

/** The network of a lab: a namespace with two bridges; a host that is split off has its port on the second one. */
export class LabSwitch {
  readonly #folder: LabFolder;
  readonly #run: Shell;

  constructor(folder: LabFolder, run: Shell = shell) {
    this.#folder = folder;
    this.#run = run;
  }

  get pid(): number | null {
    return findInit(this.#folder.switchScript);
  }

  async start(): Promise<void> {
    if (this.pid !== null) return;
    mkdirSync(dirname(this.#folder.switchScript), { recursive: true });
    writeFileSync(this.#folder.switchScript, switchScript(), { mode: 0o700 });
    launch(["--net", "--pid"], this.#folder.switchScript);
    await this.#retry(() => this.#ip(["link", "show", "br1"]));
  }

  /** Plugs a host in; both ends of its cable carry at most this much. */
  async plug(host: HostFolder, hostPid: number, linkMiBPerS: number): Promise<void> {
    const port = portOf(host);
    await this.#ip(["link", "add", port, "type", "veth", "peer", "name", "eth0", "netns", String(hostPid)]);
    await this.#ip(["link", "set", port, "master", "br0", "up"]);
    const inHost = (program: string, args: readonly string[]) =>
      this.#run("nsenter", ["-t", String(hostPid), "-n", program, ...args]);
    await inHost("ip", ["addr", "add", `${host.address}/24`, "dev", "eth0"]);
    await inHost("ip", ["link", "set", "eth0", "up"]);
    await this.limit(hostPid, "add", linkMiBPerS);
  }

  /** What a host may send. */
  async limit(hostPid: number, verb: "add" | "change", linkMiBPerS: number): Promise<void> {
    const shape = ["tbf", "rate", `${linkMiBPerS * 8}mibit`, "burst", "256k", "latency", "50ms"];
    await this.#run("nsenter", ["-t", String(hostPid), "-n", "tc", "qdisc", verb, "dev", "eth0", "root", ...shape]);
  }

  /** From now on these hosts reach each other only, and nobody is told: packets vanish. */
  async split(hosts: readonly HostFolder[]): Promise<void> {
    await Promise.all(hosts.map((host) => this.#ip(["link", "set", portOf(host), "master", "br1"])));
  }

  async heal(hosts: readonly HostFolder[]): Promise<void> {
    await Promise.all(hosts.map((host) => this.#ip(["link", "set", portOf(host), "master", "br0"])));
  }

  /** The cable goes dead: what the host still sends before it dies reaches nobody. */
  async unplug(host: HostFolder): Promise<void> {
    await this.#ip(["link", "del", portOf(host)]);
  }

  async #ip(args: readonly string[]): Promise<void> {
    await this.#run("nsenter", ["-t", String(this.pid), "-n", "ip", ...args]);
  }

  async #retry(work: () => Promise<void>): Promise<void> {
    for (let left = retriesMax; ; left -= 1) {
      try {
        return await work();
      } catch (error) {
        if (left === 0) throw error;
        await sleep(retryMs);
      }
    }
  }
}

/** Starts a script as the first process of new namespaces; it lives on without us until it is killed, and all with it. */
export function launch(namespaces: readonly string[], script: string): void {
  const args = [...namespaces, "--fork", "--kill-child", "--mount-proc", "/bin/bash", script];
  spawn("unshare", args, { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}

function portOf({ number }: HostFolder): string {
  return `v${number}`;
}

const retriesMax = 100;
const retryMs = 50;
