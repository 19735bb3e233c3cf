import { remedySentence } from "../hypervisor/migration-remedy.ts";
import type { HostCapabilities } from "./capabilities.ts";
import { type Finding, fault, fine, warning } from "./finding.ts";

/** Another host's libvirt, as this host could ask it. */
export interface PeerFacts {
  readonly uri: string;
  /** Null where it could not be asked, for that reason. */
  readonly capabilities: HostCapabilities | null;
  readonly reason: string;
}

/** UUID, CPU model and machine types of this host, by themselves and against the others'; and whether they are reached. */
export function judgePeers(own: HostCapabilities, peers: readonly PeerFacts[]): readonly Finding[] {
  return [...judgeUuid(own, peers), ...peers.flatMap((peer) => judgePeer(own, peer))];
}

function judgeUuid(own: HostCapabilities, peers: readonly PeerFacts[]): readonly Finding[] {
  const remedy =
    "Set host_uuid in /etc/libvirt/libvirtd.conf (or virtqemud.conf) to the output of uuidgen, and restart it.";
  if (own.uuid === "" || /^(.)\1{7}-/.test(own.uuid))
    return [fault("uuid", `libvirt's host UUID (${own.uuid || "none"}) is a placeholder.`, remedy)];
  const twin = peers.find(({ capabilities }) => capabilities?.uuid === own.uuid);
  if (twin) return [fault("uuid", `libvirt's host UUID ${own.uuid} is also that of ${twin.uri}.`, remedy)];
  for (const [index, { uri, capabilities }] of peers.entries()) {
    const other = peers.slice(index + 1).find((peer) => capabilities && peer.capabilities?.uuid === capabilities.uuid);
    if (other) return [fault("uuid", `${uri} and ${other.uri} have the same host UUID.`, `On one of them: ${remedy}`)];
  }
  return [fine("uuid", `libvirt's host UUID is ${own.uuid}.`)];
}

function judgePeer(own: HostCapabilities, { uri, capabilities, reason }: PeerFacts): readonly Finding[] {
  if (capabilities === null)
    return [
      fault(
        "migration",
        `The libvirt ${uri} cannot be reached from here: ${reason.replace(/\.$/, "")}.`,
        remedySentence(reason),
      ),
    ];
  const missing = own.machines.filter((machine) => !capabilities.machines.includes(machine));
  const findings: Finding[] = [];
  if (own.cpuModel !== capabilities.cpuModel)
    findings.push(
      warning(
        "cpu",
        `The CPU here is ${own.cpuModel}, that of ${uri} is ${capabilities.cpuModel}.`,
        "Give VMs a CPU model that both have (virsh hypervisor-cpu-baseline), not host-passthrough.",
      ),
    );
  if (missing.length > 0)
    findings.push(
      warning(
        "machines",
        `${uri} lacks ${missing.length} machine types of this host, such as ${missing[0]}.`,
        "Run the same QEMU on all hosts, or give VMs a machine type that all have.",
      ),
    );
  return findings;
}
