import { type Domain, type DomainEvent, Libvirt, migrateFlags } from "@dvms/libvirt";
import { getStatus, type MovedVm } from "@dvms/node";
import { type RealHosts, until } from "../libvirt/real-libvirtd.ts";
import { BenchDaemons } from "./libvirt-daemons.ts";

export interface MoveFigures {
  /** Milliseconds in which the guest ran nowhere, in order: moved by dvms, and back by libvirt alone. */
  readonly dvmsMs: readonly number[];
  readonly libvirtMs: readonly number[];
  /** Moves by dvms, as predicted and as measured by the source's daemon, and by this bench until the guest ran. */
  readonly forecasts: readonly (MovedVm & { readonly runningMs: number })[];
}

const linkMiBPerS = 40;
const moveMaxMs = 60_000;
const answerMaxMs = 5_000;
/** A guest asks for more than this, so the first host never keeps it. */
const tinyCpuPercent = 1;

/**
 * One guest, to and fro between two hosts over the same link: the first host is too small for it, so its daemon moves it to the
 * second; libvirt alone moves it back.
 */
export async function measureMoves(
  hosts: RealHosts,
  guestXml: string,
  moves: number,
  signal: AbortSignal,
): Promise<MoveFigures> {
  const libvirts = await Promise.all(
    [1, 2].map((number) => Libvirt.connect(`qemu+unix:///system?socket=${hosts.socket(number)}`)),
  );
  const [first, second] = libvirts as [Libvirt, Libvirt];
  const trips = new Trips(first, second);
  try {
    const { uuid } = await first.createXml(guestXml, 0, { deadlineMs: 120_000 });
    await using daemons = new BenchDaemons(hosts, "moves");
    const source = await daemons.start({ cpuCapacity: tinyCpuPercent, migrationMiBPerS: linkMiBPerS });
    const dvmsMs: number[] = [];
    const libvirtMs: number[] = [];
    const running: number[] = [];
    for (let move = 0; move < moves; move++) {
      signal.throwIfAborted();
      const there = trips.next(second);
      if (move === 0) await daemons.start({ cpuCapacity: 400, migrationMiBPerS: linkMiBPerS });
      const begunMs = (await begun(source.socket, uuid)) ?? performance.now();
      const { downtimeMs, resumedMs } = await there;
      dvmsMs.push(downtimeMs);
      running.push(resumedMs - begunMs);
      const back = trips.next(first);
      await home(second, first, uuid, `qemu+tcp://${hosts.address(1)}/system`);
      libvirtMs.push((await back).downtimeMs);
    }
    const { moved } = await getStatus(source.socket, AbortSignal.timeout(answerMaxMs));
    const forecasts = moved.slice(0, moves).map((one, index) => ({ ...one, runningMs: running[index] ?? 0 }));
    return { dvmsMs, libvirtMs, forecasts };
  } finally {
    for (const libvirt of libvirts) {
      for (const domain of await libvirt.list().catch(() => [])) await libvirt.destroy(domain).catch(() => undefined);
      libvirt.close();
    }
  }
}

/** When the daemon began to move the guest; the status is asked every few milliseconds, which is how exact it is. */
async function begun(socket: string, vmId: string): Promise<number | null> {
  let atMs: number | null = null;
  await until(async () => {
    const { migrations } = await getStatus(socket, AbortSignal.timeout(answerMaxMs));
    if (!migrations.some((migration) => migration.vmId === vmId)) return false;
    atMs = performance.now();
    return true;
  }, moveMaxMs);
  return atMs;
}

async function home(from: Libvirt, to: Libvirt, uuid: string, targetUri: string): Promise<void> {
  let domain: Domain | null = null;
  await until(async () => {
    domain = await from.lookup(uuid);
    // The host that it left may still be tidying up.
    return domain !== null && (await from.state(domain)).state === "running" && (await to.lookup(uuid)) === null;
  }, moveMaxMs);
  if (domain === null) throw new Error("the guest is gone");
  await from.migrate(domain, { targetUri, flags: migrateFlags.live, bandwidthMiBPerS: linkMiBPerS });
}

interface Trip {
  readonly downtimeMs: number;
  readonly resumedMs: number;
}

/** Watches both libvirts: a trip is from the guest's last stop on one host to its running on the other. */
class Trips {
  readonly #libvirts: readonly [Libvirt, Libvirt];
  readonly #stoppedMs = new Map<Libvirt, number>();
  #arrival: { readonly at: Libvirt; readonly done: (trip: Trip) => void } | null = null;

  constructor(first: Libvirt, second: Libvirt) {
    this.#libvirts = [first, second];
    for (const libvirt of this.#libvirts)
      libvirt.watch((event) => {
        if (event.kind === "lifecycle") this.#onEvent(libvirt, (event as DomainEvent & { kind: "lifecycle" }).event);
      });
  }

  next(at: Libvirt): Promise<Trip> {
    return new Promise((done) => {
      this.#arrival = { at, done };
    });
  }

  #onEvent(libvirt: Libvirt, event: string): void {
    const nowMs = performance.now();
    if (event === "suspended") this.#stoppedMs.set(libvirt, nowMs);
    if (event !== "resumed" || this.#arrival?.at !== libvirt) return;
    const other = this.#libvirts.find((one) => one !== libvirt);
    const stoppedMs = (other && this.#stoppedMs.get(other)) ?? nowMs;
    this.#arrival.done({ downtimeMs: nowMs - stoppedMs, resumedMs: nowMs });
    this.#arrival = null;
  }
}
