export { type DomainEvent, eventKinds, type LifecycleEvent, stoppedMigrated } from "./events.ts";
export {
  controlErrors,
  createFlags,
  type DomainState,
  type JobType,
  listFlags,
  memoryFlags,
  migrateFlags,
  pausedReasons,
  runningReasons,
  statsGroups,
  undefineFlags,
} from "./flags.ts";
export { type DomainControl, type DomainStats, Libvirt, type LibvirtOptions, type NodeInfo } from "./libvirt.ts";
export { errorCodes, LibvirtDisconnected, LibvirtError, LibvirtTimeout } from "./libvirt-error.ts";
export type { MigrateOrder } from "./migration.ts";
export type { CallOptions } from "./rpc-connection.ts";
export type { LibvirtEvent } from "./session.ts";
export { Params, type ParamValue } from "./typed-params.ts";
export { Virsh, type VirshDomain, type VirshOptions } from "./virsh.ts";
export type { Domain, TypedParam, TypedValue } from "./xdr-types.ts";
