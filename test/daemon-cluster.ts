import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoadVm } from "@dvms/load";
import {
  admit,
  type ClusterKey,
  createCluster,
  type DaemonConfig,
  ensureIdentity,
  getStatus,
  loadConfig,
  type RunningDaemon,
  type StatusReport,
  saveMembership,
  startDaemon,
  startLoad,
} from "@dvms/node";

export interface ClusterOptions {
  /** How many times faster than real time the load runs. */
  readonly speed: number;
  /** Of each host, in percent of a core. */
  readonly cpuCapacity: number;
  /** Settings that differ from the defaults, by path. */
  readonly flags?: Readonly<Record<string, string>>;
}

/** Real daemons in this process, on loopback, in a folder of their own; `close` leaves nothing behind. */
export class DaemonCluster {
  readonly daemons: RunningDaemon[] = [];
  readonly #options: ClusterOptions;
  readonly #folder = mkdtempSync(join(tmpdir(), "dvms-cluster-"));
  readonly #key: ClusterKey;

  constructor(options: ClusterOptions) {
    this.#options = options;
    this.#key = createCluster(join(this.#folder, "operator"), "test");
  }

  /** The configuration of host number `index`, admitted to the cluster and joining by the first daemon. */
  async configOf(index: number, vms: readonly LoadVm[]): Promise<DaemonConfig> {
    const { speed, cpuCapacity, flags } = this.#options;
    const dataDir = join(this.#folder, `host-${index}`);
    const { hostId, peerId } = await ensureIdentity(dataDir);
    const nowUnixMs = Date.now();
    const credential = admit({ clusterKey: this.#key, hostId, peerId, days: 1, nowUnixMs });
    const path = join(dataDir, "credential.json");
    saveMembership(path, { credential, clusterPublicKey: this.#key.publicKey });
    const config = loadConfig({
      file: null,
      environment: {},
      flags: {
        dataDir,
        "host.name": `host-${index}`,
        listen: "/ip4/127.0.0.1/tcp/0",
        seeds: this.daemons[0]?.self.address,
        credential: path,
        "control.socket": join(this.#folder, `${index}.sock`),
        "log.level": "silent",
        ...flags,
      },
    });
    const capacity = { cpu: cpuCapacity, memory: 32_768 };
    return { ...config, hypervisor: { ...config.hypervisor, capacity, speed, vms: [...vms] } };
  }

  async start(vms: readonly LoadVm[]): Promise<RunningDaemon> {
    const daemon = await startDaemon(await this.configOf(this.daemons.length, vms));
    this.daemons.push(daemon);
    return daemon;
  }

  /** The load of all daemons begins now. */
  async startLoad(horizonS: number): Promise<void> {
    const start = { startAtUnixMs: Date.now(), horizonS };
    await Promise.all(this.daemons.map((daemon) => startLoad(daemon.socket, start)));
  }

  async statuses(): Promise<StatusReport[]> {
    return Promise.all(this.daemons.map((daemon) => getStatus(daemon.socket)));
  }

  async close(): Promise<void> {
    await Promise.all(this.daemons.map((daemon) => daemon.stop()));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
