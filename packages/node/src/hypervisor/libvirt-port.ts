import type { Libvirt } from "@dvms/libvirt";

/** What the adapter asks of a libvirt; the tests bring one of their own. */
export type LibvirtPort = Pick<
  Libvirt,
  | "list"
  | "lookup"
  | "state"
  | "control"
  | "stats"
  | "xml"
  | "nodeInfo"
  | "suspend"
  | "resume"
  | "destroy"
  | "undefine"
  | "migrate"
  | "abortJob"
  | "startPostCopy"
  | "setMigrationDowntime"
  | "jobStats"
  | "startDirtyRate"
  | "watch"
  | "close"
>;
