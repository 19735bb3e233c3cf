export { agentConfig } from "./config/agent-config.ts";
export { type ConfigSources, type DaemonConfig, loadConfig } from "./config/load-config.ts";
export { configSettings, type Setting } from "./config/settings.ts";
export { expectedWords, valueWords } from "./config/value-words.ts";
export {
  findSockets,
  getEvents,
  getRing,
  getStatus,
  startLoad,
  type WatchOptions,
  watch,
} from "./control/control-client.ts";
export { defaultSocketPath, socketFolder } from "./control/socket-path.ts";
export type {
  DoubledVm,
  EventRecord,
  LeadingReport,
  LeaseReport,
  MigrationReport,
  RingHost,
  RingReport,
  Role,
  StatusReport,
  StatusVm,
  WatchLine,
} from "./control-types.ts";
export { type Examination, type ExamineOptions, examineHost } from "./doctor/examine-host.ts";
export type { Finding } from "./doctor/finding.ts";
export type { LoadStart } from "./hypervisor/load-time.ts";
export { type OpenLibvirtInit, openLibvirt } from "./hypervisor/open-libvirt.ts";
export { readVmStore, type StoredVms } from "./hypervisor/read-vm-store.ts";
export type {
  HostPressure,
  HostStrain,
  Hypervisor,
  HypervisorChange,
  HypervisorVm,
  MigrationOptions,
  MigrationOrder,
  MigrationProgress,
  MigrationResult,
  MovedVm,
  Transfer,
  TransferAnswer,
  TransferPort,
} from "./hypervisor.ts";
export { type ClusterKey, createCluster, loadCluster } from "./identity/cluster-key.ts";
export {
  type Admission,
  admit,
  type Credential,
  type CredentialExpectation,
  verifyCredential,
} from "./identity/credential.ts";
export { loadMembership, type Membership, saveMembership } from "./identity/credential-file.ts";
export { type DataFolderLock, lockDataFolder } from "./identity/data-folder-lock.ts";
export { ensureIdentity, type HostIdentity, startIdentity } from "./identity/host-identity.ts";
export { OperatorError } from "./operator-error.ts";
export { type DaemonOptions, type RunningDaemon, startDaemon } from "./start-daemon.ts";
export { type Inspection, inspect, onInspect, ringHostOf } from "./transport/inspection.ts";
export { type TransportLimits, transportLimits } from "./transport/limits.ts";
export { faultOfAddress, peerIdOfAddress } from "./transport/peer-address.ts";
export { Peers, type PeersOptions } from "./transport/peers.ts";
export { createTransferPort } from "./transport/transfer-port.ts";
export type { DropReason, TransportCounts } from "./transport/transport-counters.ts";
export type { TransportLog } from "./transport/transport-log.ts";
export { warmUp } from "./warm-up.ts";
