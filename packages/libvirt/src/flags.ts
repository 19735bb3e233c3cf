/** libvirt's flags, as far as they are used here; its own header names and explains them. */
export const migrateFlags = {
  live: 1 << 0,
  peerToPeer: 1 << 1,
  tunnelled: 1 << 2,
  persistDest: 1 << 3,
  undefineSource: 1 << 4,
  paused: 1 << 5,
  nonSharedDisk: 1 << 6,
  changeProtection: 1 << 8,
  unsafe: 1 << 9,
  abortOnError: 1 << 12,
  autoConverge: 1 << 13,
  postCopy: 1 << 15,
  tls: 1 << 16,
} as const;

export const statsGroups = {
  state: 1 << 0,
  cpuTotal: 1 << 1,
  balloon: 1 << 2,
  vcpu: 1 << 3,
  interface: 1 << 4,
  block: 1 << 5,
  dirtyRate: 1 << 9,
} as const;

export const statsFlags = { active: 1 << 0, nowait: 1 << 29 } as const;
export const listFlags = { active: 1 << 0, inactive: 1 << 1, persistent: 1 << 2, transient: 1 << 3 } as const;
export const createFlags = { paused: 1 << 0, autodestroy: 1 << 1 } as const;
export const memoryFlags = { live: 1 << 0, config: 1 << 1 } as const;
export const jobStatsFlags = { completed: 1 << 0 } as const;
/** Managed save images, snapshots' and checkpoints' metadata and NVRAM go with the definition. */
export const undefineFlags = { managedSave: 1 << 0, snapshots: 1 << 1, nvram: 1 << 2, checkpoints: 1 << 4 } as const;

/** In libvirt's order (`virDomainState`). */
export const domainStates = [
  "nostate",
  "running",
  "blocked",
  "paused",
  "shutdown",
  "shutoff",
  "crashed",
  "pmsuspended",
] as const;
/** In the order of libvirt's `virDomainControlState`: free, a job runs, a command waits for its answer, unusable. */
export const controlStates = ["ok", "job", "occupied", "error"] as const;

/** Reasons of `error` that callers tell apart (`virDomainControlErrorReason`). */
export const controlErrors = { monitor: 2 } as const;

export type ControlState = (typeof controlStates)[number];

export type DomainState = (typeof domainStates)[number];

/** Reasons of `paused` that callers tell apart (`virDomainPausedReason`). */
export const pausedReasons = { user: 1, migration: 2, startingUp: 11, postCopy: 12, postCopyFailed: 13 } as const;
/** Reasons of `running` that callers tell apart (`virDomainRunningReason`). */
export const runningReasons = { migrated: 2, migrationCanceled: 6, postCopy: 10 } as const;

/** In libvirt's order (`virDomainJobType`). */
export const jobTypes = ["none", "bounded", "unbounded", "completed", "failed", "cancelled"] as const;
export type JobType = (typeof jobTypes)[number];
