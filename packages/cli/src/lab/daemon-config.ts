import { addressOf, type HostFolder } from "./lab-folder.ts";

export interface DaemonPlan {
  /** Peer ids of all hosts, h1 first. */
  readonly peerIds: readonly string[];
  readonly capacity: LabCapacity;
  readonly linkMiBPerS: number;
}

/** What a host of a lab offers, as its daemon counts it. */
export interface LabCapacity {
  /** In percent of a core. */
  readonly cpu: number;
  readonly memoryMiB: number;
}

/**
 * The configuration of a host's daemon: it joins by every other host, none is special. Each has a rack of its own, so that
 * the ring runs by their numbers, h1 first, and a scenario can tell who neighbours whom.
 */
export function daemonConfig(host: HostFolder, { peerIds, capacity, linkMiBPerS }: DaemonPlan) {
  const addresses = peerIds.map((peerId, index) => `/ip4/${addressOf(index + 1)}/tcp/${port}/p2p/${peerId}`);
  return {
    dataDir: host.dataDir,
    host: { name: host.name, site: "lab", rack: `rack ${String(host.number).padStart(2, "0")}` },
    listen: [`/ip4/${host.address}/tcp/${port}`],
    seeds: addresses.filter((_, index) => index + 1 !== host.number),
    control: { socket: host.daemonSocket },
    hypervisor: {
      kind: "libvirt",
      uri: host.uri,
      peerUri: "qemu+tcp://{host}/system",
      capacity: { cpu: capacity.cpu, memory: capacity.memoryMiB },
      migrationMiBPerS: linkMiBPerS,
    },
    scheduling,
  };
}

const port = 7400;

/** Quick to act, for a lab's load is steered: an overload of two seconds is meant, and what moved may move again soon. */
const scheduling = {
  sampleS: 1,
  holdS: 2,
  targetRatio: 0.95,
  cooldownS: 5,
  backoffMinS: 2,
  backoffMaxS: 10,
  migrationsParallelMax: 1,
};
