import { type Domain, type DomainStats, statsGroups } from "@dvms/libvirt";
import type { HypervisorVm } from "../hypervisor.ts";
import type { Clock } from "./clock.ts";
import type { LibvirtPort } from "./libvirt-port.ts";

export interface SampledVm extends HypervisorVm {
  readonly domain: Domain;
  /** `memoryMiB` is the whole memory; this is what the guest uses, its page cache left out. */
  readonly dirtyRateMiBPerS: number;
  readonly movable: boolean;
  /** Why it is not movable, as the end of a sentence; empty if it is. */
  readonly staysBecause: string;
  /** Share of the time in which a virtual CPU was ready and had to wait, in percent of a core. */
  readonly stealPercent: number;
}

interface Counters {
  readonly atMs: number;
  readonly cpuNs: number;
  readonly delayNs: number;
  readonly cpu: number;
  readonly steal: number;
}

const groups =
  statsGroups.state | statsGroups.cpuTotal | statsGroups.balloon | statsGroups.vcpu | statsGroups.dirtyRate;
/** Between two measurements of how fast a VM writes: each costs the guest a little. */
const dirtyRateEveryMs = 30_000;
/** Two questions closer than this would divide by next to nothing. */
const countersEveryMsMin = 200;
const paused = 3;
const running = [1, 2];

/** Reads VMs off libvirt's bulk statistics, which never wait for a VM that hangs. */
export class LibvirtSampler {
  readonly #libvirt: LibvirtPort;
  readonly #clock: Clock;
  readonly #notice: (sentence: string) => void;
  readonly #migrationMiBPerS: number;
  readonly #restless = new Set<string>();
  readonly #counters = new Map<string, Counters>();
  readonly #tied = new Map<string, boolean>();
  readonly #dirtyAtMs = new Map<string, number>();

  constructor(libvirt: LibvirtPort, clock: Clock, notice: (sentence: string) => void, migrationMiBPerS: number) {
    this.#libvirt = libvirt;
    this.#clock = clock;
    this.#notice = notice;
    this.#migrationMiBPerS = migrationMiBPerS;
  }

  /** All active VMs of this libvirt, by UUID, copies that wait included. */
  async read(): Promise<readonly SampledVm[]> {
    const all = await this.#libvirt.stats(groups);
    const here = new Set(all.map(({ domain }) => domain.uuid));
    for (const known of [...this.#counters.keys()].filter((uuid) => !here.has(uuid))) this.#forget(known);
    const vms: SampledVm[] = [];
    for (const stats of all) {
      const vm = await this.#vm(stats);
      if (vm) vms.push(vm);
    }
    return vms.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async #vm({ domain, params }: DomainStats): Promise<SampledVm | null> {
    const state = params.number("state.state") ?? 0;
    if (state !== paused && !running.includes(state)) return null;
    const mib = (name: string) => {
      const kib = params.number(name);
      return kib === undefined ? undefined : kib / 1024;
    };
    const memoryMiB = mib("balloon.current") ?? mib("balloon.maximum") ?? 0;
    const usableMiB = mib("balloon.usable") ?? mib("balloon.unused");
    const usedMiB = usableMiB === undefined ? memoryMiB : Math.max(0, memoryMiB - usableMiB);
    const { cpu, steal } = this.#rates(domain.uuid, {
      cpuNs: params.number("cpu.time") ?? 0,
      delayNs: sum(params.entries(), /^vcpu\.\d+\.delay$/),
    });
    if (state !== paused) this.#maybeMeasureDirtyRate(domain);
    const dirtyRateMiBPerS = Math.max(0, params.number("dirtyrate.megabytes_per_second") ?? 0);
    const staysBecause = (await this.#isTied(domain))
      ? "is tied to this host by a device"
      : this.#whyRestless(domain, dirtyRateMiBPerS);
    return {
      id: domain.uuid,
      name: domain.name,
      domain,
      state: state === paused ? "paused" : "running",
      demand: { cpu: cpu + steal, memory: usedMiB },
      memoryMiB,
      dirtyRateMiBPerS,
      movable: staysBecause === "",
      staysBecause,
      stealPercent: steal,
    };
  }

  #rates(uuid: string, now: { readonly cpuNs: number; readonly delayNs: number }) {
    const atMs = this.#clock.nowUnixMs();
    const before = this.#counters.get(uuid);
    const passedMs = atMs - (before?.atMs ?? atMs);
    if (before && passedMs < countersEveryMsMin) return before;
    const percent = (fromNs: number, toNs: number) => Math.max(0, ((toNs - fromNs) / (passedMs * 1e6)) * 100);
    const cpu = before ? percent(before.cpuNs, now.cpuNs) : 0;
    const steal = before ? percent(before.delayNs, now.delayNs) : 0;
    this.#counters.set(uuid, { ...now, atMs, cpu, steal });
    return { cpu, steal };
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
    this.#restless.delete(uuid);
    this.#dirtyAtMs.delete(uuid);
  }
}

function sum(entries: readonly (readonly [string, unknown])[], pattern: RegExp): number {
  return entries.reduce((total, [name, value]) => total + (pattern.test(name) ? Number(value) : 0), 0);
}
