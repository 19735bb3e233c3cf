import { dirname, join } from "node:path";
import { type Domain, Libvirt } from "@dvms/libvirt";
import type { HostRef } from "@dvms/protocol";
import type { Resources } from "@dvms/sched";
import { OperatorError } from "../operator-error.ts";
import { LibvirtHypervisor, type LibvirtHypervisorInit } from "./libvirt-hypervisor.ts";
import type { LibvirtPort } from "./libvirt-port.ts";
import { QemuProcess } from "./qemu-process.ts";

export interface OpenLibvirtInit extends Omit<LibvirtHypervisorInit, "libvirt" | "capacity" | "uriOf"> {
  readonly uri: string;
  /** libvirt URI of another host, `{host}` standing for its address. */
  readonly peerUri: string;
  /** Null: what the host has. */
  readonly capacity: Resources | null;
}

/** Older ones report neither steal nor dirty rate. */
const versionMin = [7, 2, 0] as const;

/** Connects to this host's libvirt and opens the adapter. @throws OperatorError with a sentence and a remedy. */
export async function openLibvirt(init: OpenLibvirtInit): Promise<LibvirtHypervisor> {
  const libvirt = await Libvirt.connect(init.uri).catch((error: unknown) => {
    throw new OperatorError("refused", sentence(init.uri, error), { cause: error });
  });
  try {
    const version = await libvirt.version();
    if (isOlder(version))
      throw new OperatorError("refused", `libvirt is ${version}; upgrade it to ${versionMin.join(".")} or newer.`);
    const capacity = await capacityOf(libvirt, init.capacity);
    const folders = { pids: join(dirname(libvirt.socket), "qemu"), proc: "/proc" };
    const processOf = (domain: Domain) => QemuProcess.find(folders, domain);
    const uriOf = (host: HostRef) => peerUri(init.peerUri, host);
    return await LibvirtHypervisor.open({ ...init, libvirt, capacity, uriOf, processOf });
  } catch (error) {
    libvirt.close();
    if (error instanceof OperatorError) throw error;
    throw new OperatorError("refused", sentence(init.uri, error), { cause: error });
  }
}

/** The limits that the operator set, and for the rest what the host has. */
export async function capacityOf(libvirt: Pick<LibvirtPort, "nodeInfo">, limits: Resources | null): Promise<Resources> {
  const { cpus, memoryKiB } = await libvirt.nodeInfo();
  return { cpu: cpus * 100, memory: Math.floor(memoryKiB / 1024), ...limits };
}

/** The URI under which this host's libvirt reaches another's: the daemon's address put into the template. */
export function peerUri(template: string, host: Pick<HostRef, "address">): string {
  const [, kind = "", name = host.address] = /^\/(ip4|ip6|dns|dns4|dns6)\/([^/]+)/.exec(host.address) ?? [];
  return template.replaceAll("{host}", kind === "ip6" ? `[${name}]` : name);
}

export function isOlder(version: string): boolean {
  const parts = version.split(".").map(Number);
  for (const [index, least] of versionMin.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}

function sentence(uri: string, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `The hypervisor ${uri} cannot be used: ${said.replace(/\.$/, "")}.`;
}
