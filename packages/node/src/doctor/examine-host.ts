import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Libvirt, listFlags, Virsh } from "@dvms/libvirt";
import { isOlder } from "../hypervisor/open-libvirt.ts";
import { readCapabilities } from "./capabilities.ts";
import { type Finding, fault, fine } from "./finding.ts";
import { judgeMachine, type MachineFacts } from "./judge-machine.ts";
import { judgePeers, type PeerFacts } from "./judge-peers.ts";
import { judgeStorage, readDisks } from "./judge-storage.ts";
import { examineWay, quietUri } from "./trial-hosts.ts";

export interface Examination {
  /** False if a finding is an error. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

export interface ExamineOptions {
  /** libvirt of this host. */
  readonly uri: string;
  /** libvirt URIs of other members, as this host reaches them. */
  readonly peerUris: readonly string[];
  /** libvirt of this host as other members reach it; null: by its name, in the manner of their URIs. */
  readonly selfUri?: string | null;
  /** Where the machine's facts are read, `/` but in tests. */
  readonly root?: string;
}

/** Looks at everything that must be right before this host joins. Never throws for what it finds. */
export async function examineHost(options: ExamineOptions): Promise<Examination> {
  const findings = [...(await examineLibvirt(options)), ...judgeMachine(readMachine(options.root ?? ""))];
  return { ok: findings.every(({ level }) => level !== "error"), findings };
}

async function examineLibvirt({
  uri,
  peerUris,
  selfUri = null,
  root = "",
}: ExamineOptions): Promise<readonly Finding[]> {
  try {
    const libvirt = await Libvirt.connect(uri);
    try {
      const version = await libvirt.version();
      const reached = isOlder(version)
        ? fault("libvirt", `libvirt is ${version}.`, "Upgrade it to 7.2.0 or newer.")
        : fine("libvirt", `libvirt ${version} answers at ${libvirt.socket}.`);
      const own = readCapabilities(await libvirt.capabilities({ deadlineMs: capabilitiesMaxMs }));
      const peers = await Promise.all(peerUris.map(askPeer));
      const findings = [reached, ...judgePeers(own, peers), ...(await examineStorage(libvirt, root))];
      const hasKvm = existsSync(`${root}/dev/kvm`);
      for (const { uri: peerUri, capabilities } of peers)
        if (capabilities !== null) findings.push(...(await examineWay({ libvirt, uri, peerUri, selfUri, hasKvm })));
      return findings;
    } finally {
      libvirt.close();
    }
  } catch (error) {
    const remedy =
      "Install libvirt-daemon-system, start it, and let this user open its socket (root, or group libvirt).";
    return [fault("libvirt", error instanceof Error ? error.message : String(error), remedy)];
  }
}

async function examineStorage(libvirt: Libvirt, root: string): Promise<readonly Finding[]> {
  const mounts = attempt(() => readFileSync(`${root}/proc/mounts`, "utf8")) ?? "";
  const settings = attempt(() => readFileSync(`${root}/etc/libvirt/qemu.conf`, "utf8")) ?? "";
  const lockManager = /^\s*lock_manager\s*=\s*"([^"]+)"/m.exec(settings)?.[1] ?? null;
  const disks = [];
  for (const domain of await libvirt.list(listFlags.active | listFlags.inactive)) {
    // One that hangs or goes meanwhile is left out.
    const xml = await libvirt.xml(domain, 0, { deadlineMs: 2_000 }).catch(() => "");
    disks.push(...readDisks(domain.name, xml, mounts));
  }
  return judgeStorage(disks, lockManager);
}

async function askPeer(uri: string): Promise<PeerFacts> {
  try {
    return {
      uri,
      capabilities: readCapabilities(
        await new Virsh(quietUri(uri), { deadlineMs: capabilitiesMaxMs }).command("capabilities"),
      ),
      reason: "",
    };
  } catch (error) {
    return { uri, capabilities: null, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads what can be read; what cannot is null or absent. */
export function readMachine(root: string): MachineFacts {
  const pids = attempt(() => readdirSync(`${root}/proc`).filter((name) => /^\d+$/.test(name))) ?? [];
  const names = pids.flatMap((pid) => {
    const command = attempt(() => readFileSync(`${root}/proc/${pid}/cmdline`, "utf8")) ?? "";
    // The kernel's own name of a process is cut after 15 letters, and that of a script is its interpreter's.
    const words = command.split("\0").slice(0, 2);
    return [attempt(() => readFileSync(`${root}/proc/${pid}/comm`, "utf8").trim()) ?? "", ...words.map(basenameOf)];
  });
  const arp = attempt(() => Number(readFileSync(`${root}/proc/sys/net/ipv4/neigh/default/gc_thresh3`, "utf8")));
  const processes = new Set(names.filter((name) => name !== ""));
  return { processes, arpMax: Number.isFinite(arp) ? (arp ?? null) : null };
}

function basenameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Asked for the first time, libvirt looks into every QEMU it finds. */
const capabilitiesMaxMs = 30_000;
