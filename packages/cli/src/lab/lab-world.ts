import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { FaultKind } from "./chaos-schedule.ts";
import type { GuestSpec } from "./domain-xml.ts";
import { FaultLog } from "./fault-log.ts";
import { ordersFor, type Steering, steer } from "./guest-steering.ts";
import type { HostCensus, Lab } from "./lab.ts";
import { guestOf, type HostProgram, type LabHost } from "./lab-host.ts";
import { bootGuests, idleCpu } from "./lab-up.ts";
import { type GuestVerdict, judgeGuest } from "./verdict.ts";

/** A guest that a run is answerable for. */
export interface KnownGuest {
  readonly uuid: string;
  readonly name: string;
  lastHost: string;
  wasOnCutHost: boolean;
}

/** A lab with its guests, and everything that can be done to them from outside. It asks no daemon for anything. */
export class LabWorld {
  readonly lab: Lab;
  readonly guests = new Map<string, KnownGuest>();
  readonly faults = new FaultLog();
  /** Processes that are stopped: woken by `heal`. */
  #paused: readonly number[] = [];
  #nextGuest = 1;

  constructor(lab: Lab) {
    this.lab = lab;
  }

  nameOf(uuid: string): string {
    return [...this.guests.values()].find((guest) => guest.uuid === uuid)?.name ?? uuid;
  }

  /** Takes every guest that is there for one of its own. */
  async adopt(): Promise<void> {
    for (const { host, domains } of await this.lab.census()) {
      for (const { uuid, name } of domains ?? []) this.#know(uuid, name, host.name);
    }
  }

  async deploy(hostName: string, load: Partial<GuestSpec> = {}): Promise<string> {
    const name = load.name ?? `g${this.#nextGuest}`;
    const spec = { memoryMiB: 128, cpu: idleCpu, heldMiB: 0, dirtyMiBPerS: 0, ...load, name, uuid: randomUUID() };
    await bootGuests(this.lab, [{ hostName, spec }]);
    this.#know(spec.uuid, name, hostName);
    return name;
  }

  /** Where each guest is now: the names of its hosts. Also notes where it was seen last. */
  async places(): Promise<ReadonlyMap<string, readonly string[]>> {
    const census = await this.lab.census();
    return new Map([...this.guests.values()].map((guest) => [guest.name, this.#placesOf(guest, census)]));
  }

  /** Where a guest lives; by its QEMU where no libvirtd can tell. Rejects if it is nowhere. */
  async homeOf(guestName: string): Promise<LabHost> {
    const [hostName] = (await this.places()).get(guestName) ?? [];
    const home = this.lab.hosts.find((host) =>
      hostName === undefined ? host.find("qemu", guestName).length > 0 : host.name === hostName,
    );
    if (home === undefined) throw new Error(`Guest ${guestName} is on no host.`);
    return home;
  }

  async steer(guestName: string, steering: Steering): Promise<void> {
    const channel = (await this.homeOf(guestName)).channelOf(guestName);
    if (channel === null) throw new Error(`Guest ${guestName} has no channel.`);
    await steer(channel, ordersFor(steering));
  }

  /** Lets every guest that answers do next to nothing. */
  async calm(): Promise<void> {
    for (const [guest, [host]] of await this.places()) {
      if (host) await this.steer(guest, { cpu: idleCpu, dirtyMiBPerS: 0 }).catch(() => undefined);
    }
  }

  /** As an operator would: takes memory from a guest, or gives it back. */
  async balloon(guestName: string, memoryMiB: number): Promise<void> {
    await (await this.homeOf(guestName)).virsh.setMemory(guestName, memoryMiB);
  }

  /** A power cut excuses the guests that the host has at this instant. */
  async cut(host: LabHost): Promise<void> {
    this.#begin("host", host);
    const here = new Set(host.find("qemu").map(({ args }) => guestOf(args)));
    await host.powerOff();
    for (const guest of this.guests.values()) if (here.has(guest.name)) guest.wasOnCutHost = true;
  }

  kill(host: LabHost, what: "daemon" | "libvirtd"): void {
    this.#begin(what, host);
    if (!host.signal(what, "SIGKILL")) throw new Error(`There is no ${what} on ${host.name}.`);
  }

  pause(host: LabHost, what: HostProgram, guestName?: string): void {
    this.#begin("hang", host);
    const found = host.find(what, guestName);
    if (found.length === 0)
      throw new Error(`There is no ${what}${guestName ? ` of ${guestName}` : ""} on ${host.name}.`);
    for (const { pid } of found) process.kill(pid, "SIGSTOP");
    this.#paused = [...this.#paused, ...found.map(({ pid }) => pid)];
  }

  async split(host: LabHost): Promise<void> {
    this.#begin("split", host);
    await this.lab.network.split([host.folder]);
  }

  /** Someone ends a guest on purpose: nobody misses it from now on. */
  async stop(guestName: string): Promise<void> {
    const home = await this.homeOf(guestName);
    this.guests.delete(guestName);
    await home.virsh.destroy(guestName);
  }

  /** Puts everything right that was done: wakes, connects, powers on, starts. `boot` runs before the daemons start. */
  async heal(boot: () => Promise<void> = async () => undefined): Promise<void> {
    for (const pid of this.#paused) wake(pid);
    this.#paused = [];
    const { hosts, network, plan } = this.lab;
    await network.heal(hosts.filter((host) => host.pid !== null).map((host) => host.folder));
    await Promise.all(hosts.map((host) => (host.pid === null ? host.powerOn(plan.linkMiBPerS) : host.startLibvirtd())));
    await boot();
    await Promise.all(hosts.map((host) => host.startDaemon()));
    await Promise.all(hosts.map((host) => host.awaitDaemon()));
    this.faults.healed(Date.now());
  }

  /** What lost its power then has it again: the guests that are there have no excuse for going any more. */
  settled(foundUuids: ReadonlySet<string>): void {
    for (const guest of this.guests.values()) if (foundUuids.has(guest.uuid)) guest.wasOnCutHost = false;
  }

  /**
   * What is to be said about each guest, lost ones included. The target of a guest that moves lists its copy as well, so a
   * guest on two hosts is looked at again until no move lasts as long.
   */
  async verdicts(moveMaxMs = 60_000, pollMs = 500): Promise<readonly GuestVerdict[]> {
    const deadlineMs = performance.now() + moveMaxMs;
    let places = await this.places();
    while ([...places.values()].some((hosts) => hosts.length > 1) && performance.now() < deadlineMs) {
      await sleep(pollMs);
      places = await this.places();
    }
    return [...this.guests.values()].map((guest) => {
      const { monotone, breach } = this.lab.audit(guest.name);
      return judgeGuest({ ...guest, foundOn: places.get(guest.name) ?? [], monotone, breach });
    });
  }

  #begin(kind: FaultKind, host: LabHost): void {
    this.faults.begin(kind, host.name, Date.now());
  }

  #know(uuid: string, name: string, hostName: string): void {
    this.guests.set(name, { uuid, name, lastHost: hostName, wasOnCutHost: false });
    this.#nextGuest = Math.max(this.#nextGuest, 1 + Number(name.slice(1)));
  }

  #placesOf(guest: KnownGuest, census: readonly HostCensus[]): readonly string[] {
    const hosts = census.filter(({ domains }) => domains?.some(({ uuid }) => uuid === guest.uuid));
    const names = hosts.map(({ host }) => host.name);
    guest.lastHost = names[0] ?? guest.lastHost;
    return names;
  }
}

function wake(pid: number): void {
  try {
    process.kill(pid, "SIGCONT");
  } catch {
    // It was killed meanwhile.
  }
}
