import { getStatus } from "@dvms/node";
import type { Lab } from "./lab.ts";
import { ringIsWhole } from "./lab-up.ts";

export interface LabStatus {
  readonly ring: boolean;
  readonly hosts: readonly LabHostStatus[];
  readonly vms: readonly LabVmStatus[];
}

export interface LabHostStatus {
  readonly name: string;
  readonly address: string;
  /** False after a power cut. */
  readonly alive: boolean;
  /** True if it answers. */
  readonly libvirtd: boolean;
  /** True if it answers. */
  readonly daemon: boolean;
  /** Demand over capacity, by the daemon; null where it does not answer. */
  readonly load: number | null;
  readonly uri: string;
  readonly socket: string;
}

export interface LabVmStatus {
  readonly uuid: string;
  readonly name: string;
  readonly host: string;
  readonly state: "running" | "paused" | "other";
  readonly ticks: number;
  readonly counterMonotone: boolean;
}

/** Looks at every host of a lab. A VM that two hosts have is listed twice. */
export async function labStatus(lab: Lab): Promise<LabStatus> {
  const census = await lab.census();
  const hosts = await Promise.all(
    census.map(async ({ host, domains }) => {
      const status = await getStatus(host.folder.daemonSocket, AbortSignal.timeout(answerMaxMs)).catch(() => null);
      const alive = host.pid !== null;
      const { name, address, uri, daemonSocket } = host.folder;
      const libvirtd = alive && domains !== null;
      return {
        name,
        address,
        alive,
        libvirtd,
        daemon: status !== null,
        load: status?.load ?? null,
        uri,
        socket: daemonSocket,
      };
    }),
  );
  const vms = census.flatMap(({ host, domains }) =>
    (domains ?? []).map(({ uuid, name, state }) => {
      const { lastTick, monotone } = lab.audit(name);
      return { uuid, name, host: host.name, state, ticks: lastTick, counterMonotone: monotone };
    }),
  );
  return { ring: await ringIsWhole(lab), hosts, vms };
}

const answerMaxMs = 2_000;
