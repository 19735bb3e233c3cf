import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCluster, getRing, loadCluster } from "@dvms/node";
import { CliError, exitCodes } from "../exit-codes.ts";
import { hereIn, writeCredential } from "../operator/admit-host.ts";
import { count, formatMs } from "../render/quantities.ts";
import { daemonConfig } from "./daemon-config.ts";
import { domainXml, type GuestSpec } from "./domain-xml.ts";
import { Lab, type LabPlan } from "./lab.ts";
import { tearDown } from "./lab-down.ts";
import type { LabFolder } from "./lab-folder.ts";
import { type LabHost, until } from "./lab-host.ts";
import { demandLab } from "./requirements.ts";
import type { Virsh } from "./virsh.ts";

/**
 * Starts a lab: hosts, then guests, then daemons, so that none takes booting for an overload. Leaves nothing if it fails
 * or is interrupted.
 */
export async function bringUp(
  folder: LabFolder,
  plan: LabPlan,
  note: (words: string) => void,
  signal: AbortSignal,
): Promise<Lab> {
  demandLab(folder.image);
  if (existsSync(folder.root)) {
    throw new CliError(exitCodes.refused, `There is a lab in ${folder.root} already; end it with: dvms lab down.`);
  }
  const beganMs = performance.now();
  try {
    mkdirSync(folder.root, { recursive: true, mode: 0o700 });
    const lab = new Lab(folder, plan);
    lab.save();
    note(`starting ${count(plan.hosts, "libvirt host")} on this machine`);
    await lab.network.start();
    await Promise.all(lab.hosts.map((host) => startHost(lab, host)));
    signal.throwIfAborted();
    note(`booting ${count(plan.vms, "guest")}`);
    await bootGuests(lab, spread(plan), signal);
    note("starting the daemons");
    await admitHosts(lab);
    await startDaemons(lab, signal);
    note(`the lab is up after ${formatMs(performance.now() - beganMs)}: end it with dvms lab down`);
    return lab;
  } catch (error) {
    await tearDown(folder);
    if (error instanceof CliError) throw error;
    throw new CliError(exitCodes.failed, `The lab could not be started, nothing of it is left: ${messageOf(error)}`);
  }
}

/**
 * Makes a lab that is up as good as new for another plan: every host with power, new guests, empty journals.
 * @throws CliError if it has too few hosts.
 */
export async function refit(lab: Lab, plan: LabPlan, note: (words: string) => void, signal: AbortSignal): Promise<Lab> {
  if (lab.hosts.length < plan.hosts) {
    throw new CliError(
      exitCodes.refused,
      `The lab that is up has ${count(lab.hosts.length, "host")}, and ${plan.hosts} are wanted; end it with: dvms lab down.`,
    );
  }
  const fitted = new Lab(lab.folder, { ...plan, hosts: lab.hosts.length });
  note(`making the lab that is up new: ${count(plan.vms, "guest")}`);
  fitted.save();
  await Promise.all(fitted.hosts.map((host) => renew(fitted, host)));
  await bootGuests(fitted, spread(plan), signal);
  await admitHosts(fitted);
  await startDaemons(fitted, signal);
  return fitted;
}

async function renew(lab: Lab, host: LabHost): Promise<void> {
  host.signal("daemon", "SIGKILL");
  if (host.pid === null) await host.powerOn(lab.plan.linkMiBPerS);
  for (const what of ["libvirtd", "qemu"] as const) host.signal(what, "SIGCONT");
  await host.startLibvirtd();
  await lab.network.heal([host.folder]);
  await lab.network.limit(host.pid ?? 0, "change", lab.plan.linkMiBPerS);
  await until(() => isEmptied(host.virsh), endMaxMs, `The guests of ${host.name} do not end`);
  await until(() => host.find("daemon").length === 0, endMaxMs, `The daemon of ${host.name} does not end`);
  for (const end of ["", "-wal", "-shm"]) rmSync(join(host.folder.dataDir, `journal.sqlite${end}`), { force: true });
}

/** Ends what is there, and looks again: the copy of a guest that moves goes by itself when the guest ends. */
export async function isEmptied(virsh: Pick<Virsh, "list" | "destroy">): Promise<boolean> {
  const left = await virsh.list();
  for (const { name } of left) await virsh.destroy(name).catch(() => undefined);
  return left.length === 0;
}

async function startHost(lab: Lab, host: LabHost): Promise<void> {
  host.write(lab.plan.hosts);
  await host.powerOn(lab.plan.linkMiBPerS);
}

/** The guests of a plan, one to each host in turn. */
export function spread({ hosts, vms, memoryMiB }: LabPlan): readonly PlacedGuest[] {
  return Array.from({ length: vms }, (_, index) => ({
    hostName: `h${1 + (index % hosts)}`,
    spec: { name: `g${index + 1}`, uuid: randomUUID(), memoryMiB, cpu: idleCpu, heldMiB: 0, dirtyMiBPerS: 0 },
  }));
}

export interface PlacedGuest {
  readonly hostName: string;
  readonly spec: GuestSpec;
}

/** Boots guests, those of one host one by one, and resolves when each counts. */
export async function bootGuests(lab: Lab, guests: readonly PlacedGuest[], signal?: AbortSignal): Promise<void> {
  for (const { spec } of guests) forgetTicks(lab, spec.name);
  await Promise.all(
    lab.hosts.map(async (host) => {
      for (const { spec } of guests.filter(({ hostName }) => hostName === host.name)) {
        signal?.throwIfAborted();
        const file = join(host.folder.root, `${spec.name}.xml`);
        writeFileSync(file, domainXml(spec, lab.folder.image));
        await host.virsh.create(file);
      }
    }),
  );
  for (const { spec, hostName } of guests) {
    const counts = () => lab.audit(spec.name).lastTick > 0;
    await until(counts, bootMaxMs, `Guest ${spec.name} on ${hostName} does not count`, signal);
  }
}

/** A name may have belonged to another guest before. */
function forgetTicks(lab: Lab, guestName: string): void {
  for (const { folder } of lab.hosts) rmSync(join(folder.guestLogs, `${guestName}.serial`), { force: true });
}

async function admitHosts(lab: Lab): Promise<void> {
  const { clusterDir } = lab.folder;
  const key = existsSync(clusterDir) ? loadCluster(clusterDir) : createCluster(clusterDir, "lab");
  const peerIds: string[] = [];
  for (const { folder } of lab.hosts) {
    const host = await hereIn(folder.dataDir);
    writeCredential(key, host, credentialDays);
    peerIds.push(host.peerId);
  }
  for (const { folder } of lab.hosts) {
    const config = daemonConfig(folder, { peerIds, ...lab.plan });
    writeFileSync(folder.configFile, `${JSON.stringify(config, null, 2)}\n`);
  }
}

async function startDaemons(lab: Lab, signal: AbortSignal): Promise<void> {
  await Promise.all(lab.hosts.map((host) => host.startDaemon()));
  await Promise.all(lab.hosts.map((host) => host.awaitDaemon()));
  await until(() => ringIsWhole(lab), ringMaxMs, "The daemons did not form a ring", signal);
}

/** True if a walk of the ring meets every host that has power. */
export async function ringIsWhole(lab: Lab): Promise<boolean> {
  const alive = lab.hosts.filter((host) => host.pid !== null);
  const [first] = alive;
  if (first === undefined) return false;
  const ring = await getRing(first.folder.daemonSocket, AbortSignal.timeout(walkMaxMs)).catch(() => null);
  return ring?.complete === true && ring.hosts.length === alive.length;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What a guest does that nothing was asked of: enough to be seen. */
export const idleCpu = 2;
const credentialDays = 30;
const bootMaxMs = 120_000;
const endMaxMs = 15_000;
const ringMaxMs = 60_000;
const walkMaxMs = 5_000;
