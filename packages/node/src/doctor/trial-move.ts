/** A libvirt that a trial VM visits. */
export interface TrialHost {
  /** The URI under which the other one's libvirt reaches it. */
  readonly uri: string;
  /** Moves the VM from here to that libvirt, as daemons would have it moved. @throws Error with libvirt's words. */
  move(vmId: string, toUri: string): Promise<void>;
  /**
   * How much later this host's clock said it was when the VM came than the other's when it was sent, in milliseconds;
   * null where libvirt tells none: it does not where this clock is the earlier one.
   */
  arrivalLagMs(vmId: string): Promise<number | null>;
  /** Ends the VM here, if it is here. Never rejects. */
  end(vmId: string): Promise<void>;
}

export interface TrialMove {
  /** libvirt's words where the VM could not go there; null if it could. */
  readonly there: string | null;
  /** The same for the way back; null too where it did not get there. */
  readonly back: string | null;
  /** The other host's clock minus this one's, the way of the answer included; null where it is not known. */
  readonly clockOffsetMs: number | null;
}

/** Moves a VM to the other host and back, the only proof that both ways are open for all that a migration needs. */
export async function tryMove(vmId: string, here: TrialHost, there: TrialHost): Promise<TrialMove> {
  try {
    const wayThere = await wordsOf(here.move(vmId, there.uri));
    if (wayThere !== null) return { there: wayThere, back: null, clockOffsetMs: null };
    const lagThereMs = await there.arrivalLagMs(vmId).catch(() => null);
    const wayBack = await wordsOf(there.move(vmId, here.uri));
    const lagBackMs = wayBack === null ? await here.arrivalLagMs(vmId).catch(() => null) : null;
    return { there: null, back: wayBack, clockOffsetMs: offsetOf(lagThereMs, lagBackMs) };
  } finally {
    await Promise.all([here.end(vmId), there.end(vmId)]);
  }
}

/** Each way's lag is the offset and the time on the way; over both ways the latter cancels out. */
function offsetOf(lagThereMs: number | null, lagBackMs: number | null): number | null {
  if (lagThereMs !== null && lagBackMs !== null) return (lagThereMs - lagBackMs) / 2;
  if (lagThereMs !== null) return lagThereMs;
  return lagBackMs === null ? null : -lagBackMs;
}

async function wordsOf(work: Promise<void>): Promise<string | null> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

/** A VM of 16 MiB without disk and network that is paused all the time: it boots nothing and costs next to nothing. */
export function trialXml(name: string, hasKvm: boolean): string {
  // What this host's CPU can is asked of the other one, where it is the host's CPU that VMs see.
  const kind = hasKvm ? "<domain type='kvm'>" : "<domain type='qemu'>";
  const cpu = hasKvm ? "<cpu mode='host-model'/>" : "";
  return `${kind}<name>${name}</name><memory unit='MiB'>16</memory><vcpu>1</vcpu><os><type>hvm</type></os>${cpu}<devices>
    <controller type='usb' model='none'/><memballoon model='none'/></devices></domain>`;
}
