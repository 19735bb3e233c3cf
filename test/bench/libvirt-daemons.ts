import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { admit, createCluster, ensureIdentity, loadConfig, saveMembership } from "@dvms/node";
import type { RealHosts } from "../libvirt/real-libvirtd.ts";

export interface BenchDaemon {
  readonly pid: number;
  /** Its control socket. */
  readonly socket: string;
}

export interface BenchDaemonPlan {
  /** In percent of a core; null for all that the host has. */
  readonly cpuCapacity: number | null;
  readonly migrationMiBPerS: number;
}

/** Daemons on the hosts of a bench, one for each, each a process of its own that joins by the first; disposing stops them. */
export class BenchDaemons {
  readonly daemons: BenchDaemon[] = [];
  readonly #hosts: RealHosts;
  readonly #folder: string;
  readonly #key: ReturnType<typeof createCluster>;
  readonly #children: ChildProcess[] = [];
  #seed = "";

  constructor(hosts: RealHosts, name: string) {
    this.#hosts = hosts;
    this.#folder = join(hosts.folder, name);
    mkdirSync(this.#folder);
    this.#key = createCluster(join(this.#folder, "operator"), "bench");
  }

  async start({ cpuCapacity, migrationMiBPerS }: BenchDaemonPlan): Promise<BenchDaemon> {
    const number = this.daemons.length + 1;
    const dataDir = join(this.#folder, `h${number}`);
    const { hostId, peerId } = await ensureIdentity(dataDir);
    const credential = admit({ clusterKey: this.#key, hostId, peerId, days: 1, nowUnixMs: Date.now() });
    saveMembership(join(dataDir, "credential.json"), { credential, clusterPublicKey: this.#key.publicKey });
    const socket = join(this.#folder, `${number}.sock`);
    const config = loadConfig({
      file: null,
      environment: {},
      flags: {
        dataDir,
        "host.name": `h${number}`,
        listen: `/ip4/${this.#hosts.address(number)}/tcp/7400`,
        seeds: this.#seed,
        "control.socket": socket,
        "log.level": "error",
        "hypervisor.kind": "libvirt",
        "hypervisor.uri": `qemu+unix:///system?socket=${this.#hosts.socket(number)}`,
        "hypervisor.peerUri": "qemu+tcp://{host}/system",
        "hypervisor.migrationMiBPerS": String(migrationMiBPerS),
        "scheduling.holdS": "1",
        "scheduling.cooldownS": "0",
        "scheduling.backoffMinS": "1",
        "scheduling.backoffMaxS": "2",
      },
    });
    const capacity = cpuCapacity === null ? null : { cpu: cpuCapacity };
    const path = join(this.#folder, `h${number}.json`);
    writeFileSync(path, JSON.stringify({ ...config, hypervisor: { ...config.hypervisor, capacity } }));
    const [command = "", ...args] = [...this.#hosts.inside(number), process.execPath, program, path];
    const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    this.#children.push(child);
    const [word] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [unknown];
    if (typeof word !== "object" || word === null) throw new Error(`the daemon of h${number} does not start`);
    this.#seed ||= (word as { readonly address: string }).address;
    const daemon = { pid: childOf(child.pid ?? 0), socket };
    this.daemons.push(daemon);
    return daemon;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const running = this.#children.filter((child) => child.exitCode === null && child.signalCode === null);
    const ends = running.map((child) => once(child, "exit"));
    for (const child of running) {
      // nsenter waits for the daemon, which would outlive it.
      process.kill(childOf(child.pid ?? 0), "SIGKILL");
    }
    await Promise.all(ends);
  }
}

function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0]);
}

const program = fileURLToPath(new URL("../daemon-process.ts", import.meta.url));
