/** A Promela model, the constants it is checked with, and the errors that can be planted in it: spin must find each. */
export interface Model {
  readonly file: string;
  readonly constants: Readonly<Record<string, number>>;
  /** True if it states a formula of linear temporal logic, which is checked with weak fairness. */
  readonly liveness: boolean;
  readonly planted: readonly string[];
}

/** The models of docs/protocol.md; each says in its head what it covers and what it leaves out. */
export const models: readonly Model[] = [
  {
    file: "handover.pml",
    constants: { restartsMax: 4 },
    liveness: false,
    planted: ["RUN_STAGED", "FORGET_GONE", "GUESS_ABORTED", "ASK_ONCE"],
  },
  { file: "merge.pml", constants: {}, liveness: true, planted: ["ASKERS_DECLINE", "ALWAYS_CEDE"] },
  {
    file: "tour.pml",
    constants: { hosts: 7 },
    liveness: false,
    planted: ["FIRST_OUT", "NO_MEMORY", "NO_BRIDGE"],
  },
  {
    file: "reservation.pml",
    constants: { events: 3 },
    liveness: false,
    planted: ["STALE_ORDER", "GRANT_WHILE_MIGRATING", "NO_TOMBSTONE", "NO_ROOM_CHECK", "NO_LATE_RELEASE"],
  },
];
