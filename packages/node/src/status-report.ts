import { type AgentView, formatPosition, type HostRef } from "@dvms/protocol";
import { demandOf, type HostSnapshot, worstLoad } from "@dvms/sched";
import type { DoubledVm, MigrationReport, StatusReport } from "./control-types.ts";
import type { HostStrain, HypervisorVm, MovedVm } from "./hypervisor.ts";
import type { Inspection } from "./transport/inspection.ts";

export interface StatusParts {
  readonly self: HostRef;
  readonly name: string;
  readonly view: AgentView;
  readonly snapshot: HostSnapshot;
  readonly strain: HostStrain | null;
  readonly vms: readonly HypervisorVm[];
  readonly migrations: readonly MigrationReport[];
  readonly moved: readonly MovedVm[];
  readonly doubled: readonly DoubledVm[];
  readonly loadTimeS: number;
  readonly violationS: number;
}

/** What the control endpoint says about this host: the load as the hypervisor measures it now, the rest as the agent sees it. */
export function statusReport(parts: StatusParts): StatusReport {
  const { self, name, view, snapshot, strain, vms, migrations, moved, doubled, loadTimeS, violationS } = parts;
  const demand = demandOf(snapshot);
  return {
    id: self.id,
    name,
    site: self.site,
    rack: self.rack,
    position: formatPosition(self),
    address: self.address,
    pid: process.pid,
    role: view.role,
    load: worstLoad(demand, snapshot.capacity).load,
    demand,
    capacity: snapshot.capacity,
    strain,
    vms,
    lease: view.lease,
    successors: view.successors.map((successor) => successor.id),
    predecessor: view.predecessor?.id ?? null,
    leading: view.leading,
    migrations,
    moved,
    doubled,
    loadTimeS,
    violationS,
    uptimeS: process.uptime(),
    rssMB: process.memoryUsage.rss() / 1e6,
  };
}

/** What this host answers to whoever walks the ring. */
export function inspectionOf(self: HostRef, name: string, view: AgentView, doubled: readonly DoubledVm[]): Inspection {
  const { role, load, vmCount, lease, successors } = view;
  const doubledVmIds = [...new Set(doubled.map(({ vmId }) => vmId))];
  return { host: self, name, role, load, vms: vmCount, lease, successors, doubledVmIds };
}
