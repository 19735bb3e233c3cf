import { readdirSync, readFileSync } from "node:fs";
import { Libvirt, Virsh } from "@dvms/libvirt";
import { isOlder } from "../hypervisor/open-libvirt.ts";
import { readCapabilities } from "./capabilities.ts";
import { type Finding, fault, fine } from "./finding.ts";
import { judgeMachine, type MachineFacts } from "./judge-machine.ts";
import { judgePeers, type PeerFacts } from "./judge-peers.ts";

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
  /** Where the machine's facts are read, `/` but in tests. */
  readonly root?: string;
}

/** Looks at everything that must be right before this host joins. Never throws for what it finds. */
export async function examineHost({ uri, peerUris, root = "" }: ExamineOptions): Promise<Examination> {
  const findings = [...(await examineLibvirt(uri, peerUris)), ...judgeMachine(readMachine(root))];
  return { ok: findings.every(({ level }) => level !== "error"), findings };
}

async function examineLibvirt(uri: string, peerUris: readonly string[]): Promise<readonly Finding[]> {
  try {
    const libvirt = await Libvirt.connect(uri);
    try {
      const version = await libvirt.version();
      const reached = isOlder(version)
        ? fault("libvirt", `libvirt is ${version}.`, "Upgrade it to 7.2.0 or newer.")
        : fine("libvirt", `libvirt ${version} answers at ${libvirt.socket}.`);
      const own = readCapabilities(await libvirt.capabilities({ deadlineMs: 30_000 }));
      return [reached, ...judgePeers(own, await Promise.all(peerUris.map(askPeer)))];
    } finally {
      libvirt.close();
    }
  } catch (error) {
    const remedy =
      "Install libvirt-daemon-system, start it, and let this user open its socket (root, or group libvirt).";
    return [fault("libvirt", error instanceof Error ? error.message : String(error), remedy)];
  }
}

async function askPeer(uri: string): Promise<PeerFacts> {
  try {
    return { uri, capabilities: readCapabilities(await new Virsh(uri).command("capabilities")), reason: "" };
  } catch (error) {
    return { uri, capabilities: null, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads what can be read; what cannot is null or absent. */
export function readMachine(root: string): MachineFacts {
  const pids = attempt(() => readdirSync(`${root}/proc`).filter((name) => /^\d+$/.test(name))) ?? [];
  const names = pids.map((pid) => attempt(() => readFileSync(`${root}/proc/${pid}/comm`, "utf8").trim()) ?? "");
  const arp = attempt(() => Number(readFileSync(`${root}/proc/sys/net/ipv4/neigh/default/gc_thresh3`, "utf8")));
  const settings = attempt(() => readFileSync(`${root}/etc/libvirt/qemu.conf`, "utf8")) ?? "";
  const lockManager = /^\s*lock_manager\s*=\s*"([^"]+)"/m.exec(settings)?.[1] ?? null;
  return { processes: new Set(names), arpMax: Number.isFinite(arp) ? (arp ?? null) : null, lockManager };
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
