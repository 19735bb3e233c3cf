import { type Finding, fault, fine, warning } from "./finding.ts";

/** What was read off this machine, libvirt apart. */
export interface MachineFacts {
  /** Names of the running processes, and of the scripts that they run. */
  readonly processes: ReadonlySet<string>;
  /** The kernel's limit of neighbours; null where it cannot be read. */
  readonly arpMax: number | null;
}

const timekeepers = ["chronyd", "ntpd", "systemd-timesyn", "systemd-timesyncd", "openntpd", "ntpd-rs"];
const balancers: Readonly<Record<string, string>> = {
  vdsmd: "oVirt",
  "nova-compute": "OpenStack Nova",
  pvedaemon: "Proxmox VE",
  "pve-ha-crm": "Proxmox VE",
  "monitord-client.rb": "OpenNebula",
  xenopsd: "XCP-ng",
  "cloudstack-agent": "CloudStack",
  "virt-handler": "KubeVirt",
};
/** The kernel's default, which the first large deployments ran into. */
const arpMaxDefault = 1_024;

/** Clock, ARP table, other balancers. */
export function judgeMachine({ processes, arpMax }: MachineFacts): readonly Finding[] {
  return [judgeClock(processes), judgeArp(arpMax), judgeBalancer(processes)];
}

function judgeClock(processes: ReadonlySet<string>): Finding {
  const keeper = timekeepers.find((name) => processes.has(name));
  if (keeper) return fine("clock", `The clock is kept by ${keeper}.`);
  return warning("clock", "Nothing keeps this host's clock.", "Install and start chrony.");
}

function judgeArp(arpMax: number | null): Finding {
  if (arpMax === null)
    return warning("arp", "The size of the ARP table cannot be read.", "Check net.ipv4.neigh.default.gc_thresh3.");
  if (arpMax > arpMaxDefault) return fine("arp", `The ARP table holds ${arpMax} neighbours.`);
  return warning(
    "arp",
    `The ARP table holds ${arpMax} neighbours, too few for a network of as many hosts and VMs.`,
    "Set sysctl net.ipv4.neigh.default.gc_thresh3=8192, gc_thresh2=4096 and gc_thresh1=2048.",
  );
}

function judgeBalancer(processes: ReadonlySet<string>): Finding {
  const found = Object.keys(balancers).find((name) => processes.has(name));
  if (!found) return fine("balancer", "No other balancer is at work.");
  return fault(
    "balancer",
    `${balancers[found]} (${found}) is at work here and would move VMs as well.`,
    "Switch its balancing off, or keep this host out of the ring.",
  );
}
