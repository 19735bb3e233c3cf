import { randomUUID } from "node:crypto";
import { createFlags, type Libvirt, Virsh } from "@dvms/libvirt";
import { type Finding, warning } from "./finding.ts";
import { judgeTrial } from "./judge-trial.ts";
import { type TrialHost, trialXml, tryMove } from "./trial-move.ts";

export interface TrialPlan {
  readonly libvirt: Libvirt;
  /** libvirt of this host, for `virsh`. */
  readonly uri: string;
  readonly peerUri: string;
  /** libvirt of this host as the other reaches it; null: by this host's name, in the manner of `peerUri`. */
  readonly selfUri: string | null;
  readonly hasKvm: boolean;
}

/** The first VM of a host takes longest: its QEMU is looked into. */
const startMaxMs = 120_000;
const moveMaxMs = 60_000;

/** Starts a trial VM, has it moved to the other host and back, and ends it. Never rejects. */
export async function examineWay({ libvirt, uri, peerUri, selfUri, hasKvm }: TrialPlan): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const start = async (kvm: boolean) => {
    const xml = trialXml(`dvms-doctor-${randomUUID().slice(0, 8)}`, kvm);
    return (await libvirt.createXml(xml, createFlags.paused, { deadlineMs: startMaxMs })).uuid;
  };
  const failed = (check: string, what: string, error: unknown) => {
    const [words = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    const message = `A trial VM cannot be started ${what}: ${words.replace(/\.$/, "")}.`;
    findings.push(warning(check, message, "Start any VM by hand (virsh create) and mend what forbids it."));
    return null;
  };
  try {
    const here = trialHost(uri, selfUri ?? selfUriOf(peerUri, await libvirt.hostname()));
    const underKvm = hasKvm ? await start(true).catch((error: unknown) => failed("kvm", "under KVM", error)) : null;
    const vmId = underKvm ?? (await start(false));
    findings.push(...judgeTrial(peerUri, await tryMove(vmId, here, trialHost(peerUri, peerUri))));
  } catch (error) {
    failed("migration", "here", error);
  }
  return findings;
}

/** The URI of another host with this host's name in its place. */
export function selfUriOf(peerUri: string, hostname: string): string {
  return peerUri.replace(
    /^([^:]+:\/\/(?:[^/@]*@)?)(\[[^\]]*\]|[^/:?]*)/,
    (_, before: string) => `${before}${hostname}`,
  );
}

/** The lag that `virsh domjobinfo --completed` tells of an arrived VM; null where it tells none. */
export function arrivalLagMs(jobInfo: string): number | null {
  const [whole, net] = [/^Time elapsed: +(\d+) +ms/m, /^Time elapsed w\/o network: +(\d+) +ms/m].map((pattern) => {
    const found = pattern.exec(jobInfo)?.[1];
    return found === undefined ? null : Number(found);
  });
  return whole == null || net == null ? null : whole - net;
}

/** The URI for `virsh`, which is to ask nobody for a password over ssh: a libvirtd has no terminal either. */
export function quietUri(uri: string): string {
  const isSsh = /^[^:]+\+ssh:/.test(uri) && !/[?&]no_tty=/.test(uri);
  return isSsh ? `${uri}${uri.includes("?") ? "&" : "?"}no_tty=1` : uri;
}

function trialHost(connectUri: string, uri: string): TrialHost {
  const virsh = new Virsh(quietUri(connectUri), { deadlineMs: moveMaxMs });
  return {
    uri,
    move: async (vmId, toUri) => void (await virsh.command("migrate", "--live", "--p2p", vmId, toUri)),
    arrivalLagMs: async (vmId) => arrivalLagMs(await virsh.command("domjobinfo", "--completed", vmId)),
    end: (vmId) => virsh.destroy(vmId).catch(() => undefined),
  };
}
