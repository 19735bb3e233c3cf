import { controlErrors, type Domain, type DomainStats, LibvirtTimeout, type Params, statsGroups } from "@dvms/libvirt";
import type { HostStrain, HypervisorVm } from "../hypervisor.ts";
import type { Clock } from "./clock.ts";
import type { LibvirtPort } from "./libvirt-port.ts";
import type { MachineLoad } from "./machine-load.ts";
import { stealBlame } from "./steal-blame.ts";

export interface SampledVm extends HypervisorVm {
  readonly domain: Domain;
  /** `memoryMiB` is the whole memory; this is what the guest uses, its page cache left out. */
  readonly dirtyRateMiBPerS: number;
  readonly movable: boolean;
  /** Why it is not movable, as the end of a sentence; empty if it is. */
  readonly staysBecause: string;
}

export interface LibvirtSamplerInit {
  readonly libvirt: LibvirtPort;
  readonly clock: Clock;
  /** What an operator must know, once. */
  readonly notice: (sentence: string) => void;
  readonly machine: MachineLoad;
  readonly migrationMiBPerS: number;
}

interface Totals {
  readonly cpuNs: number;
  readonly delayNs: number;
  /** Received and sent; null where the VM has no interface. */
  readonly bytes: number | null;
}

interface Rates {
  readonly cpuPercent: number;
  /** Share of the time in which a virtual CPU was ready and had to wait. */
  readonly stealPercent: number;
  readonly networkMiBPerS: number | null;
}

const groups =
  statsGroups.state |
  statsGroups.cpuTotal |
  statsGroups.balloon |
  statsGroups.vcpu |
  statsGroups.interface |
  statsGroups.dirtyRate;
/** Between two measurements of how fast a VM writes: each costs the guest a little. */
const dirtyRateEveryMs = 30_000;
/** Two questions closer than this would divide by next to nothing. */
const countersEveryMsMin = 200;
/** A command that has waited for so long for its answer waits for a hypervisor that hangs. */
const mutedAfterMs = 1_000;
/** A little longer: when a question was given up, the command behind it is known to wait. */
const hangDeadlineMs = 1_200;
/** Told with every answer of a VM's QEMU, whatever its guest tells. */
const toldByQemu = "balloon.rss";
const paused = 3;
const running = [1, 2];

/** Reads VMs off libvirt's bulk statistics, which never wait for a VM that hangs. */
export class LibvirtSampler {
  readonly #libvirt: LibvirtPort;
  readonly #clock: Clock;
  readonly #notice: (sentence: string) => void;
  readonly #migrationMiBPerS: number;
  readonly #restless = new Set<string>();
  readonly #mute = new Set<string>();
  readonly #machine: MachineLoad;
  readonly #counters = new Map<string, Counted>();
  readonly #tied = new Map<string, boolean>();
  readonly #known = new Map<string, Known>();
  readonly #dirtyAtMs = new Map<string, number>();
  #busy: { readonly atMs: number; readonly percent: number | null } | null = null;
  #strain: HostStrain | null = null;

  constructor({ libvirt, clock, notice, machine, migrationMiBPerS }: LibvirtSamplerInit) {
    this.#libvirt = libvirt;
    this.#clock = clock;
    this.#notice = notice;
    this.#machine = machine;
    this.#migrationMiBPerS = migrationMiBPerS;
  }

  /** As of the last reading; null before the first. */
  get strain(): HostStrain | null {
    return this.#strain;
  }

  /** All active VMs of this libvirt, by UUID, copies that wait included. */
  async read(): Promise<readonly SampledVm[]> {
    const all = (await this.#stats()).filter(({ params }) => isActive(params));
    const here = new Set(all.map(({ domain }) => domain.uuid));
    for (const known of [...this.#counters.keys()].filter((uuid) => !here.has(uuid))) this.#forget(known);
    const rated = all.map((stats) => ({ ...stats, rates: this.#rates(stats.domain.uuid, totalsOf(stats.params)) }));
    const used = rated.reduce((total, { rates }) => total + rates.cpuPercent, 0);
    const blame = stealBlame(used, this.#busyPercent());
    const stealPercent = rated.reduce((total, { rates }) => total + rates.stealPercent, 0);
    this.#strain = { stealPercent, stealCountedPercent: stealPercent * blame, pressure: this.#machine.pressure() };
    const vms = await Promise.all(rated.map(({ domain, params, rates }) => this.#vm(domain, params, rates, blame)));
    return vms.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** A hypervisor that hangs holds up the first question after it began to; libvirt leaves it out of the next. */
  async #stats(): Promise<readonly DomainStats[]> {
    try {
      return await this.#libvirt.stats(groups, [], { deadlineMs: hangDeadlineMs });
    } catch (error) {
      if (!(error instanceof LibvirtTimeout)) throw error;
      return this.#libvirt.stats(groups);
    }
  }

  async #vm(domain: Domain, params: Params, rates: Rates, blame: number): Promise<SampledVm> {
    const isPaused = params.number("state.state") === paused;
    const mib = (name: string) => {
      const kib = params.number(name);
      return kib === undefined ? undefined : kib / 1024;
    };
    const memoryMiB = mib("balloon.current") ?? mib("balloon.maximum") ?? 0;
    const known = this.#known.get(domain.uuid);
    const isReticent = params.number(toldByQemu) === undefined;
    const usableMiB = mib("balloon.usable") ?? mib("balloon.unused") ?? (isReticent ? known?.usableMiB : undefined);
    const usedMiB = usableMiB === undefined ? memoryMiB : Math.max(0, memoryMiB - usableMiB);
    if (!isPaused) this.#maybeMeasureDirtyRate(domain);
    const dirtyRateMiBPerS = Math.max(
      0,
      params.number("dirtyrate.megabytes_per_second") ?? known?.dirtyRateMiBPerS ?? 0,
    );
    this.#known.set(domain.uuid, { usableMiB, dirtyRateMiBPerS });
    const staysBecause = await this.#whyItStays(domain, dirtyRateMiBPerS);
    return {
      id: domain.uuid,
      name: domain.name,
      domain,
      state: isPaused ? "paused" : "running",
      demand: {
        cpu: rates.cpuPercent + rates.stealPercent * blame,
        memory: usedMiB,
        ...(rates.networkMiBPerS === null ? {} : { network: rates.networkMiBPerS }),
      },
      memoryMiB,
      dirtyRateMiBPerS,
      movable: staysBecause === "",
      staysBecause,
    };
  }

  #rates(uuid: string, now: Totals): Rates {
    const atMs = this.#clock.nowUnixMs();
    const before = this.#counters.get(uuid);
    const passedMs = atMs - (before?.atMs ?? atMs);
    if (before && passedMs < countersEveryMsMin) return before.rates;
    // Counters of a VM that arrived begin anew.
    const since = (from: number, to: number) => (before ? Math.max(0, to - from) / passedMs : 0);
    const networkMiBPerS =
      now.bytes === null ? null : (since(before?.totals.bytes ?? 0, now.bytes) * 1_000) / 1_048_576;
    const rates = {
      cpuPercent: since(before?.totals.cpuNs ?? 0, now.cpuNs) / 1e4,
      stealPercent: since(before?.totals.delayNs ?? 0, now.delayNs) / 1e4,
      networkMiBPerS,
    };
    this.#counters.set(uuid, { atMs, totals: now, rates });
    return rates;
  }

  #busyPercent(): number | null {
    const atMs = this.#clock.nowUnixMs();
    if (this.#busy && atMs - this.#busy.atMs < countersEveryMsMin) return this.#busy.percent;
    this.#busy = { atMs, percent: this.#machine.busyPercent() };
    return this.#busy.percent;
  }

  async #whyItStays(domain: Domain, dirtyRateMiBPerS: number): Promise<string> {
    const mute = await this.#whyMute(domain);
    if (mute !== "") return mute;
    if (await this.#isTied(domain)) return "is tied to this host by a device";
    return this.#whyRestless(domain, dirtyRateMiBPerS);
  }

  /** The migration of a VM whose hypervisor hangs would never end, and hold up its whole plan: told once each time. */
  async #whyMute(domain: Domain): Promise<string> {
    const { uuid, name } = domain;
    const deadlineMs = hangDeadlineMs;
    const { state, reason, forMs } = await this.#libvirt.control(domain, { deadlineMs }).catch(() => unheard);
    const isBroken = state === "error" && reason === controlErrors.monitor;
    if (!isBroken && (state !== "occupied" || forMs < mutedAfterMs)) {
      this.#mute.delete(uuid);
      return "";
    }
    const words = "has a hypervisor that does not answer";
    if (!this.#mute.has(uuid)) this.#notice(`VM ${name} (${uuid}) ${words}: it stays; look at its QEMU.`);
    this.#mute.add(uuid);
    return words;
  }

  /** Looked at once per VM: devices do not come and go often, and the XML is long. */
  async #isTied(domain: Domain): Promise<boolean> {
    const known = this.#tied.get(domain.uuid);
    if (known !== undefined) return known;
    try {
      const xml = await this.#libvirt.xml(domain, 0, { deadlineMs: 2_000 });
      const tied = /<hostdev\b/.test(xml);
      if (tied)
        this.#notice(
          `VM ${domain.name} (${domain.uuid}) has a device of this host and stays; detach it to have it moved.`,
        );
      if (/<memballoon model='none'/.test(xml))
        this.#notice(
          `VM ${domain.name} (${domain.uuid}) has no balloon, so all of its memory counts as used; add one to be told.`,
        );
      this.#tied.set(domain.uuid, tied);
      return tied;
    } catch {
      // It hangs or is just going: not one to move now, and looked at again.
      return true;
    }
  }

  /** The copy of a VM that writes faster than its link carries would never end: told once each time that it begins to. */
  #whyRestless({ uuid, name }: Domain, dirtyRateMiBPerS: number): string {
    if (dirtyRateMiBPerS < this.#migrationMiBPerS) {
      this.#restless.delete(uuid);
      return "";
    }
    const words = `writes ${dirtyRateMiBPerS} MiB/s of its memory, and its link carries ${this.#migrationMiBPerS} MiB/s`;
    if (!this.#restless.has(uuid)) this.#notice(`VM ${name} (${uuid}) ${words}: it stays until it writes less.`);
    this.#restless.add(uuid);
    return words;
  }

  #maybeMeasureDirtyRate(domain: Domain): void {
    const atMs = this.#clock.nowUnixMs();
    if (atMs - (this.#dirtyAtMs.get(domain.uuid) ?? 0) < dirtyRateEveryMs) return;
    this.#dirtyAtMs.set(domain.uuid, atMs);
    // A driver without it, or a VM that is busy, tells no rate this time.
    this.#libvirt.startDirtyRate(domain, 1, { deadlineMs: 2_000 }).catch(() => undefined);
  }

  #forget(uuid: string): void {
    this.#counters.delete(uuid);
    this.#tied.delete(uuid);
    this.#known.delete(uuid);
    this.#restless.delete(uuid);
    this.#mute.delete(uuid);
    this.#dirtyAtMs.delete(uuid);
  }
}

/**
 * What was told last. libvirt leaves it out while the VM's QEMU is busy with another question, and how fast it writes also
 * while that is measured.
 */
interface Known {
  readonly usableMiB: number | undefined;
  readonly dirtyRateMiBPerS: number;
}

/** Nothing is known of it, or it is just going. */
const unheard = { state: "ok", reason: 0, forMs: 0 } as const;

interface Counted {
  readonly atMs: number;
  readonly totals: Totals;
  readonly rates: Rates;
}

function isActive(params: Params): boolean {
  const state = params.number("state.state") ?? 0;
  return state === paused || running.includes(state);
}

function totalsOf(params: Params): Totals {
  const entries = params.entries();
  return {
    cpuNs: params.number("cpu.time") ?? 0,
    delayNs: sum(entries, /^vcpu\.\d+\.delay$/),
    bytes: (params.number("net.count") ?? 0) === 0 ? null : sum(entries, /^net\.\d+\.[rt]x\.bytes$/),
  };
}

function sum(entries: readonly (readonly [string, unknown])[], pattern: RegExp): number {
  return entries.reduce((total, [name, value]) => total + (pattern.test(name) ? Number(value) : 0), 0);
}
