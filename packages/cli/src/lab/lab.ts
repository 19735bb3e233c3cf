import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CliError, exitCodes } from "../exit-codes.ts";
import type { LabCapacity } from "./daemon-config.ts";
import { hostFolder, type LabFolder } from "./lab-folder.ts";
import { LabHost } from "./lab-host.ts";
import { LabSwitch } from "./lab-switch.ts";
import { auditTicks, type TickAudit, type TickLog } from "./tick-audit.ts";
import type { ListedDomain } from "./virsh.ts";

/** What a lab is made of, as `up` was told. */
export interface LabPlan {
  readonly hosts: number;
  readonly vms: number;
  readonly memoryMiB: number;
  readonly capacity: LabCapacity;
  readonly linkMiBPerS: number;
}

/** A lab on this machine: its hosts and its network, by the folder in which `up` made it. */
export class Lab {
  readonly folder: LabFolder;
  readonly plan: LabPlan;
  readonly network: LabSwitch;
  /** h1 first. */
  readonly hosts: readonly LabHost[];

  constructor(folder: LabFolder, plan: LabPlan) {
    this.folder = folder;
    this.plan = plan;
    this.network = new LabSwitch(folder);
    this.hosts = Array.from(
      { length: plan.hosts },
      (_, index) => new LabHost(hostFolder(folder, index + 1), this.network),
    );
  }

  /** The lab that is up. @throws CliError if there is none. */
  static open(folder: LabFolder): Lab {
    const lab = Lab.find(folder);
    if (lab === null)
      throw new CliError(exitCodes.refused, `No lab is up in ${folder.root}; start one with: dvms lab up.`);
    return lab;
  }

  static find(folder: LabFolder): Lab | null {
    if (!existsSync(folder.stateFile)) return null;
    return new Lab(folder, JSON.parse(readFileSync(folder.stateFile, "utf8")) as LabPlan);
  }

  save(): void {
    writeFileSync(this.folder.stateFile, `${JSON.stringify(this.plan)}\n`);
  }

  /** @throws CliError if there is no host of that name. */
  host(name: string): LabHost {
    const host = this.hosts.find((candidate) => candidate.name === name);
    if (host) return host;
    const names = this.hosts.map((candidate) => candidate.name).join(", ");
    throw new CliError(exitCodes.usage, `There is no host ${name} in this lab; it has ${names}.`);
  }

  /** Every domain of every host with power; null in place of a host whose libvirtd does not answer. */
  async census(): Promise<readonly HostCensus[]> {
    return Promise.all(
      this.hosts.map(async (host) => ({
        host,
        domains: host.pid === null ? [] : await host.virsh.list().catch(() => null),
      })),
    );
  }

  /** What the counter of a guest says, over all hosts. */
  audit(guestName: string): TickAudit {
    return auditTicks(
      this.hosts.flatMap((host): readonly TickLog[] => {
        const file = join(host.folder.guestLogs, `${guestName}.serial`);
        return existsSync(file) ? [{ hostName: host.name, text: readFileSync(file, "utf8") }] : [];
      }),
    );
  }
}

export interface HostCensus {
  readonly host: LabHost;
  readonly domains: readonly ListedDomain[] | null;
}
