import { join } from "node:path";
import { type DaemonConfig, loadConfig } from "../src/config/load-config.ts";
import type { ClusterKey } from "../src/identity/cluster-key.ts";
import { admit } from "../src/identity/credential.ts";
import { saveMembership } from "../src/identity/credential-file.ts";
import { ensureIdentity } from "../src/identity/host-identity.ts";
import { labVm } from "./hypervisor/embedded-lab.ts";

/** A host with two VMs, admitted to the cluster, that listens on loopback only. */
export async function admittedConfig(
  folder: string,
  clusterKey: ClusterKey,
  seeds: readonly string[] = [],
): Promise<DaemonConfig> {
  const dataDir = join(folder, "data");
  const { hostId, peerId } = await ensureIdentity(dataDir);
  const credential = admit({ clusterKey, hostId, peerId, days: 1, nowUnixMs: Date.now() });
  saveMembership(join(dataDir, "credential.json"), { credential, clusterPublicKey: clusterKey.publicKey });
  const flags = { dataDir, "host.name": "lab", listen: "/ip4/127.0.0.1/tcp/0", seeds: seeds.join(",") };
  const config = loadConfig({ file: null, environment: {}, flags });
  return { ...config, hypervisor: { ...config.hypervisor, vms: [labVm(1), labVm(2)] } };
}
