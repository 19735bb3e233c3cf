import { join } from "node:path";
import type { Logger } from "pino";
import type { DaemonConfig } from "./config/load-config.ts";
import { EmbeddedHypervisor } from "./hypervisor/embedded.ts";
import { openLibvirt } from "./hypervisor/open-libvirt.ts";
import type { LoadedHypervisor, TransferPort } from "./hypervisor.ts";
import { loadMembership } from "./identity/credential-file.ts";
import { lockDataFolder } from "./identity/data-folder-lock.ts";
import { type HostIdentity, startIdentity } from "./identity/host-identity.ts";
import { SolverPool } from "./solver-pool.ts";
import { EventHistory } from "./store/event-history.ts";
import { Journal } from "./store/journal.ts";
import { Peers } from "./transport/peers.ts";
import { createTransferPort } from "./transport/transfer-port.ts";

/** Everything of a daemon that holds a file, a socket, a thread or a timer. */
export interface DaemonParts {
  readonly identity: HostIdentity;
  readonly journal: Journal;
  readonly history: EventHistory;
  readonly peers: Peers;
  readonly hypervisor: LoadedHypervisor;
  readonly solver: SolverPool;
}

/**
 * Opens the parts in the order in which they need each other; each is left on `stack`, which closes them in reverse.
 * @throws OperatorError if one of them cannot be opened.
 */
export async function openDaemonParts(
  config: DaemonConfig,
  log: Logger,
  expects: (migrationId: string, sourceId: string) => boolean,
  stack: AsyncDisposableStack,
): Promise<DaemonParts> {
  const lock = lockDataFolder(config.dataDir);
  stack.defer(() => lock.release());
  const identity = await startIdentity(config.dataDir);
  const membership = loadMembership(config.credential, identity, Date.now());
  const journal = new Journal(join(config.dataDir, "journal.sqlite"));
  stack.defer(() => journal.close());
  const history = new EventHistory(join(config.dataDir, "events.sqlite"));
  stack.defer(() => history.close());
  const peers = await Peers.start({
    identity,
    membership,
    log,
    site: config.host.site,
    rack: config.host.rack,
    listen: config.listen,
    announce: config.announce,
  });
  stack.defer(() => peers.stop());
  const hypervisor = await openHypervisor(config, log, {
    hostId: identity.hostId,
    migrationMiBPerS: config.hypervisor.migrationMiBPerS,
    expects,
    transfer: await createTransferPort(peers),
  });
  stack.defer(() => hypervisor.close());
  const solver = new SolverPool({
    deadlineMs: config.scheduling.solveMaxMs,
    onTrouble: (sentence) => log.warn(sentence),
  });
  stack.defer(() => solver.close());
  return { identity, journal, history, peers, hypervisor, solver };
}

interface HypervisorShared {
  readonly hostId: string;
  readonly migrationMiBPerS: number;
  readonly expects: (migrationId: string, sourceId: string) => boolean;
  readonly transfer: TransferPort;
}

async function openHypervisor(config: DaemonConfig, log: Logger, shared: HypervisorShared): Promise<LoadedHypervisor> {
  const { kind, uri, peerUri, postCopy, capacity, speed, vms } = config.hypervisor;
  if (kind === "embedded") {
    const path = join(config.dataDir, "vms.sqlite");
    return new EmbeddedHypervisor({ ...shared, path, capacity: capacity ?? embeddedCapacity, speed, vms });
  }
  const path = join(config.dataDir, "libvirt.sqlite");
  return openLibvirt({ ...shared, path, uri, peerUri, postCopy, capacity, notice: (sentence) => log.warn(sentence) });
}

/** A modelled host: seven cores and 32 GiB. */
const embeddedCapacity = { cpu: 700, memory: 32_768 };
