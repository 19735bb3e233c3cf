import { type Finding, fine, warning } from "./finding.ts";

/** A disk of a VM. */
export interface DiskFacts {
  readonly vmName: string;
  /** A path, or what the network storage calls it. */
  readonly source: string;
  /** `device`: a block device; whether other hosts see it cannot be told from here. */
  readonly kind: "shared" | "local" | "device";
}

/** Types of file systems (as in `/proc/mounts`) that several hosts mount at once. */
const sharedTypes =
  /^(nfs4?|cifs|smb3|ceph|gfs2|ocfs2|lustre|gpfs|beegfs|fuse\.(glusterfs|ceph|sshfs|mfs|juicefs|seaweedfs))$/;

/** The disks that a VM's description names, empty drives left out. `mounts` is the text of `/proc/mounts`. */
export function readDisks(vmName: string, xml: string, mounts: string): readonly DiskFacts[] {
  const disks: DiskFacts[] = [];
  for (const [, disk = ""] of xml.matchAll(/<disk\b[^>]*>([\s\S]*?)<\/disk>/g)) {
    const source = /<source\b[^>]*?\b(file|dev|dir|protocol|pool)='([^']*)'/.exec(disk);
    if (source === null) continue;
    const [, attribute = "", value = ""] = source;
    const isPath = attribute === "file" || attribute === "dir";
    const kind = isPath ? kindOfPath(value, mounts) : attribute === "protocol" ? "shared" : "device";
    disks.push({ vmName, source: value, kind });
  }
  return disks;
}

/** Shared storage, and the lock manager that shared storage needs. `lockManager` is libvirt's setting; null without one. */
export function judgeStorage(disks: readonly DiskFacts[], lockManager: string | null): readonly Finding[] {
  return [judgeDisks(disks), judgeLocks(disks, lockManager)];
}

function judgeDisks(disks: readonly DiskFacts[]): Finding {
  const local = disks.filter(({ kind }) => kind === "local");
  const [first] = local;
  if (first) {
    const vms = new Set(local.map(({ vmName }) => vmName)).size;
    return warning(
      "storage",
      `${vms} of the VMs here, such as ${first.vmName}, have disks on this host alone (${first.source}): they cannot move.`,
      "Put them on storage that all hosts mount at the same path (NFS, Ceph, GFS2, GlusterFS).",
    );
  }
  if (disks.length === 0) return fine("storage", "No VM here has a disk.");
  const devices = disks.filter(({ kind }) => kind === "device").length;
  const rest = devices === 0 ? "" : ` ${devices} are block devices: all hosts must see them by the same path.`;
  return fine("storage", `No disk of the VMs is a file of this host alone.${rest}`);
}

function judgeLocks(disks: readonly DiskFacts[], lockManager: string | null): Finding {
  if (lockManager === "lockd" || lockManager === "sanlock")
    return fine("locks", `Disks are guarded by ${lockManager} against a second user.`);
  if (disks.every(({ kind }) => kind === "local"))
    return fine("locks", "No VM's disk is shared, so no lock manager is needed.");
  return warning(
    "locks",
    "No lock manager guards the disks: nothing on the storage itself keeps two hosts from one disk.",
    'Set lock_manager = "lockd" (or "sanlock") in /etc/libvirt/qemu.conf on every host that shares storage, and start virtlockd.',
  );
}

/** By the file system of the longest mount point above it. */
function kindOfPath(path: string, mounts: string): DiskFacts["kind"] {
  const entries = mounts.split("\n").map((line) => line.split(" "));
  const above = entries.filter(([, point = ""]) => isBelow(path, point));
  const nearest = above.sort(([, a = ""], [, b = ""]) => b.length - a.length)[0];
  return sharedTypes.test(nearest?.[2] ?? "") ? "shared" : "local";
}

function isBelow(path: string, point: string): boolean {
  return point === "/" || path === point || (point !== "" && path.startsWith(`${point}/`));
}
